import { type Content, el, type Node } from '../../compiler/content/node.ts'
import { sayCopies } from '../../compiler/handout/copies.ts'
import type { Copies } from '../../compiler/session/model.ts'
import type { PrintLine, SessionEntry } from './entries.ts'
import { onPapers } from './files.ts'
import { folded, list } from './steps.ts'

/** What is printed for a session, each with its file and how many; what else to bring; what is for some only. */
export function renderPrint({ session, guide, order, prints }: SessionEntry): Node[] {
  const own = { name: 'Guide, for you', copies: { copies: 1 }, files: guide.filter(({ paper }) => paper !== undefined) }
  return [
    ...list([own, ...prints.filter(({ moment }) => moment !== 'before')].map(counted), 'counted'),
    el('p', {}, 'At actual size, on both sides, turned at the long edge.'),
    '\n',
    ...(order.length === 0
      ? []
      : [el('p', {}, 'Or take it to a copy shop, with its files: ', onPapers('Order', order)), '\n']),
    ...otherPrints(prints),
    ...(session.materials.length === 0 ? [] : [
      el('p', { class: 'step-head' }, 'Bring'),
      '\n',
      ...list(session.materials.map((one) => [howMany(one), ' ', one.text]), 'counted'),
    ]),
  ]
}

/** In large print, or with backs: for some only. */
export function otherPrints(prints: readonly PrintLine[]): Node[] {
  const isLarge = prints.some(({ large }) => large.length > 0)
  const hasBacks = prints.some(({ backs }) => backs.length > 0)
  if (!isLarge && !hasBacks) return []
  const others = prints.flatMap(({ name, large, backs }) => [
    ...(large.length === 0 ? [] : [onPapers(name, large)]),
    ...(backs.length === 0 ? [] : [onPapers(`${name}, with backs`, backs)]),
  ])
  const summary = !hasBacks ? 'In large print' : isLarge ? 'In large print, or with backs' : 'With backs'
  return folded(summary, ...list(others))
}

/** Name and files, and what is done with it. */
export const printLine = ({ name, how, files }: Pick<PrintLine, 'name' | 'how' | 'files'>): Content => [
  ...onPapers(name, files),
  ...(how === undefined ? [] : [` (${how})`]),
]

const counted = (line: Pick<PrintLine, 'name' | 'how' | 'files' | 'copies'>): Content => [
  howMany(line.copies),
  ' ',
  ...printLine(line),
]

/** Reckoned by the page's script, once it knows how many people come; what is needed once is said as it is. */
const howMany = (copies: Copies): Node =>
  copies.per === undefined
    ? el('b', {}, `${copies.copies}`)
    : el('b', { class: 'count', 'data-per': copies.per, 'data-copies': copies.copies }, sayCopies(copies))
