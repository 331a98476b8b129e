import type { Identity } from '../compiler/look-model.ts'
import { mapElements } from '../compiler/content/map-nodes.ts'
import { type Content, hasClass, isElement, type Secret } from '../compiler/content/node.ts'
import { elementsIn } from '../compiler/content/walk.ts'
import { arrangeAddress, arrangeCover, arrangeDivider, marksOf } from './arrange-cover.ts'
import { arrangeTask } from './arrange-task.ts'
import { type Arranged, arrangeBlocks, isText, joined, ruled, slots, spread, withVoice } from './arrange.ts'
import { withLabel, withMark } from './layouts-marked.ts'
import { footFor } from './feet.ts'
import { fitted, SAFE } from './fitted.ts'
import { apartFromLists, withMinutes } from './lists.ts'
import * as said from './layouts-said.ts'
import * as layouts from './layouts.ts'
import type { MasterLayout } from './layouts.ts'
import { withLastWords } from './last-words.ts'
import { paragraphsIn, PLAIN, type TextLooks } from './paragraphs.ts'
import { blocksOf } from './read.ts'
import { ANSWER } from './read-objects.ts'
import { LOOKS } from './look.ts'
import { insetOf } from './rules.ts'
import type { SlideParts } from './slide-parts.ts'
import { titleLines, titleOf } from './titles.ts'
import { heightOf, type Paragraph } from './text.ts'

/** A slide with its layout and what fills it. */
export function arrangeSlide(parts: SlideParts, identities: readonly Identity[]): Arranged {
  const found = arrangeLayout(parts, identities)
  const about = identities.find(({ colour }) => colour === parts.identity?.colour)
  const marked = about === undefined ? found.layout : withMark(found.layout, about)
  const layout = parts.eyebrow.length === 0 ? marked : withLabel(marked)
  return { ...found, layout, texts: withStrip(withLastWords({ ...found, layout }), layout, parts) }
}

function withStrip(texts: Arranged['texts'], { places }: MasterLayout, { strip }: SlideParts): Arranged['texts'] {
  const look = places.find(({ slot }) => slot === 'strip')?.look ?? 'number'
  return strip.length === 0 ? texts : new Map([...texts, ['strip', [{ look, level: 0, runs: strip }]]])
}

function arrangeLayout(parts: SlideParts, identities: readonly Identity[]): Arranged {
  const { layout } = parts
  if (layout === 'cover') return arrangeCover(parts, marksOf(parts, identities))
  if (layout === 'section') return arrangeDivider(parts, identities)
  if (layout === 'statement') return arrangeStatement(parts)
  if (layout === 'quotation') return arrangeQuotation(parts)
  if (layout === 'sources') {
    return arrangeList(parts, 'sources', { ...PLAIN, p: 'source', item: 'source', nested: 'source' })
  }
  if (layout === 'agenda') return arrangeAgenda(parts)
  if (layout === 'exercise') return arrangeTask(parts)
  if (layout === 'answer') return arrangeAnswer(parts)
  if (layout === 'debrief') return arrangeDebrief(parts)
  return arrangeAddress(parts) ?? arrangeBlocks(parts)
}

function arrangeStatement(parts: SlideParts): Arranged {
  const blocks = blocksOf(parts.content, { ...PLAIN, p: 'remark' })
  const asked = blocks.find((block) =>
    isText(block) && block.role === 'ask' && block.paragraphs.some(({ look }) => look === 'ask')
  )
  if (blocks.some((block) => !isText(block))) return arrangeBlocks(parts)
  if (asked === undefined) {
    const lines = titleLines(parts, 'statement', 1100)
    const paragraphs = withVoice(parts, joined(blocks))
    const title: Paragraph[] = [{ look: 'statement', level: 0, runs: parts.title }]
    return ruled(said.statement(lines, paragraphs.length > 0), 'off', ['title', title], ['body', paragraphs])
  }
  const until = blocks.indexOf(asked) + 1
  const question = joined(blocks.slice(0, until))
    .map((one, at, all): Paragraph =>
      one.look === 'ask' ? { ...one, look: all[at - 1]?.look === 'ask' ? 'remark' : 'askBig' } : one
    )
  const rest = withVoice(parts, joined(blocks.slice(until)))
  // As narrow as makes it certain how many lines there are, which the bar is as high as.
  const frame = { x: 0, y: 0, width: said.ASKED.width, height: layouts.BOTTOM }
  const inset = insetOf(question, frame) ?? 0
  const height = heightOf(question, (frame.width - inset) * SAFE) - said.ASKED.label
  const lines = Math.min(6, Math.max(1, Math.ceil(height / said.LINE)))
  const isAfter = until > 1
  const layout = said.question(lines, rest.length > 0, isAfter)
  const entries = [['title', nameOf(parts)], ['body', question], ['second', rest]] as const
  return isAfter
    ? ruled(layout, 'off', ...entries)
    : { layout, texts: slots(...entries), objects: [], insets: new Map([['body', inset]]) }
}

const nameOf = ({ title }: SlideParts): Paragraph[] => [{ look: 'name', level: 0, runs: title }]

function arrangeQuotation(parts: SlideParts): Arranged {
  const blocks = blocksOf(parts.content, PLAIN)
  if (blocks.some((block) => !isText(block))) return arrangeBlocks(parts)
  const quoted = joined(blocks.filter((block) => isText(block) && block.role === 'quotation'))
    .map((one): Paragraph => one.look === 'quotation' ? { ...one, look: 'quotationBig' } : one)
  const { foot, paragraphs } = footFor(blocks.filter(isText).filter(({ role }) => role !== 'quotation'))
  return ruled(said.quotation(foot.height), 'off', ['title', nameOf(parts)], ['body', quoted], ['second', paragraphs])
}

/** A list in one column, or two where that is too long. */
function arrangeList(parts: SlideParts, kind: 'sources' | 'agenda' | 'answer', voice: TextLooks): Arranged {
  const lines = titleLines(parts, 'title', layouts.BROAD)
  const content = kind === 'sources' ? withoutRemarks(parts.content) : parts.content
  const paragraphs = withVoice(parts, apartFromLists(withMinutes(paragraphsIn(content, voice))))
  const one = said.listing(kind, lines, 1)
  const height = one.places.find(({ slot }) => slot === 'body')?.frame.height ?? 0
  if (kind !== 'agenda' && heightOf(paragraphs, layouts.BROAD) <= height) {
    const body = spread(paragraphs, { x: 0, y: 0, width: layouts.BROAD, height })
    return ruled(one, 'thin', ['title', titleOf(parts)], ['body', body])
  }
  const at = halfOf(paragraphs)
  const column = { x: 0, y: 0, width: (layouts.BROAD - 48) / 2, height }
  const apart = (half: readonly Paragraph[]) => kind === 'agenda' ? spread(half, column) : half
  return ruled(said.listing(kind, lines, 2), 'thin', ['title', titleOf(parts)], [
    'body',
    apart(paragraphs.slice(0, at)),
  ], ['second', apart(paragraphs.slice(at))])
}

/** More items of an agenda than these stand in two columns, as on the page. */
const AGENDA = 8

/** The way of a session beside its title, as on the page; below it in two columns where it is long. */
function arrangeAgenda(parts: SlideParts): Arranged {
  const voice: TextLooks = { ...PLAIN, item: 'table', nested: 'small' }
  const paragraphs = withVoice(parts, apartFromLists(withMinutes(paragraphsIn(parts.content, voice))))
  const frame = said.agenda.places.find(({ slot }) => slot === 'body')?.frame
  const isLong = paragraphs.filter(({ level }) => level === 0).length > AGENDA
  if (isLong || frame === undefined || heightOf(paragraphs, frame.width) > frame.height) {
    return arrangeList(parts, 'agenda', voice)
  }
  const title: Paragraph[] = [{ look: 'divider', level: 0, runs: parts.title }]
  return ruled(said.agenda, 'thin', ['title', title], ['body', spread(paragraphs, frame)])
}

/** Remarks on the notes stand in the evidence, not on the slide: `sources.css`. */
export const withoutRemarks = (content: Content<Secret>): Content<Secret> =>
  mapElements(content, (element) => {
    const works = element.children.findIndex((node) => isElement(node) && hasClass(node, 'csl-entry'))
    const children = element.children.filter((node, index) =>
      !isElement(node)
      || !(hasClass(node, 'work-note') || (works >= 0 && index > works && hasClass(node, 'explanation')))
    )
    return children.length === element.children.length ? element : { ...element, children }
  })

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
  const isTable = elementsIn(parts.content).some((one) => one.name === 'table' || hasClass(one, ANSWER))
  if (isTable) return arrangeBlocks(parts)
  const large = arrangeList(parts, 'answer', { p: 'table', item: 'table', nested: 'small', heading: 'smallHeading' })
  // Both columns are of one size.
  return large.layout.places.every((place) => fitted(large.texts.get(place.slot) ?? [], place).scale === 1)
    ? large
    : arrangeList(parts, 'answer', { p: 'small', item: 'small', nested: 'small', heading: 'smallHeading' })
}

/** What people think stands on a line of its own, larger than what is so. */
function misread({ bullet, ...one }: Paragraph): Paragraph {
  const [first, ...rest] = one.runs
  if (bullet === undefined || first?.italic !== true) return { ...one, ...(bullet === undefined ? {} : { bullet }) }
  const [next, ...more] = rest
  return {
    ...one,
    before: LOOKS.heading.before,
    runs: [
      { ...first, text: first.text.trimEnd(), size: LOOKS.table.size },
      ...(next === undefined ? [] : [{ text: '\n' }, { ...next, text: next.text.trimStart() }, ...more]),
    ],
  }
}

/** What to talk about, and beside it what is easily misread. */
function arrangeDebrief(parts: SlideParts): Arranged {
  const beside = parts.content.filter((node) => isElement(node) && hasClass(node, 'misreadings'))
  const rest = parts.content.filter((node) => !beside.includes(node))
  if (beside.length === 0) return arrangeBlocks(parts)
  const lines = titleLines(parts, 'title', 650)
  const layout = layouts.panel(lines, undefined, true)
  const frame = layout.places.find(({ slot }) => slot === 'body')?.frame ?? { x: 0, y: 0, width: 650, height: 400 }
  const said = (looks: TextLooks): Paragraph[] => spread(withVoice(parts, joined(blocksOf(rest, looks))), frame)
  const large = said(PLAIN)
  return {
    layout,
    texts: slots(
      ['title', titleOf(parts)],
      ['body', heightOf(large, frame.width) <= frame.height ? large : said({ ...PLAIN, p: 'table', item: 'table' })],
      ['second', paragraphsIn(beside, { p: 'small', item: 'small', nested: 'small', heading: 'heading' }).map(misread)],
    ),
    objects: [],
  }
}
