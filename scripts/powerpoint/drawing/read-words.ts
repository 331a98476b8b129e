import { BASELINES } from '../../render/baselines.ts'
import type { XmlElement } from '../../compiler/picture/read-xml.ts'
import { lookWithin, numberOf, valueOf, type DrawnLook } from './handed-down.ts'
import type { PaintedRow, PaintedRun, PaintedText } from './painted.ts'
import { enlargement, moved, turn, type Dot } from './plane.ts'
import { colourOf } from './read-paint.ts'

interface OpenRow {
  readonly look: DrawnLook
  readonly at: Dot
  readonly runs: PaintedRun[]
}

/** The lines of a `text`; those of another step are a text of their own. */
export function readWords(element: XmlElement, look: DrawnLook): PaintedText[] {
  const size = sizeOf(look)
  const baseline = (BASELINES[valueOf(element, 'dominant-baseline') ?? ''] ?? 0) * size
  let here: Dot = [numberOf(element, 'x') + numberOf(element, 'dx'), numberOf(element, 'y') + baseline]
  // It moves the first character, unless that stands in an element that says so itself.
  let ahead = numberOf(element, 'dy')
  here = [here[0], here[1] + ahead]
  const rows: OpenRow[] = [{ look, at: here, runs: [] }]
  const walk = (parent: XmlElement, around: DrawnLook): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') {
        const row = rows.at(-1)
        if (row !== undefined) addRun(row.runs, child, around)
        continue
      }
      const inner = lookWithin(around, child)
      if (['x', 'y', 'dy'].some((name) => valueOf(child, name) !== undefined) || inner.step !== around.step) {
        const isFirst = rows.every(({ runs }) => runs.every(({ text }) => text.trim() === ''))
        if (!isFirst) ahead = 0
        const top = valueOf(child, 'y') === undefined ? here[1] - ahead : numberOf(child, 'y') + baseline
        here = [numberOf(child, 'x', here[0]) + numberOf(child, 'dx'), top + numberOf(child, 'dy', ahead)]
        if (valueOf(child, 'dy') !== undefined) ahead = 0
        rows.push({ look: inner, at: here, runs: [] })
      }
      walk(child, inner)
    }
  }
  walk(element, look)
  return textsOf(rows.map((row) => ({ ...row, runs: trimmed(row.runs) })).filter(({ runs }) => runs.length > 0))
}

/** Lines below one another, of one step and one anchor, are one text. */
function textsOf(rows: readonly OpenRow[]): PaintedText[] {
  const texts: (PaintedText & { readonly rows: PaintedRow[] })[] = []
  let last: OpenRow | undefined
  for (const row of rows) {
    const at = moved(row.look.placed, row.at)
    const anchor = anchorOf(row.look)
    const before = texts.at(-1)
    const below = last !== undefined && row.at[1] > last.at[1] && Math.abs(row.at[0] - last.at[0]) < 1
    last = row
    if (before !== undefined && below && before.step === row.look.step && before.anchor === anchor) {
      before.rows.push({ runs: row.runs, at })
      continue
    }
    const spacing = Number.parseFloat(row.look.own.get('letter-spacing') ?? '0') * enlargement(row.look.placed)
    const turned = turn(row.look.placed)
    texts.push({ kind: 'text', step: row.look.step, rows: [{ runs: row.runs, at }], anchor, turned, spacing })
  }
  return texts
}

const anchorOf = ({ own }: DrawnLook): PaintedText['anchor'] => {
  const anchor = own.get('text-anchor')
  return anchor === 'middle' || anchor === 'end' ? anchor : 'start'
}

const sizeOf = ({ own }: DrawnLook): number => Number.parseFloat(own.get('font-size') ?? '24')

function addRun(runs: PaintedRun[], words: string, look: DrawnLook): void {
  const text = words.replace(/\s+/g, ' ')
  if (text === '') return
  const { own } = look
  runs.push({
    text,
    bold: own.get('font-weight') === '600',
    italic: own.get('font-style') === 'italic',
    size: sizeOf(look) * enlargement(look.placed),
    token: colourOf(own.get('fill')) ?? 'ink',
    alpha: look.opacity * Number(own.get('fill-opacity') ?? '1'),
  })
}

/** Without blanks at either end, where a browser shows none. */
function trimmed(runs: readonly PaintedRun[]): PaintedRun[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '')
  const last = runs.findLastIndex(({ text }) => text.trim() !== '')
  return runs.slice(first < 0 ? runs.length : first, last + 1).map((run, index, all) => {
    const start = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: index === all.length - 1 ? start.trimEnd() : start }
  })
}
