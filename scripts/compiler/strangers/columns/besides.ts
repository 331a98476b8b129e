import { parseAttributes } from '../../attributes.ts'
import { leaveOut } from '../items.ts'
import { blankAt, divAround, type DeckLine, OPENS } from '../line.ts'
import { MOST, says } from './stacks.ts'
import { firstStack, type Stack } from './first-stack.ts'
import type { Told } from '../told/told.ts'

const ROWS = /^\s*:{3,}\s*\{(?:[^{}]*\s)?layout=["']?(?<rows>\[[\d\s.,[\]%-]*\])/

const BESIDES = /\br-hstack\b|\{(?:[^{}]*\s)?layout=["']?\[/

/** What stands side by side, each part a column: `r-hstack`, and `layout="[1, 20]"`, each as broad as it says. */
export function besides(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  const made: DeckLine[] = []
  let rest = lines
  for (let count = 0; count < MOST; count++) {
    const found = rest.some(({ text }) => BESIDES.test(text)) ? firstStack(rest, BESIDES) : undefined
    if (found === undefined) break
    made.push(...found.before, ...rowsOf({ ...found, layers: found.layers.map((layer) => besides(layer, told)) }, told))
    rest = found.after
  }
  return [...made, ...rest]
}

function rowsOf({ layers, whole: [opening] }: Stack, told: Told): DeckLine[] {
  const given = ROWS.exec(opening?.text ?? '')?.groups?.['rows']
  if (opening === undefined) return []
  if (given === undefined) {
    return divAt(opening, layers.filter(isPart).flatMap((layer) => column(layer, roomBefore(opening))))
  }
  for (const item of parseAttributes(opening.text, opening.text.indexOf('{'), false)?.items ?? []) {
    if (item.name !== 'layout' && item.value !== 'columns') leaveOut(item, opening, told)
  }
  const rows = sharesIn(given)
  const made: DeckLine[] = []
  const left = [...layers]
  for (let row = 0; left.length > 0; row++) {
    const shares = rows[row % rows.length] ?? [1]
    const whole = shares.reduce((sum, share) => sum + Math.abs(share), 0)
    const isEven = shares.every((share) => share === shares[0])
    const columns = shares.flatMap((share) => {
      // The last row of several has as many parts as the others.
      const isRoom = share < 0 || (row > 0 && left.length === 0)
      const layer = isRoom ? [blankAt(opening.from)] : left.shift()
      return layer === undefined ? [] : [{ layer, share: isEven ? 0 : Math.round((100 * Math.abs(share)) / whole) }]
    })
    made.push(...(shares.length === 1
      ? columns.flatMap(({ layer }) => layer)
      : divAt(opening, columns.flatMap(({ layer, share }) => column(layer, roomBefore(opening), share)))))
  }
  return made
}

/** A box that neither holds nor is anything is no part of a row; what another says of itself is told. */
const isPart = (layer: readonly DeckLine[]): boolean => says(layer) || /\{[^{}]*[=#.]/.test(layer[0]?.text ?? '')

/** Columns, which begin where their block did. */
const divAt = (opening: DeckLine, parts: readonly DeckLine[]): DeckLine[] =>
  divAround('columns', [blankAt(opening.from), ...parts], roomBefore(opening))

const roomBefore = ({ text }: DeckLine): string => /^\s*/.exec(text)?.[0] ?? ''

/** The shares of each row; what is less than nothing is room, before, between or behind. */
const sharesIn = (given: string): number[][] =>
  (/\[\s*\[/.test(given) ? given.slice(1, -1).match(/\[[^[\]]*\]/g) ?? [] : [given]).map((row) => {
    const shares = (row.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number).filter((share) => share !== 0)
    return shares.some((share) => share > 0) ? shares : [1]
  })

const column = (layer: readonly DeckLine[], room: string, share = 0): readonly DeckLine[] =>
  OPENS.test(layer[0]?.text ?? '') && /\bcolumn\b/.test(layer[0]?.text ?? '')
    ? layer
    : divAround(share === 0 ? 'column' : `{.column width=${share}%}`, layer, room)
