import type { Page } from 'playwright'
import { SIZES } from '../compiler/strangers/room/room.ts'
import { LEAST, LEAST_DRAWN } from '../compiler/strangers/room/tell-small.ts'
import { brokenWords } from './broken-words.ts'
import { drawnWords, nameDrawnWords } from './drawn-words.ts'
import { figureAreas } from './figure-areas.ts'
import type { Finding, MeasureOptions } from './finding.ts'
import { measureSlides } from './measure-slides.ts'

/** A slide laid out in one size of type. */
export interface Laid {
  /** In percent of the kit's type. */
  readonly size: number
  /** How far something leaves its place at most, in px: `undefined` where all has room. */
  readonly out: number | undefined
  /** Are there words below {@link LEAST}? */
  readonly isSmall: boolean
  /** How large the smallest words of its diagrams are, in px, where they are below {@link LEAST_DRAWN}. */
  readonly drawn: number | undefined
  /** A word that is broken without a hyphen. */
  readonly broken: string | undefined
  /** How large its figure is shown, in px². */
  readonly area: number
}

/** Finds the largest type that has room on slides from elsewhere. @param ids of the slides to be laid out, else all
 * @returns by id */
export async function largestType(page: Page, ids?: readonly string[]): Promise<ReadonlyMap<string, Laid>> {
  const tried = new Map<string, readonly Laid[]>()
  await page.evaluate(nameDrawnWords)
  let open = ids
  for (const size of SIZES) {
    open = await page.evaluate(setSize, { only: open, size })
    const lay = await layIn(page, size)
    for (const id of open) tried.set(id, [...(tried.get(id) ?? []), lay(id)])
    open = open.filter((id) => {
      const last = tried.get(id)?.at(-1)
      return last?.out !== undefined || (last?.broken !== undefined && size > LEAST_WHOLE)
    })
    if (open.length === 0) break
  }
  return new Map([...tried].flatMap(([id, all]) => {
    const best = bestOf(all)
    return best === undefined ? [] : [[id, best]]
  }))
}

/** In smaller type than this a whole word is no gain. */
const LEAST_WHOLE = 64

/** The largest with room, unless a smaller one that can be read well breaks no word; where none has room, smaller type is
 * worth it only where it helps. */
function bestOf(tried: readonly Laid[]): Laid | undefined {
  const roomy = tried.filter(({ out }) => out === undefined)
  const least = Math.min(...tried.map(({ out = 0 }) => out))
  return roomy.find(({ broken }) => broken === undefined) ?? roomy[0] ?? tried.find(({ out = 0 }) => out <= least * 1.2)
}

/** Measures all slides in one size. */
async function layIn(page: Page, size: number): Promise<(id: string) => Laid> {
  const out = new Map<string, number>()
  const small = new Set<string>()
  const drawn = new Map<string, number>()
  for (const finding of await page.evaluate(measureSlides, optionsAt(size))) {
    if (isFull(finding)) out.set(finding.slide, Math.max(finding.by, out.get(finding.slide) ?? 0))
    if (finding.kind !== 'small-text') continue
    if (finding.diagram === undefined) small.add(finding.slide)
    else drawn.set(finding.slide, Math.min(finding.size, drawn.get(finding.slide) ?? Infinity))
  }
  for (const [id, words] of await page.evaluate(drawnWords)) {
    if (words < LEAST_DRAWN) drawn.set(id, Math.min(words, drawn.get(id) ?? Infinity))
  }
  const broken = new Map(await page.evaluate(brokenWords, false))
  const areas = new Map(await page.evaluate(figureAreas))
  return (id) => ({
    size,
    out: out.get(id),
    isSmall: small.has(id),
    drawn: drawn.get(id),
    broken: broken.get(id),
    area: areas.get(id) ?? 0,
  })
}

/** Of what is small by its nature nothing is told: the foot, captions, what is raised, parts of formulas and pictures. */
const SMALL_BY_NATURE = '.foot, .footing, .footnotes, .cites, figcaption, sub, sup, math, svg'

/** How much of the size that it asks for a picture has: all of it as long as words are larger than in other programs, half in
 * the smallest type. */
const askedAt = (size: number): number => size > 82 ? 0.95 : size > 76 ? 0.8 : size > 70 ? 0.65 : 0.5

/** A picture has room to be looked at, and a drawing to be read, as long as words beside it are large; then what is needed
 * to make it out. */
const optionsAt = (size: number): MeasureOptions => ({
  minimums: [{ selector: 'figure.diagram svg', least: LEAST_DRAWN }, { selector: SMALL_BY_NATURE, least: 0 }, {
    selector: '.content',
    least: LEAST,
  }],
  tolerance: 1,
  room: {
    picture: size > 76 ? 200 : 120,
    asked: askedAt(size),
    words: size > 64 ? LEAST_DRAWN : LEAST_DRAWN * 2 / 3,
  },
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
