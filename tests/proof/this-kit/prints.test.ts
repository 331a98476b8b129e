import { join } from 'node:path'
import { expect, test } from '../../browser/fixtures.ts'
import { BUILT, EDITIONS, namesIn, SESSIONS } from '../../browser/kits.ts'
import { factsOf } from '../../browser/pdf-facts.ts'

const PACKS = join(BUILT, 'give-out/packs')
const pagesOf = async (path: string): Promise<number> => (await factsOf(join(BUILT, `${path}.pdf`))).pages.length

/** Leaves a head, printed on both sides: what comes at one moment is one pack. */
const MOST_LEAVES: Readonly<Record<string, number>> = { '90-minute-workshop': 6, 'half-day': 14 }

for (const [session, most] of Object.entries(MOST_LEAVES)) {
  test(`${session}: each participant gets at most ${most} leaves, before, during and after`, async () => {
    const names = namesIn(PACKS, '.pdf').filter((name) =>
      name.startsWith(session) && /-(?:before|during|after)-a4$/.test(name)
    )
    const leaves = await Promise.all(names.map(async (name) => Math.ceil(await pagesOf(`give-out/packs/${name}`) / 2)))
    expect(leaves.length).toBeGreaterThan(1)
    expect(leaves.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(most)
  })
}

/** What a presenter can hold in one hand; no session of another length has promised one. */
const MOST_PAGES: Readonly<Record<string, number>> = { '50-minute-class': 9, '90-minute-workshop': 14 }

for (const [session, most] of Object.entries(MOST_PAGES)) {
  test(`${session}: the guide has at most ${most} pages`, async () => {
    expect(await pagesOf(`presenter/guides/${session}-a4`)).toBeLessThanOrEqual(most)
    // Letter is lower than A4.
    expect(await pagesOf(`presenter/guides/${session}-letter`)).toBeLessThanOrEqual(most + 1)
  })
}

test('in a guide an item may go on to the next page, which says so', async () => {
  let further = 0
  for (const session of SESSIONS) {
    const { pages } = await factsOf(join(BUILT, `presenter/guides/${session}-a4.pdf`))
    further += pages.filter(({ text }) => text.includes('(continued)')).length
  }
  expect(further).toBeGreaterThan(2)
})

test('no page of a guide is nearly empty but its last', async () => {
  for (const session of SESSIONS) {
    for (const paper of ['a4', 'letter']) {
      const { pages } = await factsOf(join(BUILT, `presenter/guides/${session}-${paper}.pdf`))
      const short = pages.slice(0, -1).flatMap(({ text }, at) => (text.length < 1500 ? [at + 1] : []))
      expect(short, `${session}, ${paper}`).toEqual([])
    }
  }
})

test('there are packs for every session with paper, and cards of their own for those that play some of them', () => {
  expect(namesIn(PACKS, '.pdf').filter((name) => /-(before|during|after)-(large-)?(a4|letter)$/.test(name)).length)
    .toBeGreaterThan(30)
  expect(namesIn(PACKS, '-sheet-P-a4.pdf')).toEqual(['90-minute-workshop', 'half-day'])
})

test('a session’s own cards are fewer than the whole sheet', async () => {
  for (const session of ['90-minute-workshop', 'half-day']) {
    for (const paper of ['a4', 'letter']) {
      expect(await pagesOf(`give-out/packs/${session}-sheet-P-large-${paper}`)).toBeLessThan(
        await pagesOf(`give-out/handouts/exercise-cards-large-${paper}`),
      )
    }
  }
})

test('a sheet that ends with lines takes as many pages in a pack as alone', async () => {
  for (const paper of ['a4', 'letter', 'large-a4', 'large-letter']) {
    const alone = await Promise.all(
      ['the-paper-in-short', 'table-3-filled'].map((name) => pagesOf(`give-out/handouts/${name}-${paper}`)),
    )
    expect(await pagesOf(`give-out/packs/half-day-after-${paper}`), paper).toBe(
      alone.reduce((sum, pages) => sum + pages),
    )
  }
})

test('bookmarks of the full lecture stand in its thirteen parts, those of the half day in six at least', async () => {
  for (const edition of EDITIONS) {
    for (const [name, least, most] of [['decks/full-lecture', 13, 13], ['sessions/half-day', 6, Infinity]] as const) {
      const { bookmarks } = await factsOf(join(BUILT, edition, `${name}.pdf`))
      const heads = bookmarks.filter(({ level }, index) => level === 2 && bookmarks[index + 1]?.level === 3)
      expect(heads.length, `${edition}, ${name}`).toBeGreaterThanOrEqual(least)
      expect(heads.length, `${edition}, ${name}`).toBeLessThanOrEqual(most)
    }
  }
})

test('no key runs over by a few lines, and the last page of the reading list is not of the last rows alone', async () => {
  for (const paper of ['a4', 'letter']) {
    const keys = (await factsOf(join(BUILT, `presenter/handouts/keys-${paper}.pdf`))).pages
    // On Letter the longest has no room.
    expect(keys.filter(({ text }) => text.length < 700).length, paper).toBeLessThanOrEqual(paper === 'a4' ? 0 : 1)
    const last = (await factsOf(join(BUILT, `give-out/handouts/reading-list-${paper}.pdf`))).pages.at(-1)
    expect(last?.text.match(/S5\.\d+/g)?.length, paper).toBeGreaterThan(5)
  }
})
