import { parseAttributes } from '../attributes.ts'
import { styledAsColumns } from './html/asks.ts'
import { isGrid } from './html/name-lost.ts'
import { isKind } from '../exercise/kinds.ts'
import { isPart } from '../exercise/names.ts'
import { indexed, isIndex, withoutLater } from './fragments.ts'
import { leaveOut, written } from './items.ts'
import { isBlockName } from './known.ts'
import { blankAt, type DeckLine, rewrite } from './line.ts'
import { lengthOf } from './pictures/pictures.ts'
import type { Told } from './told/told.ts'

/** `::: {.column width="40%"}`, `::: fragment`, `::: {.callout-note title="…"}`.
 * @param isBeside does it stand in a block whose style sets side by side what it holds?
 * @param hasExercise is there an exercise of the kit on the slide, which has parts? */
export function divLine(
  line: DeckLine,
  told: Told,
  canvas: number,
  { isBeside = false, hasExercise = false }: { isBeside?: boolean | undefined; hasExercise?: boolean } = {},
): DeckLine[] {
  const marks = /^\s*:+/.exec(line.text)?.[0] ?? ':::'
  const info = closed(line.text.slice(marks.length).replace(/(?<![\s:])[\s:]+$/, '').trim()).replace(/^\{[\s.]*\}$/, '')
  // `::: info:Title`
  const [, named, said] = /^([a-z][\w-]*):(?!:)(.*)$/i.exec(info) ?? []
  const name = named ?? /^[^\s{]+/.exec(info)?.[0] ?? ''
  if (isExercise(line)) return [line]
  const list = parseAttributes(info, info.indexOf('{'), false)
  const items = withoutLater(list?.items ?? [])
  const classes = [
    ...(name === '' ? [] : [name]),
    ...items.filter(({ kind }) => kind === 'class').map(({ value }) => value),
  ]
  const kept = classes.flatMap((one) => {
    const known = DIVS[one]
      ?? (one.startsWith('callout-')
        ? calloutOf(one)
        : (isPart(one) ? hasExercise : isBlockName(one)) || told.names.has(one) || told.isOfKit
        ? one
        : '')
    if (known === '' || one === 'r-fit-text') told.leftOut(`.${one}`, line.from)
    return known === '' || known === 'plain' ? [] : [known]
  })
  if (isBeside && !kept.some((one) => /^(?:column|notes|foot)$/.test(one))) kept.unshift('column')
  // A column is no block that appears, too: it holds one.
  const appears = kept.includes('column') && kept.includes('step')
  if (appears) kept.splice(kept.indexOf('step'), 1)
  const inSteps = kept.includes('column') && kept.includes('incremental')
  if (inSteps) kept.splice(kept.indexOf('incremental'), 1)
  /** What appears, and with which press. */
  let step = '.step'
  /** Lists in a column, and how many of their ranks appear. */
  let lists = '.incremental'
  const keys = items.flatMap((item): string[] => {
    if (item.kind === 'class') return []
    if (item.kind === 'id') return [written(item)]
    if (/^(?:depth|at)$/.test(item.name) && kept.includes('incremental')) return [written(item)]
    if (item.name === 'depth' && inSteps) {
      lists = `${lists} ${written(item)}`
      return []
    }
    if (item.name === 'at' && (kept.includes('step') || appears)) {
      step = `.step ${written(item)}`
      return []
    }
    if (isIndex(item) && (kept.includes('step') || appears)) {
      step = indexed('.step', item.value)
      return []
    }
    const length = item.name === 'width' ? lengthOf(item.value, canvas) : ''
    // All of the room leaves a column as broad as those beside it.
    if (length.endsWith('%') && kept.includes('column')) return length === '100%' ? [] : [`width=${length}`]
    if (/^layout-ncol$|^layout$/.test(item.name)) {
      kept.push('columns')
      return []
    }
    if (item.name === 'style' && (styledAsColumns(item.value) || isGrid(item.value))) {
      if (styledAsColumns(item.value)) kept.push('columns')
      if (!isGrid(item.value)) told.leftOut('style but for its columns', line.from)
      return []
    }
    return item.name === 'title' ? [] : leaveOut(item, line, told)
  })
  const behind = said?.trim() ?? (list === undefined ? info.slice(name.length).trim() : '')
  const title = items.find(({ name: key }) => key === 'title')?.value ?? (behind === '' ? undefined : behind)
  // The first of them says what a block is: a box that appears is a step. A row has shares of its own, and stands in one.
  const isStep = kept.includes('step')
  const isRow = isStep && kept.includes('columns')
  const names = new Set(isRow ? kept.filter((one) => one !== 'step') : isStep ? ['step', ...kept] : kept)
  const opening = [...[...names].map((one) => (one === 'step' ? step : `.${one}`)), ...keys].join(' ')
  const blank = blankAt(line.from)
  const inner = isRow ? opening : appears ? step : inSteps ? lists : ''
  return [
    opening === '' ? blank : rewrite(line, `${marks} {${isRow ? step : opening}}`),
    ...(inner === '' ? [] : [blank, rewrite(line, `${INNER} {${inner}}`), blank]),
    ...(title === undefined ? [] : [blank, rewrite(line, `### ${title}`), blank]),
  ]
}

/** Does an exercise of the kit begin here? Other programs have a class of that name. */
export const isExercise = ({ text }: DeckLine): boolean =>
  isKind(/^\s*:{3,}\s*exercise\s+([a-z]+)/.exec(text)?.[1] ?? '')

/** The marks of a block that a line brings along, longer than people write. */
export const INNER = ':'.repeat(20)

/** A quotation mark that is never closed ends with the braces. */
const closed = (info: string): string =>
  info.endsWith('}') && info.split('"').length % 2 === 0 ? `${info.slice(0, -1)}"}` : info

const DIVS: Readonly<Record<string, string>> = {
  fragment: 'step',
  fragments: 'step',
  'fade-in': 'plain',
  footer: 'foot',
  footnote: 'foot',
  'v-click': 'step',
  row: 'columns',
  col: 'column',
  cols: 'columns',
  info: 'aside',
  tip: 'aside',
  note: 'aside',
  warning: 'caveat',
  caution: 'caveat',
  danger: 'caveat',
  important: 'caveat',
  exercise: 'aside',
  exercises: 'aside',
  center: 'plain',
  smaller: 'plain',
  small: 'plain',
  nonincremental: 'plain',
  'r-hstack': 'columns',
  'r-stack': 'plain',
  'in-turn': 'plain',
  'r-vstack': 'plain',
  'r-fit-text': 'plain',
  scrollable: 'plain',
}
const calloutOf = (name: string): string => (/warning|important|caution|danger/.test(name) ? 'caveat' : 'aside')
