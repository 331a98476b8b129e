import { type Content, el, type Node } from '../../compiler/content/node.ts'
import type { Copies, Material } from '../../compiler/session/model.ts'
import type { PrintLine, SessionEntry } from './entries.ts'
import { onPapers } from './files.ts'
import { folded, list } from './steps.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'

/** What is printed for a session, each with its file and how many; what else to bring; what is for some only. */
export function renderPrint({ session, guide, order, prints }: SessionEntry): Node[] {
  const wording = wordingOf(session.deck.language)
  const own = {
    name: wording.guideForYou,
    copies: { copies: 1 },
    files: guide.filter(({ paper }) => paper !== undefined),
  }
  return [
    ...list([own, ...prints.filter(({ moment }) => moment !== 'before')].map((line) => counted(line, wording)),
      'counted'),
    el('p', {}, wording.atActualSize),
    ...(order.length === 0
      ? []
      : [el('p', {}, wording.orCopyShop, onPapers(wording.order, order))]),
    ...otherPrints(prints, wording),
    ...(session.materials.length === 0 ? [] : [
      el('p', { class: 'step-head' }, wording.bringWord),
      ...list(session.materials.map((one) => brought(one, wording)), 'counted'),
    ]),
  ]
}

/** In large print, or with backs: for some only. */
export function otherPrints(prints: readonly PrintLine[], wording: Wording): Node[] {
  const isLarge = prints.some(({ large }) => large.length > 0)
  const hasBacks = prints.some(({ backs }) => backs.length > 0)
  if (!isLarge && !hasBacks) return []
  const others = prints.flatMap(({ name, large, backs }) => [
    ...(large.length === 0 ? [] : [onPapers(name, large)]),
    ...(backs.length === 0 ? [] : [onPapers(name + wording.withBacks, backs)]),
  ])
  const summary = !hasBacks ? wording.inLargePrintTitle : isLarge ? wording.largeOrBacks : wording.backsTitle
  return folded(summary, ...list(others))
}

/** Name and files, and what is done with it. */
export const printLine = ({ name, how, files }: Pick<PrintLine, 'name' | 'how' | 'files'>): Content => [
  ...onPapers(name, files),
  ...(how === undefined ? [] : [` (${how})`]),
]

const counted = (line: Pick<PrintLine, 'name' | 'how' | 'files' | 'copies'>, wording: Wording): Content => [
  howMany(line.copies, wording),
  ' ',
  ...printLine(line),
]

/** Reckoned by the page's script, once it knows how many people come; what is needed once is said as it is. */
const howMany = ({ per, copies }: Copies, wording: Wording): Node =>
  per === undefined
    ? el('b', {}, wording.piecesOf(copies))
    : el('b', { class: 'count', 'data-per': per, 'data-copies': copies }, wording.piecesFor(copies, per))

/** What is brought once says itself whether it is one: “four blank sheets”. */
const brought = (one: Material, wording: Wording): Content =>
  one.per === undefined && one.copies === 1
    ? [el('b', {}), ' ', one.text]
    : [howMany(one, wording), ' ', one.text]
