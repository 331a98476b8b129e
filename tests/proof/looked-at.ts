import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ALL_EDITIONS } from '../../scripts/compiler/content/secrets.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { readKit } from '../../scripts/kit/read-kit.ts'
import { test } from '../browser/fixtures.ts'
import { FIREFOX } from '../browser/firefox.ts'
import { BUILT, FIXTURE, ROOT } from '../browser/kits.ts'
import { factsOf } from '../browser/pdf-facts.ts'

/** Not a test but what the proof says at its end. */
test('what was looked at', async () => {
  test.setTimeout(300_000)
  const { value: kit } = compileKit((await readKit(ROOT)).value)
  const files = await readdir(BUILT, { recursive: true })
  const prints = files.filter((name) => name.endsWith('.pdf'))
  let pages = 0
  for (const name of prints) pages += (await factsOf(join(BUILT, name))).pages.length
  const slides = kit.decks.flatMap((deck) => deck.slides)
  const counts = {
    decks: kit.decks.length,
    slides: slides.length,
    exercises: new Set(slides.flatMap(({ exerciseId }) => exerciseId ?? [])).size,
    sessions: kit.sessions.length,
    handouts: kit.handouts.length,
    pages: files.filter((name) => name.endsWith('.html')).length,
    PDFs: prints.length,
    'printed pages': pages,
  }
  const all = Object.entries(counts).map(([what, count]) => `${count} ${what}`)
  const editions = ALL_EDITIONS.filter((edition) => files.includes(edition))
  console.log(`\nLooked at: ${all.join(', ')}, in ${editions.length} editions, light and dark.`)
  if (ROOT !== FIXTURE) return
  console.log(FIREFOX === undefined
    ? 'Driven in no Firefox: none was found. Install one, or set KIT_FIREFOX to the path of its program.'
    : `Driven in Firefox, too: ${FIREFOX}`)
})
