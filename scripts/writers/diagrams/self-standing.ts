import { BASELINES } from '../../render/baselines.ts'
import { placeSvg } from '../../render/place-svg.ts'
import { drawArrowheads } from './draw-arrowheads.ts'
import { groupOf } from '../../compiler/certain.ts'

/**
 * What is inside a drawing, made to look the same in any program: plain colours, every step shown, arrowheads as
 * shapes,
 * text on its baseline, no reference to anything.
 * @param colour value of a colour token
 */
export function selfStanding(svg: string, colour: (token: string) => string): string {
  const inside = placeSvg(svg, '', undefined).replace(/^<svg\b[^<>]*>|<\/svg>\s*$/g, '')
  return drawArrowheads(inside).replace(/<text\b[^<>]*>/g, ontoBaseline)
    .replace(/var\(--([\w-]+)\)/g, (_, token: string) => colour(token))
}

function ontoBaseline(tag: string): string {
  const found = / dominant-baseline="([^"]*)"/.exec(tag)
  if (found === null) return tag
  const bare = tag.replace(found[0], '')
  const size = Number(/ font-size="([\d.]+)"/.exec(tag)?.[1] ?? 24)
  const shift = Math.round((BASELINES[groupOf(found, 1)] ?? 0) * size * 10) / 10
  if (shift === 0) return bare
  const move = `translate(0 ${shift})`
  const before = / transform="([^"]*)"/.exec(bare)
  return before === null
    ? bare.replace(/>$/, ` transform="${move}">`)
    : bare.replace(before[0], ` transform="${before[1]} ${move}"`)
}
