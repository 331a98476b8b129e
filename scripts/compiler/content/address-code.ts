import { encode } from 'uqr'
import { el, type Node } from './node.ts'
import type { Wording } from '../../words/wording.ts'

/** Modules of white around the code, which readers need: four, by ISO/IEC 18004. */
const QUIET = 4

/** A public address to scan and to read; nothing where a kit has none. */
export function renderAddress(address: string | undefined, wording: Wording): Node[] {
  if (address === undefined) return []
  const { data, size } = encode(address, { ecc: 'M', border: QUIET })
  // One line a run of dark modules keeps it short.
  const path = data.map((row, y) =>
    runsOf(row).map(([from, length]) => `M${from} ${y}h${length}v1h-${length}z`).join('')
  ).join('')
  const code = el(
    'svg',
    { class: 'address-code', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': wording.codeFor + address },
    el('path', { fill: 'currentColor', d: path }),
  )
  const link = el('a', { href: address, rel: 'noreferrer' }, address.replace(/^https?:\/\/|\/$/g, ''))
  return [el('p', { class: 'address' }, code, ' ', link), '\n']
}

function runsOf(row: readonly boolean[]): (readonly [from: number, length: number])[] {
  const runs: [number, number][] = []
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1)
    if (!dark) continue
    if (last !== undefined && last[0] + last[1] === x) last[1]++
    else runs.push([x, 1])
  }
  return runs
}
