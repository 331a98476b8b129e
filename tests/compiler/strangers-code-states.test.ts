import { expect, test } from 'playwright/test'
import { compile, htmlOf } from './support.ts'

const BOX = '````'
const MOVE = `${BOX}md magic-move\n\`\`\`js\nebb()\n\`\`\`\n\`\`\`js\nflood()\n\`\`\`\n${BOX}`

/** The slides of one with code that changes. */
const read = (body: string) =>
  compile(`---\ntheme: seriph\ntransition: none\n---\n\n# Tides\n\n---\n\n# Code\n\n${body}\n`).value.slides.slice(1)
    .map(({ content, steps }) => ({ html: htmlOf(content).replace(/\s*\n\s*/g, ''), steps }))

test('code that changes within <v-click> comes with a press once: its later states are there with their slides', () => {
  const slides = read(`<v-click>\n\n${MOVE}\n\n</v-click>`)
  expect(slides.map(({ steps }) => steps)).toEqual([1, 0])
  expect(slides[0]?.html).toContain('<div data-step="1"><pre>')
  expect(slides[1]?.html).toMatch(/<\/h2><pre>.*flood/)
})

test('what was clicked above code that changes is there with each of its later states', () => {
  const above = '<v-click>Low</v-click>\n\n<div v-click>\n\nNeap\n\n</div>\n\nA <span v-click>word</span>\n\n'
    + '<v-clicks>\n\n- One\n- Two\n\n</v-clicks>\n\n```js {1|2}\none()\ntwo()\n```\n\n'
  const [first, later] = read(above + MOVE)
  expect([first?.steps, later?.steps]).toEqual([6, 0])
  expect(later?.html).toMatch(/<p>Low<\/p><p>Neap<\/p><p>A word<\/p><ul><li>One/)
  expect(later?.html).toContain('<span class="code-line at-0">two()')
})

test('what comes with a press below code that changes comes with its last state', () => {
  const slides = read(`${MOVE}\n\n<v-click>Low</v-click>\n\n<div v-click>\n\nNeap\n\n</div>\n\nAlways`)
  expect(slides.map(({ steps }) => steps)).toEqual([0, 2])
  expect(slides[0]?.html).not.toMatch(/Low|Neap/)
  expect(slides.every(({ html }) => html.includes('<p>Always</p>'))).toBe(true)
})

test('<v-clicks> around code that changes holds what is above with its first state, what is below with its last', () => {
  const slides = read(`<v-clicks>\n\nLow\n\n${MOVE}\n\nHigh\n\n</v-clicks>\n\nAlways`)
  expect(slides.map(({ steps }) => steps)).toEqual([2, 1])
  expect(slides[0]?.html).toMatch(/<p data-step="1"><span>Low.*<div data-step="2"><pre>.*<p>Always/)
  expect(slides[1]?.html).toMatch(/<p>Low<\/p><pre>.*<p data-step="1"><span>High.*<p>Always/)
})

test('code whose steps begin with “hide” comes with the first press, then its lines stand out', () => {
  const code = (steps: string) => `\`\`\`js ${steps}\nebb()\nflood()\n\`\`\``
  const [slide] = read(code('{hide|1|2}'))
  expect(slide?.steps).toBe(2)
  expect(slide?.html).toMatch(/<\/h2><div data-step="1"><pre>.*turn-1" data-step="2".*at-0">ebb.*at-1">flood/)
  const { problems } = compile(`---\ntheme: seriph\n---\n\n# Code\n\n${code('{1|hide}')}\n`)
  expect(problems.map(({ what }) => what).join()).toContain('options of code (line 7)')
  const [plain] = read(`\`\`\`\`md\n${code('{hide|all}')}\n\`\`\`\`\n\n${code('{hide|all}')}`)
  expect(plain?.steps).toBe(1)
  expect(plain?.html).toMatch(/\{hide\|all\}.*<div data-step="1"><pre><code class="language-js">ebb/)
})

test('of notes that say at which press each part is said each state of code that changes has its own', () => {
  const notesOf = (above: string, notes: string) =>
    compile(`---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n# Code\n\n${above}${MOVE}\n\n<!--\n${notes}\n-->\n`)
      .value.slides.slice(1).map((slide) => htmlOf(slide.notes).replace(/<[^<>]*>|\s/g, ''))
  expect(notesOf('', 'Hello\n[click] Bye')).toEqual(['Hello', 'Bye'])
  expect(notesOf('<v-click>Low</v-click>\n\n', '- [click] Hello\n- [click] Bye\n- [click] End'))
    .toEqual(['Hello', 'ByeEnd'])
  expect(notesOf('<v-click>Low</v-click>\n\n', '[click:2] Hello')).toEqual(['', 'Hello'])
  expect(notesOf('', 'Hello')).toEqual(['Hello', 'Hello'])
})

test('marks of presses among notes are no words', () => {
  const { value } = compile(
    '---\ntheme: seriph\n---\n\n# Tides\n\nEbb\n\n<!--\n- [click] Low\n\n[click:2] High [click]tide\n-->\n',
  )
  expect(htmlOf(value.slides[0]?.notes)).toBe('<ul>\n<li>Low</li>\n</ul>\n<p>High tide</p>')
})

test('what is there at numbered presses stands with the states of those presses', () => {
  const move =
    `${BOX}md magic-move\n\`\`\`js {*|*}\nebb()\n\`\`\`\n\`\`\`js {1|1}\nflood()\n\`\`\`\n\`\`\`js\nslack()\n\`\`\`\n${BOX}`
  const slides = read(
    `${move}\n\n<div v-click="[1, 2]">\n\n> Low\n\n</div>\n\n<p v-click="3">High</p>\n\n<v-click at="2">\n\nNeap\n\n</v-click>`,
  )
  const shown = slides.map(({ html }) => ['Low', 'High', 'Neap'].filter((word) => html.includes(word)).join())
  expect(shown).toEqual(['Low', 'High,Neap', 'High,Neap'])
  expect(slides.map(({ steps }) => steps)).toEqual([1, 2, 0])
  expect(slides[1]?.html).toContain('<p>Neap</p>')
  expect(read(`<div v-click="1">Spring</div>\n\n${move}`).map(({ html }) => html.includes('Spring'))).toEqual([
    true,
    true,
    true,
  ])
  expect(read(`${move.replace('magic-move', 'magic-move {at: 4}')}\n\n<p v-click="1">High</p>`)[2]?.steps).toBe(1)
})
