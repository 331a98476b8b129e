import { type Arranged, captioned, joined, slots, withVoice } from './arrange.ts'
import { titleLines, titleOf } from './titles.ts'
import { sharing } from './arrange-backdrop.ts'
import { wayOf } from './arrange-cover.ts'
import { roomBeside, side, SIDE_KINDS, sideFrame, type SideKind } from './layouts-side.ts'
import type { LookName } from './look.ts'
import { isObject } from './objects.ts'
import { PLAIN, type TextLooks } from './paragraphs.ts'
import { inOneColumn } from './nested.ts'
import { blocksOf } from './read.ts'
import type { SidePictures, SlideParts } from './slide-parts.ts'
import { heightOf, type Paragraph } from './text.ts'

const VOICES: Readonly<Record<SideKind, TextLooks>> = {
  text: PLAIN,
  statement: { ...PLAIN, p: 'remark' },
  cover: { p: 'subtitle', item: 'table', nested: 'small', heading: 'heading' },
  section: { p: 'subtitle', item: 'table', nested: 'small', heading: 'heading' },
}
const TITLES: Readonly<Record<SideKind, LookName>> = {
  text: 'title',
  statement: 'statement',
  cover: 'divider',
  section: 'divider',
}

/** A slide in what its pictures leave of it, all its text in one place. */
export function arrangeSide(parts: SlideParts, pictures: SidePictures): Arranged {
  const kind = SIDE_KINDS[parts.layout] ?? 'text'
  const look = TITLES[kind]
  const { x, width } = roomBeside(pictures)
  const layout = side(kind, titleLines(parts, look, width), pictures)
  const blocks = blocksOf(parts.content, VOICES[kind]).flatMap(inOneColumn)
  const way = parts.way === undefined ? [] : wayOf(parts)
  const text = [...withVoice(parts, joined(blocks)), ...way]
  const found = blocks.filter(isObject)
  const room = layout.places.find(({ slot }) => slot === 'body')?.frame
  const taken = text.length === 0 ? 0 : heightOf(text, width * 0.98) + 16
  return {
    layout,
    texts: slots(
      ['kicker', parts.kicker.length === 0 || kind === 'text' || kind === 'statement' ? [] : kickerOf(parts)],
      ['title', look === 'title' ? titleOf(parts) : [{ look, level: 0, runs: parts.title }]],
      ['body', text],
    ),
    objects: [
      ...sharing(pictures, sideFrame(pictures)),
      ...(room === undefined || found.length === 0
        ? []
        : captioned(found, { ...room, x, y: room.y + taken, height: Math.max(40, room.height - taken) })),
    ],
  }
}

const kickerOf = ({ kicker }: SlideParts): Paragraph[] => [{ look: 'kicker', level: 0, runs: kicker }]
