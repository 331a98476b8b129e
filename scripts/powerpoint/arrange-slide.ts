import type { Identity } from '../compiler/look-model.ts'
import { hasClass, isElement } from '../compiler/content/node.ts'
import { elementsIn } from '../compiler/content/walk.ts'
import { arrangeTask } from './arrange-task.ts'
import {
  type Arranged,
  arrangeBlocks,
  footFor,
  isText,
  joined,
  slots,
  spread,
  titleLines,
  titleOf,
  withVoice,
} from './arrange.ts'
import * as said from './layouts-said.ts'
import * as covers from './layouts-covers.ts'
import * as layouts from './layouts.ts'
import { paragraphsIn, PLAIN, type TextLooks } from './paragraphs.ts'
import { blocksOf } from './read.ts'
import type { SlideParts } from './slide-parts.ts'
import { heightOf, type Paragraph } from './text.ts'

/** A slide with its layout and what fills it. */
export function arrangeSlide(parts: SlideParts, identities: readonly Identity[]): Arranged {
  const arranged = arrangeLayout(parts, identities)
  if (parts.strip.length === 0) return arranged
  return {
    ...arranged,
    texts: new Map([...arranged.texts, ['strip', [{ look: 'number', level: 0, runs: parts.strip }]]]),
  }
}

function arrangeLayout(parts: SlideParts, identities: readonly Identity[]): Arranged {
  const { layout } = parts
  if (layout === 'cover') return arrangeCover(parts, marksOf(parts, identities))
  if (layout === 'section') return arrangeDivider(parts, identities)
  if (layout === 'statement') return arrangeStatement(parts)
  if (layout === 'quotation') return arrangeQuotation(parts)
  if (layout === 'sources') {
    return arrangeList(parts, 'Sources', { ...PLAIN, p: 'source', item: 'source', nested: 'source' })
  }
  if (layout === 'agenda') return arrangeList(parts, 'Agenda', { ...PLAIN, item: 'table', nested: 'small' })
  if (layout === 'exercise') return arrangeTask(parts)
  if (layout === 'answer') return arrangeAnswer(parts)
  if (layout === 'debrief') return arrangeDebrief(parts)
  return arrangeBlocks(parts)
}

const kickerOf = ({ kicker }: SlideParts): Paragraph[] =>
  kicker.length === 0 ? [] : [{ look: 'kicker', level: 0, runs: kicker }]

const SUBTITLE: TextLooks = { p: 'subtitle', item: 'table', nested: 'small', heading: 'heading' }

/** Where the deck shows its identities' marks. */
const marksOf = ({ hasMarks }: SlideParts, identities: readonly Identity[]): readonly Identity[] =>
  hasMarks ? identities : []

function arrangeCover(parts: SlideParts, marked: readonly Identity[]): Arranged {
  const layout = covers.cover(marked, parts.logo !== undefined)
  const isList = parts.content.some((node) => isElement(node) && hasClass(node, 'cover-objectives'))
  const paragraphs = paragraphsIn(parts.content, isList ? { ...SUBTITLE, p: 'kicker' } : SUBTITLE)
  return {
    layout,
    texts: slots(['kicker', kickerOf(parts)], ['title', [{ look: 'display', level: 0, runs: parts.title }]], [
      'body',
      paragraphs,
    ]),
    objects: parts.logo === undefined ? [] : [{
      frame: covers.LOGO,
      block: { kind: 'figure', source: parts.logo, alternative: '', caption: [], isLogo: true },
    }],
  }
}

function arrangeDivider(parts: SlideParts, identities: readonly Identity[]): Arranged {
  const about = identities.find(({ colour }) => colour === parts.identity?.colour)
  const layout = about === undefined
    ? covers.divider(marksOf(parts, identities), parts.way !== undefined)
    : covers.identityDivider(about)
  const look = parts.way === undefined ? 'display' : 'divider'
  return {
    layout,
    texts: slots(
      ['kicker', kickerOf(parts)],
      ['title', [{ look, level: 0, runs: parts.title }]],
      ['body', withVoice(parts, paragraphsIn(parts.content, parts.way === undefined ? SUBTITLE : PLAIN))],
      ['second', parts.way === undefined ? [] : wayOf(parts)],
    ),
    objects: [],
  }
}

/** Which part comes now is bold, and in the colour of the night. */
function wayOf({ way }: SlideParts): Paragraph[] {
  return (way?.children ?? []).flatMap((item): Paragraph[] => {
    if (!isElement(item)) return []
    const isHere = hasClass(item, 'here')
    return paragraphsIn([item], { ...PLAIN, p: 'small' }).map((one) => ({
      ...one,
      look: 'small',
      bullet: { kind: 'dash' },
      runs: one.runs.map((run) => isHere ? { ...run, bold: true as const } : run),
    }))
  })
}

function arrangeStatement(parts: SlideParts): Arranged {
  const blocks = blocksOf(parts.content, { ...PLAIN, p: 'remark' })
  const asked = blocks.find((block) =>
    isText(block) && block.role === 'ask' && block.paragraphs.some(({ look }) => look === 'ask')
  )
  if (blocks.some((block) => !isText(block))) return arrangeBlocks(parts)
  if (asked === undefined) {
    const lines = titleLines(parts, 'statement', 1060)
    const paragraphs = withVoice(parts, joined(blocks))
    return {
      layout: said.statement(lines, paragraphs.length > 0),
      texts: slots(['title', [{ look: 'statement', level: 0, runs: parts.title }]], ['body', paragraphs]),
      objects: [],
    }
  }
  const until = blocks.indexOf(asked) + 1
  const question = joined(blocks.slice(0, until))
    .map((one, at, all): Paragraph =>
      one.look === 'ask' && all[at - 1]?.look !== 'ask' ? { ...one, look: 'askBig' } : one
    )
  const rest = withVoice(parts, joined(blocks.slice(until)))
  const lines = Math.min(6, Math.max(1, Math.ceil((heightOf(question, 1040) - 36) / 71)))
  return {
    layout: said.question(lines, rest.length > 0),
    texts: slots(['title', nameOf(parts)], ['body', question], ['second', rest]),
    objects: [],
  }
}

const nameOf = ({ title }: SlideParts): Paragraph[] => [{ look: 'name', level: 0, runs: title }]

function arrangeQuotation(parts: SlideParts): Arranged {
  const blocks = blocksOf(parts.content, PLAIN)
  if (blocks.some((block) => !isText(block))) return arrangeBlocks(parts)
  const quoted = joined(blocks.filter((block) => isText(block) && block.role === 'quotation'))
    .map((one): Paragraph => one.look === 'quotation' ? { ...one, look: 'quotationBig' } : one)
  const { foot, paragraphs } = footFor(parts, blocks.filter(isText).filter(({ role }) => role !== 'quotation'))
  return {
    layout: said.quotation(foot.height),
    texts: slots(['title', nameOf(parts)], ['body', quoted], ['second', paragraphs]),
    objects: [],
  }
}

/** A list in one column, or two where that is too long. */
function arrangeList(parts: SlideParts, kind: 'Sources' | 'Agenda' | 'Answer', voice: TextLooks): Arranged {
  const lines = titleLines(parts, 'title', layouts.BROAD)
  const paragraphs = withVoice(parts, paragraphsIn(parts.content, voice))
  const one = said.listing(kind, voice.item, lines, 1)
  const height = one.places.find(({ slot }) => slot === 'body')?.frame.height ?? 0
  const texts = (body: readonly Paragraph[], second: readonly Paragraph[]) =>
    slots(['title', titleOf(parts)], ['body', body], ['second', second])
  if (heightOf(paragraphs, layouts.BROAD) <= height) {
    return {
      layout: one,
      texts: texts(spread(paragraphs, { x: 0, y: 0, width: layouts.BROAD, height }), []),
      objects: [],
    }
  }
  const at = halfOf(paragraphs)
  return {
    layout: said.listing(kind, voice.item, lines, 2),
    texts: texts(paragraphs.slice(0, at), paragraphs.slice(at)),
    objects: [],
  }
}

/** Where a list is parted into two columns of about one height: before an item or a heading. */
export function halfOf(paragraphs: readonly Paragraph[]): number {
  const width = (layouts.BROAD - 48) / 2
  const half = heightOf(paragraphs, width) / 2
  const isStart = ({ level, bullet, look }: Paragraph): boolean =>
    look.endsWith('eading') || (level === 0 && bullet !== undefined)
  const starts = paragraphs.flatMap((one, index) =>
    index > 0 && isStart(one) && !isAfterHeading(paragraphs, index) ? [index] : []
  )
  const distance = (at: number): number => Math.abs(heightOf(paragraphs.slice(0, at), width) - half)
  return starts.sort((one, other) => distance(one) - distance(other))[0] ?? paragraphs.length
}

const isAfterHeading = (paragraphs: readonly Paragraph[], index: number): boolean =>
  paragraphs[index - 1]?.look.endsWith('eading') === true

function arrangeAnswer(parts: SlideParts): Arranged {
  const isTable = elementsIn(parts.content).some(({ name }) => name === 'table')
  if (isTable) return arrangeBlocks(parts)
  return arrangeList(parts, 'Answer', { p: 'table', item: 'table', nested: 'small', heading: 'smallHeading' })
}

/** What to talk about, and beside it what is easily misread. */
function arrangeDebrief(parts: SlideParts): Arranged {
  const beside = parts.content.filter((node) => isElement(node) && hasClass(node, 'misreadings'))
  const rest = parts.content.filter((node) => !beside.includes(node))
  if (beside.length === 0) return arrangeBlocks(parts)
  const lines = titleLines(parts, 'title', 650)
  return {
    layout: layouts.panel(lines, 'panel', true),
    texts: slots(
      ['title', titleOf(parts)],
      [
        'body',
        withVoice(parts, joined(blocksOf(rest, { p: 'table', item: 'table', nested: 'small', heading: 'heading' }))),
      ],
      ['second', paragraphsIn(beside, { p: 'small', item: 'small', nested: 'small', heading: 'heading' })],
    ),
    objects: [],
  }
}
