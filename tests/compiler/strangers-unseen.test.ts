import { expect, test } from 'playwright/test'
import { htmlOf, readForeign } from './support.ts'

const read = (body: string) => {
  const { html, told, deck } = readForeign(`---\nformat: revealjs\n---\n\n# Mill\n\n- a\n\n${body}\n`)
  return { html: html[1] ?? '', told, notes: htmlOf(deck.slides[1]?.notes ?? []) }
}

test('what only who listens is to hear names the picture beside it, or is in the notes, and is not seen', () => {
  for (const block of ['::: sr-only', '::: {.visually-hidden}', '::: {.sr-only}']) {
    const { html, told, notes } = read(
      `## Oven\n\nHot.\n\n${block}\nA "hot" *oven*.\n:::\n\n- bread\n\n::: notes\nSay it.\n:::`,
    )
    expect(html).not.toContain('oven.')
    expect(html).toContain('bread')
    expect(notes).toMatch(/Say it[^]*<em>oven<\/em>/)
    expect(told).not.toMatch(/hidden|sr-only/)
    const named = read(`## Oven\n\n![](map.png){width=50%}\n\n${block}\nA "hot" oven.\n:::`)
    expect(named.html).toContain('"alternative":"A ”hot” oven."')
    expect(named.html).not.toContain('caption')
    expect(named.notes).toBe('')
  }
})

test('a picture behind a slide that does not fill it is one of that breadth where nothing else is there', () => {
  const heading = (size: string) =>
    `## {background-image="map.png" background-size="${size}" background-color="#ffffff"}`
  const { html, told } = read(`${heading('55%')}\n\n::: sr-only\nA map.\n:::`)
  expect(html).toMatch(/"file":"slides\/map.png"[^}]*"width":"55%"/)
  expect(html).not.toContain('behind')
  expect(told).not.toContain('background')
  expect(read(heading('525px')).html).toContain('"width":"640"')
  expect(read(`${heading('55%')}\n\n- bread`).told).toContain('background-size')
  expect(read(heading('cover')).html).toContain('behind')
  for (const size of ['fit', '90']) {
    expect(read(heading(size)).html).toContain('behind')
    expect(read(`${heading(size)}\n\n- bread`).told).not.toContain('background')
  }
  expect(read(`${heading('auto 20px')}\n\n- bread`).told).toContain('background-size')
  expect(read(`## {background-image="map.png" background-size="30%" background-position="left"}\n\n- bread`).html)
    .toMatch(
      /"width":"30%","behind":\{"side":"left","fit":true\}/,
    )
})
