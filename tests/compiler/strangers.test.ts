import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { compileDeck } from '../../scripts/compiler/compile-deck.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import type { Content, Secret } from '../../scripts/compiler/content/node.ts'
import { walk } from '../../scripts/compiler/content/walk.ts'
import { bareContext, compile } from './support.ts'

const CASES = join(import.meta.dirname, 'cases')
const strangers = readdirSync(CASES).filter((name) => name.startsWith('foreign-')).sort()

/** Words of three letters and more, each as often as it stands there. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** What a deck says to people: without settings, marks, addresses, and what is refused with all that is in it. */
function saidIn(source: string): string {
  const body = source.replace(/^(?:---\n[^]*?\n---\n)/, '')
  return body
    .replace(/<(script|style|iframe|video)\b[^]*?<\/\1>/gi, ' ')
    .replace(/(?<=\n---\n)(?:[A-Za-z][\w-]*:.*\n(?:[ \t]+.*\n)*)+---\n/g, '\n')
    .replace(/^```\{r\b[^\n]*include=FALSE\}\n[^]*?\n```$|^```\{r\}\n(?:#\|.*\n)*#\| include: false\n[^]*?\n```$/gm,
      ' ')
    .replace(/\\(?:begin|end)\{(?:equation|columns)\}|\\column\{[^}]*\}|\\(?:textbf|newpage|pause|textwidth)/g, ' ')
    .replace(/^```\{=latex\}\n[^]*?\n```$/gm, ' ')
    .replace(/^(?:class|name|layout|template|count|background-image):.*$/gm, ' ')
    .replace(/^(?:slidenumbers|autoscale|theme|build-lists):.*$/gm, ' ')
    .replace(/^footer:/gm, ' ')
    .replace(/^\s*%%[{|].*$|^\s*style \w+ fill:.*$/gm, ' ')
    .replace(/<!--\s*(?:_?\w+\s*:|\.\w+|slide |element |fit\b|[sv]\s*-->|prettier)[^]*?-->/g, ' ')
    .replace(/<\/?[A-Za-z](?:"[^"]*"|[^<>"])*>/g, ' ')
    .replace(/(?<![`\d]):[a-z]+:/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/(?<=[\]\s)`~$])\{[^{}]*\}/g, ' ')
    .replace(/^\s*:{2,}.*$/gm, ' ')
    .replace(/^(\s*[`~]{3,}).*$/gm, '$1')
    .replace(/^\s*#\|.*$/gm, ' ')
    .replace(/\{\{<[^>]*>\}\}/g, ' ')
    .replace(/!\[(?:[^\]]*\s)?(?:bg|inline|fit|left|right|w:|width:|h:)[^\]]*/g, ' ')
    .replace(/\[\.[^\]]*\]|\[fit\]/g, ' ')
    .replace(/\.[\w-]+(?:\.[\w-]+)*\[/g, ' ')
    .replace(/^\[\^[^\]]*\]/gm, ' ')
    .replace(/^notes?:/gim, ' ')
    .replace(/@(?:fig|tbl|eq|lst|sec)-[\w-]+/g, ' ')
}

function wordsOf(content: Content<Secret>): string {
  const texts: string[] = []
  for (const node of walk(content)) {
    if (typeof node === 'string') texts.push(node)
    else if (node.kind === 'image' || node.kind === 'diagram') texts.push(node.alternative ?? '', node.caption ?? '')
    else if (node.kind === 'element') texts.push(String(node.attributes['data-tex'] ?? ''))
  }
  return texts.join(' ')
}

for (const name of strangers) {
  test(`no word of ${name} is lost without a word`, () => {
    const source = readFileSync(join(CASES, name, 'deck.md'), 'utf8')
    const { value: deck, problems } = compile(source, bareContext)
    const slides = deck.slides.map(({ content, notes }) => `${wordsOf(content)} ${wordsOf(notes)}`)
    const fences = deck.fences.map(({ body }) => body)
    const told = problems.map(({ found = '', what }) => `${found} ${what}`)
    const shown = countWords([...slides, ...fences, ...told, deck.footer ?? ''].join(' '))
    const lost = [...countWords(saidIn(source))].filter(([word, count]) => (shown.get(word) ?? 0) < count)
    expect(lost.map(([word]) => word)).toEqual([])
  })

  test(`${name} does not collapse, and nothing in it stops a build`, () => {
    const source = readFileSync(join(CASES, name, 'deck.md'), 'utf8')
    const { value: deck, problems } = compile(source, bareContext)
    expect(deck.slides.length).toBeGreaterThan(1)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(problems.filter(({ rule }) => rule === 'unknown-key' || rule === 'foreign-deck').length).toBeLessThan(2)
  })
}

const fixture = (name: string) => compile(readFileSync(join(CASES, name, 'deck.md'), 'utf8'), bareContext).value

test('what a deck for Quarto cites from a bibliography of its own is none of the kit’s claims', () => {
  const source = readFileSync(join(CASES, 'foreign-quarto-lichen', 'deck.md'), 'utf8')
  const { problems } = compile(source, bareContext)
  expect(problems.filter(({ rule }) => /claim|citation/.test(rule))).toEqual([])
})

test('code that hides itself makes no slide', () => {
  expect(fixture('foreign-quarto-lichen').slides.map(({ id }) => id)).toEqual(['lichens-on-walls', 'growth', 'counts'])
})

test('what Mermaid would draw in a page is a diagram, and no words', () => {
  const [, passing] = fixture('foreign-marp-canal').slides
  expect(fixture('foreign-marp-canal').fences).toHaveLength(2)
  expect(wordsOf(passing?.content ?? [])).not.toContain('graph')
})

test('a comment behind an entry makes a step of that entry, not of the one above', () => {
  const steps = [...walk(fixture('foreign-reveal-kiln').slides[1]?.content ?? [])].filter((node) =>
    typeof node !== 'string' && node.kind === 'element' && node.attributes['data-step'] !== undefined
  )
  expect(steps.map((step) => wordsOf([step]).trim())).toEqual(['Dry', 'Fire'])
})

test('a grid that an attribute asks for stands side by side', () => {
  const columns = [...walk(fixture('foreign-slidev-loom').slides[1]?.content ?? [])].filter((node) =>
    typeof node !== 'string' && node.kind === 'element' && node.attributes['class'] === 'column'
  )
  expect(columns.map((column) => wordsOf([column]).trim())).toEqual([
    expect.stringContaining('lengthwise'),
    expect.stringContaining('across'),
  ])
})

const stepsOf = (name: string, index: number) =>
  [...walk(fixture(name).slides[index]?.content ?? [])].filter((node) =>
    typeof node !== 'string' && node.kind === 'element' && node.attributes['data-step'] !== undefined
  ).map((step) => wordsOf([step]).trim())

test('entries and paragraphs of HTML that appear with a press appear with a press', () => {
  expect(stepsOf('foreign-reveal-ferry', 1)).toEqual(['Cast off', 'tide', 'Then go.'])
})

test('what lies on one another stands on as many slides, the notes with each, and what appears behind it with the last', () => {
  const slides = fixture('foreign-pandoc-moss').slides.filter(({ id }) => id.startsWith('growth'))
  expect(slides.map(({ notes }) => wordsOf(notes).trim())).toEqual(['Say it twice.', 'Say it twice.'])
  expect([3, 4].map((index) => stepsOf('foreign-pandoc-moss', index))).toEqual([[], ['Slow, then slower.']])
})

test('who speaks stands once on a cover, however the name is set', () => {
  const [cover] = fixture('foreign-pandoc-moss').slides
  expect(wordsOf(cover?.content ?? []).match(/Botany/g)).toHaveLength(1)
})

test('notes behind the separator that a deck names are no words of its slide', () => {
  const [, crossing] = fixture('foreign-reveal-ferry').slides
  expect(wordsOf(crossing?.content ?? [])).not.toContain('crew')
  expect(wordsOf(crossing?.notes ?? [])).toContain('crew')
})

test('a full slide of another program is set so that it has room, and said so; one of the kit is not', () => {
  const entries = Array.from({ length: 14 }, (_, at) => `- The entry number ${at} of a list that goes on`).join('\n')
  const slides = `# Cover\n\n---\n\n# Short\n\n- one\n- two\n\nWords.\n\n---\n\n# Long\n\n${entries}\n`
  const foreign = compile(`---\nmarp: true\n---\n\n${slides}`, bareContext)
  expect(foreign.value.slides.map(({ tight }) => tight)).toEqual([100, 100, expect.any(Number)])
  expect(foreign.value.slides[2]?.tight).toBeLessThan(80)
  expect(foreign.problems.filter(({ rule }) => rule === 'set-smaller')).toHaveLength(1)
  const own = compile(slides, bareContext)
  expect(own.value.slides.map(({ tight }) => tight)).toEqual([undefined, undefined, undefined])
})

const from = (file: string, text: string) => compileDeck({ file, text }, bareContext)

test('a deck for Quarto keeps its ending, and is known by it', () => {
  const { value: deck } = from('slides/tides.qmd', '---\ntitle: Tides\n---\n\n## Ebb\n\nOut.\n\n## Flood\n\nIn.\n')
  expect(deck.name).toBe('tides')
  expect(deck.slides.map(({ title }) => title)).toEqual(['Tides', 'Ebb', 'Flood'])
})

test('what is wrong with a picture or a citation of a deck from elsewhere stops no build', () => {
  const said = '# A\n\n![Gone](gone.png) ![Inside](data:image/png;base64,AAAA) [@nobody]\n\n. . .\n\nMore.\n'
  const severities = (text: string) =>
    compile(text).problems.filter(({ rule }) => /picture|link|claim/.test(rule)).map(({ severity }) => severity)
  expect(severities(said)).toEqual(['warning', 'warning', 'warning'])
  expect(severities(said.replace('. . .', ''))).toEqual(['error', 'error', 'error'])
})

test('text between quotation marks may go on at the start of a line', () => {
  const { value: deck, problems } = from('slides/a.md', '---\ntitle: "Low\nwater"\n---\n\n# One\n')
  expect(deck.title).toBe('Low water')
  expect(problems).toEqual([])
})

test('decks of one name are told, since both would be one page', () => {
  const decks = ['slides/a.md', 'slides/a.qmd'].map((file) => ({ file, text: '# A\n' }))
  const { problems } = compileKit({ decks, diagrams: [], paper: {}, pictures: [] })
  expect(problems.filter(({ rule }) => rule === 'duplicate-deck').map(({ file }) => file)).toEqual(['slides/a.qmd'])
})

test('a long title of another program’s deck has room on its cover', () => {
  const title =
    'What can be learnt from two hundred years of tide tables that were kept by hand in eleven harbours, and what cannot be learnt from them at all by anybody'
  const tight = (words: string) =>
    compile(`---\nmarp: true\n---\n\n# ${words}\n\n## Of the North Sea\n`).value.slides[0]?.tight
  expect(tight(title)).toBeLessThan(90)
  expect(tight('Tides')).toBe(100)
})

test('a picture on a line of its own is a picture, not a letter of the words below it', () => {
  const { value: deck } = compile(
    '---\nformat: revealjs\n---\n\n## A\n\n![Map](map.png){width=50%}\n**Figure**: a map.\n',
  )
  expect(deck.slides[0]?.content.some((node) => typeof node !== 'string' && node.kind === 'image')).toBe(true)
})

test('a deck whose only habit is a class of reveal.js is one for reveal.js', () => {
  const { problems } = compile('# A\n\n<p class="fragment highlight-red">Red</p>\n')
  expect(problems.find(({ rule }) => rule === 'foreign-deck')?.what).toContain('reveal.js')
})

test('many icons are one problem, which names their lines', () => {
  const { problems } = compile('---\nmarp: true\n---\n\n# Icons\n\n<svg></svg>\n\nWords.\n\n<svg></svg>\n', bareContext)
  expect(problems.filter(({ rule }) => rule === 'refused-html').map(({ what }) => what)).toEqual([
    '“<svg>” and what is in it is left out (lines 7, 11).',
  ])
})

test('lists that only Pandoc knows, pauses and columns of Beamer are those of the kit', () => {
  const [words, beside] = fixture('foreign-pandoc-moss').slides.slice(-2)
  const names = [...walk(words?.content ?? [])].flatMap((node) =>
    typeof node !== 'string' && node.kind === 'element' ? [node.name] : []
  )
  expect(names).toEqual(expect.arrayContaining(['strong', 'br', 'ol', 'mark']))
  expect(wordsOf(words?.content ?? [])).not.toMatch(/[|:\\]/)
  expect(stepsOf('foreign-pandoc-moss', fixture('foreign-pandoc-moss').slides.length - 2)).toHaveLength(1)
  expect(
    [...walk(beside?.content ?? [])].filter((node) =>
      typeof node !== 'string' && node.kind === 'element' && node.attributes['class'] === 'column'
    ),
  ).toHaveLength(2)
})

test('a deck that says no more of itself than a theme of Slidev is one for Slidev, and a picture that is missing stops nothing', () => {
  const body = '# Cover\n\n---\n\n# One\n\n![Icon](/missing.png)\n'
  for (
    const given of [
      'theme: seriph',
      'theme: default',
      'theme: "@her/slidev-theme-x"',
      'theme: default\nclass: text-center',
    ]
  ) {
    const { problems } = compile(`---\n${given}\n---\n${body}`, bareContext)
    expect(problems.filter(({ severity }) => severity === 'error'), given).toEqual([])
    expect(problems.find(({ rule }) => rule === 'foreign-deck')?.what, given).toContain('a Slidev deck')
  }
  const marp = compile(`---\ntheme: default\npaginate: true\n---\n${body}<!-- _class: lead -->\n`, bareContext)
  expect(marp.problems.find(({ rule }) => rule === 'foreign-deck')?.what).toContain('a Marp deck')
})

test('words that a component has in its attributes stand in its place', () => {
  const { value: deck } = compile(
    '---\ntheme: seriph\n---\n\n# A\n\n---\n\n## B\n\n<Link to="late" title="Go to the kiln"/>\n\nSee <Link to="https://a.example.org" title="the oven" /> too.\n',
  )
  expect(wordsOf(deck.slides[1]?.content ?? [])).toMatch(/Go to the kiln[^]*See[^]*the oven[^]*too/)
})

test('the address that a component draws as a code, or that it leads to, stands in its place', () => {
  for (
    const component of [
      '<QRCode value="https://a.example.org/talk" :size="200" />',
      `<QRCode :value="'https://a.example.org/talk'"></QRCode>`,
      '<qr-code text="https://a.example.org/talk"></qr-code>',
      '<QrcodeVue\n  data="https://a.example.org/talk"\n/>',
      'Take it: <Qr url="https://a.example.org/talk" /> along.',
      '<div>\n\n<LinkCard link="https://a.example.org/talk" />\n\n</div>',
      '<QRCode title="All of it" value="https://a.example.org/talk" />',
    ]
  ) {
    const { value: deck } = compile(`---\ntheme: seriph\n---\n\n# A\n\n---\n\n## B\n\n${component}\n`)
    const shown = wordsOf(deck.slides[1]?.content ?? []).replace(/\u200b|<wbr>/g, '')
    expect(shown, component).toContain('https://a.example.org/talk')
    if (component.includes('title')) expect(shown).toContain('All of it')
  }
})

test('a picture that reveal.js would load late is one, and nothing is said of it', () => {
  const { value: deck, problems } = compile(
    '# Oven\n\n---\n\n<img width="60%" data-src="map.png" alt="The arch">\n\n----\n\nSee <img data-src="map.png" alt="The door"> too.\n\nNote: Slowly.\n',
  )
  const shown = [...walk(deck.slides.flatMap(({ content }) => content))].flatMap((node) =>
    typeof node !== 'string' && node.kind === 'image' ? [node.alternative] : []
  )
  expect(shown).toEqual(['The arch', 'The door'])
  expect(problems.map(({ what }) => what).join(' ')).not.toContain('data-src')
})

test('pictures of one paragraph that have room beside one another stand there', () => {
  const shown = (pictures: string): string =>
    JSON.stringify(
      compile(`---\ntheme: seriph\n---\n\n# A\n\n---\n\n## B\n\n${pictures}\n\nMore.\n`).value.slides[1]?.content,
    )
  const row = shown('<img style="width:45%" src="map.png">\n<img style="width:45%" src="map.png">')
  expect(row.match(/"column"/g)).toHaveLength(2)
  expect(row.match(/"width":"90%"/g)).toHaveLength(2)
  expect(shown('<img width="70%" src="map.png">\n<img width="70%" src="map.png">')).not.toContain('"column"')
  expect(shown('<img width="45%" src="map.png">\n\n<img width="45%" src="map.png">')).not.toContain('"column"')
})

test('pictures of a line stand side by side, however they say their size; lines of Marp stand below one another', () => {
  const rows = (settings: string, pictures: string): unknown[] => {
    const { value } = compile(`---\n${settings}\n---\n\n# A\n\n---\n\n## B\n\n${pictures}\n`)
    const content = JSON.stringify(value.slides[1]?.content)
    return [content.match(/"class":"column"/g)?.length ?? 0, /"data-columns":"([\d ]+)"/.exec(content)?.[1]]
  }
  const picture = (size: string): string => `![${size}](map.png)`
  expect(rows('marp: true', `${picture('w:450')} ${picture('w:450')}`)).toEqual([2, undefined])
  expect(rows('marp: true', `Two:\n${picture('h:300')} ${picture('h:250px')}\nThey differ.`)).toEqual([2, undefined])
  expect(rows('marp: true', `${picture('w:800')} ${picture('w:200')}`)).toEqual([2, '80 20'])
  expect(rows('marp: true', `${picture('')} ${picture('A map')}`)).toEqual([2, undefined])
  expect(rows('marp: true', `${picture('w:800')} ${picture('w:800')}`)[0]).toBe(0)
  expect(rows('marp: true', `${picture('w:300')}\n${picture('w:300')}`)[0]).toBe(0)
  expect(rows('marp: true', `${picture('bg')} ${picture('bg')}`)[0]).toBe(0)
  expect(rows('format: revealjs', '![](map.png){width=300}\n![](map.png){width=300}')[0]).toBe(2)
  const tags = '<img src="map.png" width="200">'
  expect(rows('marp: true', `<p align="center">${tags}${tags}</p>`)[0]).toBe(2)
  expect(rows('marp: true', `<p>\n${tags}\n${tags}\n</p>`)[0]).toBe(2)
})

test('a type in a diagram from elsewhere is words, and stops no build', () => {
  const { value: deck, problems } = compile(
    '---\ntheme: seriph\n---\n\n# A\n\n---\n\n## B\n\n```mermaid\nflowchart LR\n  a["List<T>"] --"Map<Key, Value>"--> b["<b>One</b><br>two <a href=\'x\'>three</a>"]\n```\n',
    bareContext,
  )
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(deck.fences[0]?.body).toContain('a["List#lt;T#gt;"] --"Map#lt;Key, Value#gt;"--> b["One<br>two three"]')
})

test('a page of the deck’s own that a slide would show stands there as words', () => {
  const { value: deck, problems } = compile(
    '---\ntheme: seriph\n---\n\n# A\n\n---\nlayout: iframe-right\nurl: /frames/oven_door.html\n---\n\n## B\n\nWords.\n',
  )
  expect(wordsOf(deck.slides[1]?.content ?? [])).toMatch(/ \/frames\/oven_door\.html/)
  expect(problems.map(({ what }) => what).join(' ')).not.toContain('shown as text')
})

test('a value of the settings that Slidev would set in stands there, and what it would reckon is named', () => {
  const { value: deck, problems } = compile(
    '---\ntheme: seriph\npresenter: Harbour office\n---\n\n# A\n\n---\nlevel: 2\n---\n\n## B\n\nBy {{ $slidev.configs.presenter }}, {{ $frontmatter.level }}, `{{ $page }}`, {{ $page }}.\n',
  )
  expect(wordsOf(deck.slides[1]?.content ?? [])).toMatch(/By Harbour office, 2, [^]*\{\{ \$page \}\}\s*, \.\s*$/)
  expect(problems.find(({ rule }) => rule === 'foreign-deck')?.what).toBe(
    'This is a Slidev deck: these two settings of it are not taken over: theme (line 2), {{ $page }} (line 14).',
  )
})

test('of a picture on another computer it is said what stands in its place', () => {
  const { problems } = compile(
    '# A\n\n![A map](https://a.example.org/1.png)\n\n![](https://a.example.org/2.png)\n\n![](https://a.example.org/3.png){.background}\n',
  )
  expect(problems.filter(({ rule }) => rule === 'remote-picture').map(({ what }) => what.split('; ')[1])).toEqual([
    'its alternative text is shown in its place.',
    'its address is shown in its place.',
    'nothing is shown in its place.',
  ])
})

test('settings of the title slide are told where they stand, and a logo by its name', () => {
  const { problems } = compile(
    '---\ntitle: Kiln\nformat:\n  revealjs:\n    title-slide-attributes:\n      data-background-size: 100px\n      data-state: dim\n    logo: kiln.png\n---\n\n## One\n\nText.\n',
  )
  expect(problems.find(({ rule }) => rule === 'foreign-deck')?.what).toContain(
    'logo (line 8), data-background-size (line 6), data-state (line 7).',
  )
})

test('all of a paragraph is a note in Deckset, whose other rules part slides, too', () => {
  const { value: deck } = compile(
    'autoscale: true\nslidenumbers: true\n\n# Tides\n\n^ Wait for\nthe last row\n* breathe\n## Low\n\n___\n\n# Ebb\n\n***\n\n# Flood\n',
  )
  expect(deck.slides).toHaveLength(3)
  const said = wordsOf(deck.slides[0]?.content ?? [])
  expect(said).toContain('Low')
  expect(said).not.toMatch(/last row|breathe/)
  expect(wordsOf(deck.slides[0]?.notes ?? [])).toMatch(/Wait for\s+the last row[^]*breathe/)
})
