import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

/** Slides below the cover of a deck for Slidev. */
const read = (slides: string, settings = 'theme: seriph') =>
  readForeign(`---\n${settings}\n---\n\n# Tides\n\n---\n${slides}\n`)

test('a line “Note:” is words there, and notes in a deck that says nothing but such lines', () => {
  const slides = '\n# Ebb\n\nOut\n\nNote:\n- it comes back\n'
  const { deck, html } = read(slides)
  expect(html[1]).toMatch(/<p>Note:<\/p>\s*<ul>\s*<li>it comes back/)
  expect(deck.slides[1]?.notes).toEqual([])
  const { html: notes } = readForeign(`# Tides\n\n---\n${slides}`)
  expect(notes[1]).not.toContain('it comes back')
})

test('a formula may look like a tag', () => {
  const { html } = read(
    '\n# Ebb\n\nIt sends $<marker>$ and $$<b>$$, but <b>$5</b> and <kbd>$PATH</kbd> and <kbd>$HOME</kbd>.',
  )
  expect(html[1]).toMatch(/sends <code class="tex">&lt;marker&gt;<\/code> and <code class="tex">&lt;b&gt;<\/code>, but/)
  expect(html[1]).toMatch(/<strong>\$5<\/strong> and <kbd>\$PATH<\/kbd> and <kbd>\$HOME/)
})
