import { isAbout } from '../compiler/content/letters.ts'
import type { Placeholder, PlaceName } from './layouts.ts'
import { type CanvasFrame, LOOKS } from './look.ts'
import { fitted, SAFE } from './fitted.ts'
import type { SlideObject } from './objects.ts'
import { heightOf, type Paragraph, textOfRuns } from './text.ts'

/** Above the first item of a list: strong, as the others, or none; `off`: lists have no lines. */
export type FirstRule = 'strong' | 'thin' | 'none' | 'off'

/** What stands beside paragraphs, and how much narrower their places are for it, in px. */
export interface DrawnLines {
  readonly objects: readonly SlideObject[]
  readonly insets: ReadonlyMap<PlaceName, number>
}

const NONE: DrawnLines = { objects: [], insets: new Map() }

/**
 * Lines between the items of the list that carries a slide, and bars before blocks with a label, which paragraphs do not
 * have of themselves: each comes with what it belongs to. A place is made as narrow as makes it certain where its lines
 * are broken; of text that shrinks nobody knows where it comes to stand: there are none, unless one bar stands before
 * all of it.
 */
export function linesIn(
  places: readonly Placeholder[],
  texts: ReadonlyMap<PlaceName, readonly Paragraph[]>,
  first: FirstRule,
): DrawnLines {
  const found = places.flatMap((place) => {
    const paragraphs = place.slot === 'body' || place.slot === 'second' ? texts.get(place.slot) : undefined
    const has = paragraphs?.some((one) => one.bar !== undefined || (first !== 'off' && isItem(one)))
    return paragraphs === undefined || has !== true
      ? []
      : [{ paragraphs, place, inset: insetOf(paragraphs, place.frame) }]
  })
  const objects: SlideObject[] = []
  const insets = new Map<PlaceName, number>()
  for (const { paragraphs, place, inset } of found) {
    const { frame } = place
    if (inset === undefined) {
      const bar = barAlong(paragraphs, frame)
      if (bar === undefined) return NONE
      objects.push(bar)
      continue
    }
    const text = framed(paragraphs, { ...place, frame: { ...frame, width: frame.width - inset } })
    objects.push(...(first === 'off' ? [] : rulesIn(paragraphs, text, first, frame.width)), ...barsIn(paragraphs, text))
    if (inset > 0) insets.set(place.slot, inset)
  }
  return { objects, insets }
}

const INSETS = [0, 10, 20, 30, 40, 50, 60, 75, 90]

/** How much narrower a place must be, in px, so that every program breaks its lines alike. */
export const insetOf = (paragraphs: readonly Paragraph[], frame: CanvasFrame): number | undefined =>
  INSETS.find((inset) => stands(paragraphs, { ...frame, width: frame.width - inset }))

/** Where the text of a place begins. */
function framed(paragraphs: readonly Paragraph[], { frame, anchor }: Placeholder): CanvasFrame {
  const spare = anchor === 't' ? 0 : frame.height - heightOf(paragraphs, frame.width * SAFE)
  return { ...frame, y: frame.y + (anchor === 'ctr' ? spare / 2 : spare) }
}

/** Programs differ by as much in how broad words are, which letters that go together make narrower than measured. */
const DOUBT = { broader: 0.965, narrower: 1.025 }
/** Where letters are measured only about. */
const MORE = { broader: 0.88, narrower: 1.12 }

function stands(paragraphs: readonly Paragraph[], frame: CanvasFrame): boolean {
  const { broader, narrower } = paragraphs.some(({ runs }) => isAbout(textOfRuns(runs))) ? MORE : DOUBT
  return fitted(paragraphs, { frame }).scale === 1
    && heightOf(paragraphs, frame.width * broader) === heightOf(paragraphs, frame.width * narrower)
    && paragraphs.every((one) => !hasTab(one) || heightOf([one], frame.width * broader) < 2 * LOOKS[one.look].size)
}

/** What stands behind a tab may stand on its line even if it was measured to have no room there, unless that is a line of its own. */
const hasTab = ({ runs }: Paragraph): boolean =>
  runs.some(({ text }, index) => text === '\t' && runs[index - 1]?.text !== '\n')

const topOf = (paragraphs: readonly Paragraph[], index: number, { y, width }: CanvasFrame): number =>
  y + heightOf(paragraphs.slice(0, index), width * SAFE)

const spaceAbove = ({ before, look }: Paragraph): number => before ?? LOOKS[look].before

const withStep = ({ step }: Paragraph): { readonly step?: number } => step === undefined ? {} : { step }

function rulesIn(
  paragraphs: readonly Paragraph[],
  frame: CanvasFrame,
  first: FirstRule,
  width: number,
): SlideObject[] {
  const start = paragraphs.findIndex(isItem)
  return paragraphs.flatMap((one, index): SlideObject[] => {
    if (!isItem(one) || (index === start && first === 'none')) return []
    const isStrong = index === start && first === 'strong'
    const y = topOf(paragraphs, index, frame) + (index === 0 ? -20 : spaceAbove(one)) / 2
    return [{
      frame: { x: frame.x, y: Math.round(y), width, height: isStrong ? 3 : 1 },
      rule: { colour: isStrong ? 'ink' : 'line', ...withStep(one) },
    }]
  })
}

const isItem = ({ bullet, level }: Paragraph): boolean => bullet !== undefined && level === 0

/** How far a bar stands before its words, and how broad it is. */
const BAR = { before: 22, width: 8 }

/** Where one block has the whole place, its bar is as long as that, wherever its lines come to stand. */
function barAlong(paragraphs: readonly Paragraph[], frame: CanvasFrame): SlideObject | undefined {
  const [one] = paragraphs
  if (one?.bar === undefined || paragraphs.some(({ bar }) => bar !== one.bar)) return undefined
  return { frame: { ...frame, x: frame.x - BAR.before, width: BAR.width }, rule: { colour: one.bar, ...withStep(one) } }
}

function barsIn(paragraphs: readonly Paragraph[], frame: CanvasFrame): SlideObject[] {
  return paragraphs.flatMap((one, index): SlideObject[] => {
    if (one.bar === undefined || paragraphs[index - 1]?.bar === one.bar) return []
    const after = paragraphs.findIndex(({ bar }, at) => at > index && bar !== one.bar)
    const y = topOf(paragraphs, index, frame) + (index === 0 ? 0 : spaceAbove(one))
    const end = topOf(paragraphs, after < 0 ? paragraphs.length : after, frame)
    return [{
      frame: { x: frame.x - BAR.before, y: Math.round(y), width: BAR.width, height: Math.round(end - y) },
      rule: { colour: one.bar, ...withStep(one) },
    }]
  })
}
