import { forEdition } from '../../compiler/content/for-edition.ts'
import type { SecretsOf, SecretsIn } from '../../compiler/content/secrets.ts'
import {
  type Child,
  type Content,
  el,
  type Element,
  hasClass,
  isElement,
  type Node,
  type Secret,
  type PartName,
} from '../../compiler/content/node.ts'
import { elementsIn, textOf } from '../../compiler/content/walk.ts'
import { mapNodes, mapText, trimBreaks, mapElements } from '../../compiler/content/map-nodes.ts'
import { inclusionsOf } from '../../compiler/handout/inclusions.ts'
import type { Handout, Inclusion, SheetPart, Task } from '../../compiler/handout/model.ts'
import { isMat } from '../../compiler/handout/shop-order.ts'
import type { Edition } from '../../compiler/model.ts'
import { evidenceOf } from '../../compiler/evidence.ts'
import { renderEvidence } from '../evidence.ts'
import { Figures, nameOf } from '../figures.ts'
import { renderSomeTerms, renderTerms } from '../glossary.ts'
import { INFERRED } from '../../compiler/source-line.ts'
import { renderCards, renderSlips } from './cards.ts'
import { largeFigure, lastPages } from './large-figures.ts'
import { renderClaims, renderEndnotes, renderReferences } from './registers.ts'
import { ruled, space, TO_THE_FOOT } from './ruled.ts'
import { renderSlides } from './slides.ts'
import { noteHeads } from './table-heads.ts'
import { renderWorksheets } from './worksheets.ts'
import { ON_SCREEN, type SheetLayout, type SheetNeeds, type SheetRendering } from './sheet-layout.ts'
import { endsWithLines, endsWithSlides, leavesRoom, takenBy } from './sheet-ends.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'
import { isQuick } from '../../compiler/exercise/of-kind.ts'
import { minutesText } from '../../compiler/exercise/in-words.ts'
import { groupText, solutionPieces } from '../../compiler/exercise/question.ts'
import { sheetCalls } from '../../compiler/handout/sheet-calls.ts'
import { onPaper } from '../exercise/kinds.ts'
import { taskHeading } from './sheet-heads.ts'

/** The text of a handout, without its title; on a screen what it rests on follows. `figures` counts the drawings of a
 * page. */
export function renderHandout<E extends Edition>(
  handout: Handout,
  needs: SheetNeeds<E>,
  layout: SheetLayout = ON_SCREEN,
  figures: Figures = new Figures(needs),
): Content<SecretsOf[E]> {
  const wording = wordingOf(needs.kit.settings.language)
  const drawings: Node<Secret>[] = []
  const place = <S extends Secret>(content: Content<S>): Content<S> =>
    noteHeads(mapNodes(content, (node): Child<S> => {
      if (typeof node === 'string' || (node.kind !== 'diagram' && node.kind !== 'image')) return node
      const figure = figures.render(node)
      if (!layout.large || node.kind !== 'diagram') return figure
      const { text, pages } = largeFigure(figure, nameOf(node, needs.kit), wording)
      drawings.push(...pages)
      return text
    }))
  const rendering = { handout, needs, layout, figures, place }
  const parts = handout.content
  const atTheEnd = layout.toTheFoot === true && endsWithLines(handout)
  const blocks = withoutTwins(
    blocksOf(atTheEnd ? parts.slice(0, -1) : parts).map((block) => renderParts(block, rendering)),
  )
  const text = withTickBoxes(inHalves(withStar(blocks, handout, wording), handout))
  const notes = layout.toTheFoot === true && !layout.large && leavesRoom(handout)
  const whole: Content<Secret> = [
    ...text,
    ...(notes ? [el('h2', {}, wording.notes)] : []),
    ...(atTheEnd || notes ? TO_THE_FOOT : []),
    ...renderRests(handout, needs),
    ...lastPages(drawings),
  ]
  return forEdition(whole, needs.edition)
}

/** What the star says that badges have behind an endnote whose place is inferred. */
export const starMeans = (wording: Wording): string => INFERRED + wording.starMeans

/** Says what the star of an endnote whose place is inferred means, once, below the last that has it. */
function withStar(blocks: readonly Content<Secret>[], handout: Handout, wording: Wording): Content<Secret> {
  const last = endsWithSlides(handout) ? -1 : blocks.findLastIndex(hasStar)
  return blocks.flatMap((block, index) =>
    index === last ? [...block, el('p', { class: 'sheet-star' }, starMeans(wording))] : block
  )
}

const hasStar = (block: Content<Secret>): boolean =>
  elementsIn(block).some((element) => hasClass(element, 'cite-note') && textOf(element.children).includes(INFERRED))

/** Parts of one block: a figure in it is a part of its own. */
function blocksOf(parts: readonly SheetPart[]): SheetPart[][] {
  const blocks: SheetPart[][] = []
  for (const part of parts) {
    const block = blocks.at(-1)
    if (block?.[0]?.line === part.line) block.push(part)
    else blocks.push([part])
  }
  return blocks
}

/** The frames of a mat fill its pages, which the style can share out among them where each page is a block. */
function inHalves(content: Content<Secret>, handout: Handout): Content<Secret> {
  if (!isMat(handout)) return content
  const halves: Node<Secret>[][] = [[]]
  for (const node of content) {
    if (isElement(node) && node.name === 'hr') halves.push([])
    else halves.at(-1)?.push(node)
  }
  return halves.flatMap((half) => [el('div', { class: 'mat-half' }, trimBreaks(half))])
}

/** Boxes to tick are drawn, each with its words, so that nobody wonders which belongs to which, and apart from what
 * they answer. */
const withTickBoxes = (content: Content<Secret>): Content<Secret> =>
  mapText(content, (text) => (text.includes(BOX) ? tickBoxes(text) : text))

const BOX = '☐'

function tickBoxes(text: string): Content {
  const [before = '', ...answers] = text.replace(/(?<=[^\s☐]) *☐/g, `\u2002${BOX}`).split(BOX)
  return [
    ...(before === '' ? [] : [before]),
    ...answers.flatMap((answer): Content => [
      el('span', { class: 'tick' }, el('span', { class: 'tick-box' }), answer.trim()),
      ' ',
    ]),
  ]
}

function renderParts(parts: readonly SheetPart[], rendering: SheetRendering): Content<Secret> {
  return parts.flatMap(({ node }) =>
    mapNodes<Secret>(rendering.place([node]), (one): Child<Secret> =>
      typeof one === 'object' && one.kind === 'included' ? renderInclusion(one.what, rendering) : one)
  )
}

/** Without the heading of what is taken in where the one before it says the same: that one names it then. */
function withoutTwins(blocks: readonly Content<Secret>[]): Content<Secret>[] {
  let above: Element<Secret> | undefined
  return blocks.map((block) => {
    const heading = above
    const [first] = block.filter((node) => isElement(node))
    above = first?.name === 'h2' ? first : undefined
    const own = first?.name === 'section' ? first.children.find((child) => isElement(child, 'h2')) : undefined
    if (first === undefined || heading === undefined || own === undefined || !saysTheSame(heading, own)) return block
    const named = {
      ...first,
      attributes: { ...first.attributes, 'aria-labelledby': heading.attributes['id'] },
      children: trimBreaks(first.children.filter((child) => child !== own)),
    }
    return block.map((node) => (node === first ? named : node))
  })
}

const saysTheSame = (heading: Element<Secret>, other: Element<Secret>): boolean =>
  textOf(heading.children).trim().toLowerCase() === textOf(other.children).trim().toLowerCase()

function renderInclusion(inclusion: Inclusion, rendering: SheetRendering): Content<Secret> {
  const { needs, layout, handout } = rendering
  const wording = wordingOf(needs.kit.settings.language)
  switch (inclusion.kind) {
    case 'slides':
      return renderSlides(inclusion, rendering)
    case 'worksheet':
      return renderWorksheets(inclusion.tasks, rendering)
    case 'key':
      return renderKeys(inclusion.tasks, rendering)
    case 'cards':
      return renderCards(inclusion, handout.sheet?.letter ?? '', layout, needs.kit.settings.voices)
    case 'slips':
      return renderSlips(renderParts(layout.large ? withMoreLines(inclusion.content) : inclusion.content, rendering),
        layout)
    case 'claims':
      return renderClaims(inclusion, inclusionsOf(handout).find(({ kind }) => kind === 'claims') === inclusion,
        needs.kit.settings, wording)
    case 'glossary':
      return inclusion.terms === undefined
        ? renderTerms(needs.kit.paper, needs.kit.settings.language)
        : renderSomeTerms(inclusion.terms, wording)
    case 'references':
      return renderReferences(needs)
    case 'endnotes':
      return renderEndnotes(needs)
    case 'lines':
      return ruled(inclusion.count)
    case 'space':
      return space(inclusion.count)
  }
}

/** A slip that has a page for itself has twice the lines. */
function withMoreLines(parts: readonly SheetPart[]): SheetPart[] {
  return parts.map((part) => {
    const taken = takenBy(part)
    return taken?.kind === 'lines'
      ? { ...part, node: { kind: 'included', what: { ...taken, count: taken.count * 2 } } }
      : part
  })
}

/** What the handout cites, but for what it has at its own places already. */
function renderRests(handout: Handout, { kit, endnoteTexts }: SheetNeeds): Content {
  const wording = wordingOf(kit.settings.language)
  const inclusions = inclusionsOf(handout)
  const has = (kind: Inclusion['kind']): boolean => inclusions.some((one) => one.kind === kind)
  const shown = inclusions.flatMap((one) => (one.kind === 'glossary' ? one.terms ?? [...kit.paper.terms.values()] : []))
  const { claims, endnotes, terms } = evidenceOf([handout.cited], kit)
  return renderEvidence({
    claims: has('claims') ? [] : claims,
    endnotes: has('endnotes') || has('claims') ? [] : endnotes,
    terms: terms.filter((term) => !shown.includes(term)),
  }, kit, endnoteTexts, wording, { title: wording.whatPageRestsOn, folder: handout.sheet === undefined ? '' : '../' })
}

/** Exercises as they are led: what for, with what, how, the answer, and what to say then. */
function renderKeys(tasks: readonly Task[], { place, needs }: SheetRendering): Content<SecretsIn<'key'>> {
  return tasks.flatMap(({ exercise, number }): Content<SecretsIn<'key'>> => {
    const wording = wordingOf(exercise.language)
    const calls = sheetCalls(needs.kit.handouts, exercise.id, wording, { numbers: true })
    const { id, kind, group, minutes, priority, parts } = exercise
    const part = (name: PartName): Content<Secret> => {
      const content = parts[name]
      return content === undefined ? [] : keyPart(name, wording.partTitles[name], place(content))
    }
    const solved = place(solutionPieces(exercise))
    const facts = [
      minutesText(minutes, wording),
      groupText(group, wording),
      wording.kindsCalled[kind],
      wording.priorities[priority],
      ...calls,
    ].join(' · ')
    return [
      el('section', { class: `task-key${isQuick(exercise) ? ' task-key-short' : ''}`, 'aria-labelledby': `task-${id}` },
        taskHeading(exercise, number, wording), el('p', { class: 'task-how' }, facts), BEFORE.flatMap(part),
        keyPart('answer', wording.answer, onPaper(exercise, ({ solution }, one) => solution?.(solved, one) ?? solved)),
        AFTER.flatMap(part)),
    ]
  })
}

const BEFORE: readonly PartName[] = ['goal', 'materials', 'steps', 'source', 'hint']
const AFTER: readonly PartName[] = ['debrief', 'misreadings', 'second', 'shorter', 'seated', 'without-projector']

/** Headings inside a part of an exercise stand below that of the part. */
function keyPart(name: string, title: string, content: Content<Secret>): Content<Secret> {
  const deeper = mapElements(content, (element) => (element.name === 'h3' ? { ...element, name: 'h4' } : element))
  return [el('div', { class: `key-part key-${name}` }, el('h3', {}, title), deeper)]
}
