import { type Element, hasClass, isElement, type Secret } from '../compiler/content/node.ts'
import type { Identity } from '../compiler/look-model.ts'
import { type Arranged, slots, withVoice } from './arrange.ts'
import { titleLines, titleOf } from './titles.ts'
import * as covers from './layouts-covers.ts'
import * as said from './layouts-said.ts'
import { withMinutes } from './lists.ts'
import { LOOKS } from './look.ts'
import { paragraphsIn, PLAIN, type TextLooks } from './paragraphs.ts'
import { rows } from './objects.ts'
import { figureBlocks } from './read-objects.ts'
import { blocksOf, type FigureBlock } from './read.ts'
import type { SlideParts } from './slide-parts.ts'
import { heightOf, type Paragraph } from './text.ts'

const kickerOf = ({ kicker }: SlideParts): Paragraph[] =>
  kicker.length === 0 ? [] : [{ look: 'kicker', level: 0, runs: kicker }]

const SUBTITLE: TextLooks = { p: 'subtitle', item: 'table', nested: 'small', heading: 'heading' }

/** Where the deck shows its identities' marks. */
export const marksOf = ({ hasMarks }: SlideParts, identities: readonly Identity[]): readonly Identity[] =>
  hasMarks ? identities : []

export function arrangeCover(parts: SlideParts, marked: readonly Identity[]): Arranged {
  const isList = parts.content.some((node) => isElement(node) && hasClass(node, 'cover-objectives'))
  // What people can do afterwards needs the room.
  const look = isList ? 'divider' : 'display'
  const own = parts.logo === undefined ? [] : [{
    source: parts.logo,
    alternative: '',
    caption: [],
  }]
  const shown = parts.content.flatMap((node) => isElement(node, 'figure') ? figureBlocks(node) : [])
  const logos = [...own, ...shown].map((one): FigureBlock => ({ ...one, kind: 'figure', stands: 'corner' }))
  const layout = covers.cover(marked, logos.length > 0, titleLines(parts, look, 804))
  const words = parts.content.filter((node) => !isElement(node, 'figure'))
  const paragraphs = paragraphsIn(words, isList ? { ...SUBTITLE, p: 'kicker' } : SUBTITLE)
  return {
    layout,
    texts: slots(['kicker', kickerOf(parts)], ['title', [{ look, level: 0, runs: parts.title }]], [
      'body',
      paragraphs,
    ]),
    objects: rows(logos, covers.LOGO),
  }
}

export function arrangeDivider(parts: SlideParts, identities: readonly Identity[]): Arranged {
  const about = identities.find(({ colour }) => colour === parts.identity?.colour)
  const look = parts.way === undefined ? 'display' : 'divider'
  const lines = titleLines(parts, look, parts.way === undefined ? 1040 : 556)
  const text = withVoice(parts, paragraphsIn(parts.content, parts.way === undefined ? SUBTITLE : PLAIN))
  const layout = about === undefined
    ? covers.divider(marksOf(parts, identities), parts.way !== undefined, lines,
      heightOf(text, (parts.way === undefined ? 860 : 556) * 0.98))
    : covers.identityDivider(about)
  return {
    layout,
    texts: slots(
      ['kicker', kickerOf(parts)],
      ['title', [{ look, level: 0, runs: parts.title }]],
      ['body', text],
      ['second', parts.way === undefined ? [] : wayOf(parts)],
    ),
    objects: [],
  }
}

/** Which part comes now is bold, and in the colour of the night. */
export function wayOf({ way }: SlideParts): Paragraph[] {
  const items = (way?.children ?? []).flatMap((item): Paragraph[] => {
    if (!isElement(item)) return []
    const isHere = hasClass(item, 'here')
    return paragraphsIn([item], { ...PLAIN, p: 'small' }).map((one) => ({
      ...one,
      look: 'small',
      bullet: { kind: 'dash' },
      runs: one.runs.map((run) => isHere ? { ...run, bold: true as const } : run),
    }))
  })
  return withMinutes(items)
}

const ADDRESS_BREADTH = 688

/** Where a deck is found: its code, and beside it the address. */
export function arrangeAddress(parts: SlideParts): Arranged | undefined {
  const place = parts.content.find((node): node is Element<Secret> => isElement(node) && hasClass(node, 'address'))
  const [code] = place === undefined ? [] : blocksOf([place], PLAIN).filter(({ kind }) => kind === 'code')
  if (place === undefined || code?.kind !== 'code') return undefined
  const { room, ...layout } = said.address
  const before = paragraphsIn(parts.content.filter((node) => node !== place), PLAIN)
  // As large as on the page where it is a line.
  const large = paragraphsIn([place], { ...PLAIN, p: 'address' })
  const isLine = heightOf(large, ADDRESS_BREADTH * 0.98) < 2 * LOOKS.address.size
  return {
    layout,
    texts: slots(
      ['title', titleOf(parts)],
      ['body', before.map((one): Paragraph => ({ ...one, look: 'lead' }))],
      ['second', isLine ? large : paragraphsIn([place], { ...PLAIN, p: 'large' })],
    ),
    objects: [{ frame: room, block: code }],
  }
}
