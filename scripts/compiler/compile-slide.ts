import type { Token } from 'markdown-it'
import { AT_HAND, isLayout } from './allowed.ts'
import { identityIn } from './identity.ts'
import { collectCitations, inlineText, plainText } from './cited.ts'
import type { SlideDraft } from './draft-slide.ts'
import { words } from './content/chinese.ts'
import { nodesOf } from './content/from-tokens.ts'
import { type Child, type Content, el, concealed } from './content/node.ts'
import { diagramsIn } from './content/walk.ts'
import { mapNodes, trimBreaks } from './content/map-nodes.ts'
import { markLead } from './lead.ts'
import type { Layout, Slide } from './deck-model.ts'
import { headingNotes } from './rules/headings.ts'
import { numberSteps, placeFigures } from './number-steps.ts'
import type { Work } from './work.ts'
import { itemAt } from './certain.ts'
import { divNotes } from './rules/fenced-div.ts'
import { shownNotes } from './rules/pictures.ts'

/** What a slide needs to know of its deck. */
export interface SlideName {
  readonly id: string
  /** From 1. */
  readonly number: number
  readonly subtitle?: string | undefined
  readonly author?: string | undefined
}

/** The title of a slide as plain text; empty where there is no heading. */
export function draftTitle(draft: SlideDraft): string {
  const inline = draft.heading === undefined ? undefined : draft.face[draft.face.indexOf(draft.heading) + 1]
  return inline === undefined ? '' : inlineText(inline)
}

/** Finishes a slide whose text has been read. */
export function finishSlide(draft: SlideDraft, name: SlideName, work: Work): Slide {
  work.part = draft.part
  const { face, heading } = draft
  const given = headingNotes.get(heading)
  const title = draftTitle(draft)
  if (title === '') warnOfNoHeading(work)
  const layout = layoutOf(given?.classes ?? [], face, heading, name.number === 1)
  const steps = numberSteps(face, work)
  placeFigures(draft.notes, work)
  shapeHeadings(face, heading, name, layout)
  const subtitled = layout === 'cover' && markSubtitle(face, heading)
  if (layout === 'statement' && heading !== undefined) markLead(face, face.indexOf(heading) + 3)
  const content = nodesOf(face)
  if (
    layout === 'cover' && !subtitled && name.subtitle !== undefined
    && !bare(plainText(face)).includes(bare(name.subtitle))
  ) {
    content.push(el('p', { class: 'subtitle' }, words(name.subtitle)), '\n')
  }
  if (layout === 'cover' && name.author !== undefined && !namesAll(plainText(face), name.author)) {
    content.push(el('p', {}, words(name.author)), '\n')
  }
  const cited = collectCitations(face)
  const shown = diagramsIn(content).flatMap((diagram) => work.diagramOf(diagram)?.claims ?? [])
  const claims = [...new Set([...cited.claims, ...shown.filter((id) => work.context.paper.claims.has(id))])]
  const identity = identityIn(given?.classes ?? [], work.context.settings)
  const minutes = readMinutes(draft, work)
  return {
    id: name.id,
    title: title === '' ? work.wording.slideNumber(name.number) : title,
    titled: title !== '',
    layout,
    ...(minutes === undefined ? {} : { minutes }),
    line: work.at(0).line,
    ...(identity === undefined ? {} : { identity }),
    ...(given?.classes.includes(AT_HAND) ? { atHand: true } : {}),
    content,
    notes: renderNotes(draft.notes, work),
    claims,
    endnotes: cited.endnotes,
    terms: cited.terms,
    notesCite: collectCitations(draft.notes),
    steps,
    text: plainText(face),
  }
}

/** One `h1` a deck, on its first slide; `h2` for the other slides; whatever stands inside a slide comes below. */
export function shapeHeadings(
  face: readonly Token[],
  heading: Token | undefined,
  name: SlideName,
  layout: Layout,
): void {
  let open: Token | undefined
  for (const [index, token] of face.entries()) {
    if (token.type === 'heading_open') {
      const own = token === heading
      const top = own && name.number === 1 && (layout === 'cover' || token.tag === 'h1')
      token.tag = top ? 'h1' : own ? 'h2' : `h${Math.max(3, Number(token.tag.slice(1)))}`
      if (own) token.attrSet('id', `${name.id}-title`)
      // An empty heading is announced as one and says nothing.
      token.hidden = itemAt(face, index + 1).content === ''
      open = token
    } else if (token.type === 'heading_close') {
      token.tag = open?.tag ?? token.tag
      token.hidden = open?.hidden ?? false
    }
  }
}

/** Is every one of the authors named there? */
const namesAll = (said: string, authors: string): boolean =>
  authors.split(',').every((one) => bare(said).includes(bare(one)))

/** Letters and digits: names are told by them, however they are set. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

/** On a cover, the paragraph under the heading is its subtitle. */
function markSubtitle(face: readonly Token[], heading: Token | undefined): boolean {
  const paragraph = face[heading === undefined ? 0 : face.indexOf(heading) + 3]
  if (paragraph?.type !== 'paragraph_open' || paragraph.hidden) return false
  paragraph.attrSet('class', 'subtitle')
  return true
}

function readMinutes(draft: SlideDraft, work: Work): number | undefined {
  const given = headingNotes.get(draft.heading)?.keys.get('minutes')
  if (given === undefined) return undefined
  const minutes = /^\d{1,4}(?:\.\d{1,2})?$/.test(given.value) ? Number(given.value) : 0
  if (minutes > 0) return minutes
  work.problems.error(given.place, {
    rule: 'bad-minutes',
    found: `minutes=${given.value}`,
    what: `“${given.value}” is not a number of minutes.`,
    why: 'The speaker’s clock and the length of the deck are reckoned from it.',
    fix: 'Write a number above 0, for example minutes=3 or minutes=1.5.',
  })
  return undefined
}

/** Notes, with words in the place of pictures. */
export function renderNotes(notes: readonly Token[], work: Work): Content<'notes'> {
  const said = trimBreaks(mapNodes(nodesOf(notes), (node): Child => {
    if (typeof node === 'string' || (node.kind !== 'diagram' && node.kind !== 'image')) return node
    work.problems.warning({ line: node.line, column: 1 }, {
      rule: 'picture-in-notes',
      found: node.kind === 'diagram' ? node.name : node.file,
      what: 'Pictures and diagrams do not appear in notes; the words for it stand there.',
      why: 'Notes are text to be read at a glance while speaking.',
      fix: 'Put it on the slide, or say in words what it shows.',
    })
    const said = node.alternative ?? (node.kind === 'diagram' ? node.name : node.file)
    return el('span', { class: 'missing' }, words(said))
  }))
  return concealed('notes', said)
}

/** Says that a slide has no heading. */
export function warnOfNoHeading(work: Work): void {
  work.problems.warning(work.at(0), {
    rule: 'slide-without-heading',
    found: work.lineText(0),
    what: 'This slide has no heading in words.',
    why: 'The overview, the search and people who listen to the deck know it by a number only, and its link '
      + 'changes when slides move.',
    fix: 'Start it with a heading: “## Title”.',
  })
}

type BlockKind = 'diagram' | 'picture' | 'list' | 'table' | 'quotation' | 'aside' | 'paragraph' | 'other'

/** The layout that the author names, else the one that suits what is on the slide. */
function layoutOf(
  given: readonly string[],
  tokens: readonly Token[],
  heading: Token | undefined,
  isFirst: boolean,
): Layout {
  const named = given.find(isLayout)
  if (named !== undefined) return named
  const blocks = topBlocks(tokens, heading)
  const onlyText = blocks.every((block) => block === 'paragraph')
  if (heading?.tag === 'h1' && onlyText && isFirst) return 'cover'
  // Many a deck gives every slide a level-1 heading, so only bare ones are dividers.
  if (heading?.tag === 'h1' && onlyText && blocks.length <= 1) return 'section'
  const diagrams = blocks.filter((block) => block === 'diagram').length
  // Beside text alone a picture has the room of a column, and asks for none.
  const pictures = blocks.filter((block) => block === 'picture').length
  const isText = blocks.every((block) => block === 'paragraph' || block === 'list' || block === 'picture')
  if (pictures === 1 && blocks.length > 1 && isText) return 'split'
  if (diagrams === 1) return blocks.length === 1 ? 'diagram' : 'split'
  if (blocks.includes('aside') && blocks.length > 1) return 'split'
  if (blocks.includes('table')) return 'table'
  return blocks.length === 1 && blocks[0] === 'quotation' ? 'quotation' : 'text'
}

function topBlocks(tokens: readonly Token[], heading: Token | undefined): BlockKind[] {
  const blocks: BlockKind[] = []
  let depth = 0
  tokens.forEach((token, index) => {
    // These two only mark what is inside them.
    const kind = divNotes.get(token)?.kind
    const transparent = kind === 'incremental' || kind === 'explore' || kind === 'step'
    if (
      depth === 0 && token.nesting >= 0 && token !== heading && !transparent
      && token.type !== 'reference_definition'
    ) {
      blocks.push(blockOf(token, tokens[index + 1]))
    }
    if (!transparent) depth += token.nesting
  })
  return blocks
}

function blockOf(token: Token, next: Token | undefined): BlockKind {
  if (token.type === 'mermaid') return 'diagram'
  if (token.type === 'table_open') return 'table'
  if (token.type === 'blockquote_open') return 'quotation'
  if (/^(?:bullet|ordered)_list_open$/.test(token.type)) return 'list'
  if (divNotes.get(token)?.kind === 'aside') return 'aside'
  if (token.type !== 'paragraph_open') return 'other'
  if (!token.hidden) return 'paragraph'
  const pictures = next?.children ?? []
  if (pictures.some((picture) => shownNotes.get(picture)?.kind === 'diagram')) return 'diagram'
  const shown = pictures.map((picture) => shownNotes.get(picture))
  const [first] = shown.length === 1 ? shown : []
  return first?.kind === 'image' ? 'picture' : 'other'
}
