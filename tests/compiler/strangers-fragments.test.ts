import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (body: string, settings: string) => {
  const { html, told } = readForeign(`---\n${settings}\n---\n\n${body}\n`)
  const last = html.at(-1) ?? ''
  return { html: last, told, presses: new Set(last.match(/data-step="\d+"/g)).size }
}
const quarto = (body: string) => read(`## Mill\n\n${body}`, 'format: revealjs')
const reveal = (body: string) => read(`## Mill\n\n${body}`, 'revealOptions: {}')

test('what only changes with a press is there from the start, and the change is told', () => {
  for (
    const effect of ['highlight-blue', 'highlight-current-red', 'strike', 'grow', 'semi-fade-out', 'fade-out', 'custom']
  ) {
    for (
      const { html, told, presses } of [
        quarto(`::: {.fragment .${effect}}\nWheel\n:::`),
        quarto(`A [Wheel]{.fragment .${effect}} turns`),
        reveal(`Wheel <!-- .element: class="fragment ${effect}" -->`),
        reveal(`A <span class="fragment ${effect}">Wheel</span> turns`),
        reveal(`<div class="fragment ${effect}">\n\nWheel\n\n</div>`),
      ]
    ) {
      expect([presses, html.includes('Wheel')]).toEqual([0, true])
      const said = html.includes('<s>Wheel') ? 'struck out from the start' : effect
      expect(told).toMatch(new RegExp(`${said} \\(line 7\\)`))
    }
  }
  expect(quarto('![Wheel](wheel.png){.fragment .fade-out}').presses).toBe(0)
})

test('what comes with a press and goes with the next one stays, and that is told', () => {
  for (const effect of ['fade-in-then-out', 'fade-in-then-semi-out', 'current-visible']) {
    for (
      const { html, told, presses } of [
        quarto(`::: {.fragment .${effect}}\nWheel\n:::`),
        reveal(`Wheel <!-- .element: class="fragment ${effect}" -->`),
        reveal(`A <span class="fragment ${effect}">Wheel</span> turns`),
      ]
    ) {
      expect([presses, html.includes('Wheel')]).toEqual([1, true])
      expect(told).toMatch(new RegExp(`${effect} \\(line 7\\)`))
    }
  }
  expect(reveal('<p class="fragment flex-grow">Wheel</p>').presses).toBe(1)
})

test('of a block whose content is refused nothing is left, and no press', () => {
  const svg = '<svg viewBox="0 0 9 9">\n  <circle r="4"/>\n</svg>'
  const { html, presses } = quarto(
    `![](wheel.png){.background}\n\n:::{.absolute bottom=-9 .fragment}\n${svg}\n:::\n\n::: {.callout-note .fragment}\n${svg}\n:::\n\n::: {.fragment}\nTurns.\n:::`,
  )
  expect(presses).toBe(1)
  expect(html).toContain('Turns.')
  expect(html).not.toMatch(/<(?:div|aside)[^>]*>\s*<\/(?:div|aside)>/)
})

test('a picture among words comes with a press, also where it lies on another computer and words stand in its place', () => {
  for (
    const picture of [
      'Old <img class="fragment" src="map.png" alt="Map"> wheel',
      '<img class="fragment" src="https://mill.example/rye.png">',
      'Old <img class="fragment" src="https://mill.example/rye.png"> wheel',
      '![Rye](https://mill.example/rye.png) <!-- .element: class="fragment" -->',
    ]
  ) expect(reveal(picture).presses + (/"step":1/.test(reveal(picture).html) ? 1 : 0), picture).toBe(1)
  expect(reveal('<img class="fragment" src="https://mill.example/rye.png">').html).toContain('data-step="1">rye.png')
})

test('a comment makes a press with the point that reveal.js looks for, whatever stands before it', () => {
  expect(reveal('Wheel <!-- {.element: class="fragment"} -->').presses).toBe(1)
  const { presses, html } = reveal('Wheel <!-- element class="fragment" -->')
  expect([presses, html.includes('fragment')]).toEqual([0, false])
})

test('the classes beside that of a press are told', () => {
  const { told, presses } = reveal('Wheel <!-- .element: class="fragment fade-up dusty r-stretch" -->')
  expect(presses).toBe(1)
  expect(told).toContain('class dusty (line 7)')
  expect(told).not.toMatch(/fade-up|stretch/)
})

test('words that come with a press and are not ended end with their line', () => {
  const opens = '<span class="fragment">'
  expect(reveal(`- ${opens}Wheel\n- ${opens}Stone</span>`).presses).toBe(2)
  expect(reveal(`${opens}**Wheel**\n${opens} and stone</span>\n\nFlour`).presses).toBe(2)
  expect(reveal(`A ${opens}wheel`).html).toMatch(/A <span data-step="\d+">wheel<\/span>/)
  expect(reveal(`A ${opens}wheel\nand stone</span>`).html, 'ends below').toMatch(/step="\d+">wheel\s+and stone<\/span>/)
})
