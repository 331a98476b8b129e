import type { Browser, Page } from 'playwright'
import { cached, hashOf, hashOfMakers } from '../assets/cache.ts'
import type { SharedBrowser } from '../browser/shared.ts'
import type { Deck } from '../compiler/deck-model.ts'
import type { Compiled, Problem } from '../compiler/model.ts'
import { Problems } from '../compiler/problem.ts'
import { inOneSize } from '../compiler/strangers/room/one-size.ts'
import { SIZES } from '../compiler/strangers/room/room.ts'
import { LEAST, LEAST_DRAWN, SET_SMALLER, tellDrawn, tellSmall } from '../compiler/strangers/room/tell-small.ts'
import { broughtDecks, isBrought } from '../compiler/written-decks.ts'
import type { MadeKit } from '../make-kit.ts'
import { renderDeckHtml } from '../writers/deck-html.ts'
import { brokenWords } from './broken-words.ts'
import { openSlides } from './open-slides.ts'
import type { Finding, MeasureOptions } from './finding.ts'
import { measureSlides } from './measure-slides.ts'
import { platesOf, withPlates } from './see-through.ts'

/** What was measured of one deck. */
interface Fitted {
  /** Ids of slides with the largest size of type that has room, in percent. */
  readonly sizes: readonly (readonly [id: string, size: number])[]
  /** Ids of those that even the smallest has no room for. */
  readonly full: readonly string[]
  /** Ids of those with words below {@link LEAST}. */
  readonly small: readonly string[]
  /** Ids of those with a diagram whose words are below {@link LEAST_DRAWN}, and how large the smallest are, in px. */
  readonly drawn: readonly (readonly [id: string, size: number])[]
}

/** Slides that were written for programs which set smaller, each in the largest type that a browser finds room for: what
 * the compiler reckons is only near it. What was measured is kept. */
export async function fitBrought(
  { value: made, problems }: Compiled<MadeKit>,
  browser: SharedBrowser,
): Promise<Compiled<MadeKit>> {
  const brought = broughtDecks(made.kit)
  const plates = await platesOf(brought, made.pictures, browser)
  const makers = hashOfMakers(...MAKERS)
  const told: Problem[] = []
  const fitted = new Map<Deck, Deck>()
  for (const deck of brought) {
    const plated = withPlates(deck, plates)
    const html = await renderDeckHtml(made, plated, 'presenter')
    const { sizes, full, small, drawn } = await cached('room', hashOf(html, makers), () =>
      browser.use((open) => fit(html, open.browser)))
    const found = new Map(sizes)
    const slides = inOneSize(
      plated.slides.map((slide) => isBrought(slide) ? { ...slide, tight: found.get(slide.id) ?? 100 } : slide),
    )
    fitted.set(deck, { ...deck, slides })
    // What a deck takes from others is said of them.
    const own = new Problems(deck.file)
    if (made.kit.decks.includes(deck)) {
      tellSmall(
        slides.filter((slide) => slide.divider === undefined),
        own,
        new Set(small),
        new Set(full),
      )
      tellDrawn(slides, own, new Map(drawn))
    }
    told.push(...own.list)
  }
  const reckoned = new Set(brought.map(({ file }) => file))
  const now = (deck: Deck): Deck => fitted.get(deck) ?? deck
  const kit = {
    ...made.kit,
    decks: made.kit.decks.map(now),
    sessions: made.kit.sessions.map((session) => ({ ...session, deck: now(session.deck) })),
  }
  const kept = problems.filter(({ rule, file }) => rule !== SET_SMALLER || !reckoned.has(file))
  return { value: { ...made, kit }, problems: [...kept, ...told] }
}

/** What decides which sizes are tried, and whether one has room. */
const MAKERS = [
  'scripts/check/broken-words.ts',
  'scripts/check/fit-brought.ts',
  'scripts/check/measure-slides.ts',
  'scripts/compiler/strangers/room/room.ts',
  'scripts/compiler/strangers/room/tell-small.ts',
]

async function fit(html: string, browser: Browser): Promise<Fitted> {
  const page = await openSlides(html, browser)
  const sizes = new Map<string, number>()
  const small = new Set<string>()
  const drawn = new Map<string, number>()
  const tried = new Map<string, readonly Tried[]>()
  let open: readonly string[] | undefined
  for (const size of SIZES) {
    open = await page.evaluate(setSize, { only: open, size })
    const { out, small: smallNow, drawn: drawnNow, broken } = await outOfPlace(page, size)
    for (const id of open) {
      const [by, least] = [out.get(id), drawnNow.get(id)]
      if (least === undefined) drawn.delete(id)
      else drawn.set(id, least)
      if (by === undefined) {
        // The largest with room stays, unless a smaller one that can be read well breaks no word.
        if (sizes.has(id) && broken.has(id)) continue
        sizes.set(id, size)
        if (smallNow.has(id)) small.add(id)
      } else tried.set(id, [...(tried.get(id) ?? []), { size, by }])
    }
    open = open.filter((id) => out.has(id) || (broken.has(id) && size > LEAST_WHOLE))
    if (open.length === 0) break
  }
  await page.context().close()
  const full = (open ?? []).filter((id) => !sizes.has(id))
  for (const id of full) sizes.set(id, leastEvil(tried.get(id) ?? []))
  return { sizes: [...sizes], full, small: [...small], drawn: [...drawn] }
}

/** In smaller type than this a whole word is no gain. */
const LEAST_WHOLE = 64

interface Tried {
  readonly size: number
  /** How far something leaves its place, in px. */
  readonly by: number
}

/** Smaller type is worth it only where it helps. */
const leastEvil = (tried: readonly Tried[]): number => {
  const least = Math.min(...tried.map(({ by }) => by))
  return tried.find(({ by }) => by <= least * 1.2)?.size ?? 100
}

interface Measured {
  /** Slides on which something has no room, each with how far it leaves its place at most. */
  readonly out: ReadonlyMap<string, number>
  /** Those with words below {@link LEAST}. */
  readonly small: ReadonlySet<string>
  /** Those with words of a diagram below {@link LEAST_DRAWN}, and how large the smallest are. */
  readonly drawn: ReadonlyMap<string, number>
  /** Those on which a word is broken without a hyphen. */
  readonly broken: ReadonlySet<string>
}

async function outOfPlace(page: Page, size: number): Promise<Measured> {
  const out = new Map<string, number>()
  const small = new Set<string>()
  const drawn = new Map<string, number>()
  for (const finding of await page.evaluate(measureSlides, optionsAt(size))) {
    if (isFull(finding)) out.set(finding.slide, Math.max(finding.by, out.get(finding.slide) ?? 0))
    if (finding.kind !== 'small-text') continue
    if (finding.diagram === undefined) small.add(finding.slide)
    else drawn.set(finding.slide, Math.min(finding.size, drawn.get(finding.slide) ?? Infinity))
  }
  return { out, small, drawn, broken: new Set(await page.evaluate(brokenWords)) }
}

/** Of what is small by its nature nothing is told: the foot, captions, what is raised, parts of formulas and pictures. */
const SMALL_BY_NATURE = '.foot, .footing, .footnotes, .cites, figcaption, sub, sup, math, svg'

/** A picture has room to be looked at as long as words beside it are large; then what is needed to make it out. */
const optionsAt = (size: number): MeasureOptions => ({
  minimums: [{ selector: 'figure.diagram svg', least: LEAST_DRAWN }, { selector: SMALL_BY_NATURE, least: 0 }, {
    selector: '.content',
    least: LEAST,
  }],
  tolerance: 1,
  room: { picture: size > 76 ? 200 : 120 },
})

const isFull = (finding: Finding): finding is Extract<Finding, { kind: 'overflow' | 'overlap' | 'collision' }> =>
  finding.kind === 'overflow' || finding.kind === 'overlap' || finding.kind === 'collision'

/** Sets slides from elsewhere in a size, and takes away all others. Runs inside the page. @returns their ids */
function setSize({ only, size }: { readonly only: readonly string[] | undefined; readonly size: number }): string[] {
  return [...document.querySelectorAll<HTMLElement>('.slides > section')].flatMap((slide) => {
    if (slide.dataset['tight'] === undefined || only?.includes(slide.id) === false) {
      slide.remove()
      return []
    }
    slide.style.setProperty('--own-fit', String(size / 100))
    return [slide.id]
  })
}
