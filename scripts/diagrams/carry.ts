import { equalise, trimEnd } from './in-page/equalise.ts'
import { addMark, dressPart, dressParts, groundBelow } from './in-page/dress.ts'
import { drawOne, parses } from './in-page/draw-one.ts'
import { edgeElements, markSteps, nodeElements } from './in-page/mark-steps.ts'
import { bakedColour, dashPattern, quote, shapePaint, tokenColour } from './in-page/paint.ts'
import { serialise, writeElement } from './in-page/serialise.ts'
import {
  calmMindmap,
  flattenForeign,
  middle,
  recentreLabels,
  replaceArrowheads,
  settleGroups,
  shortenLifelines,
  tidy,
  unrough,
} from './in-page/tidy.ts'
import { valueBars } from './in-page/value-bars.ts'
import { length, markerUse, runStyle, writeMarker, writeRuns, writeText } from './in-page/write-text.ts'

const FUNCTIONS = [
  addMark,
  bakedColour,
  calmMindmap,
  dashPattern,
  drawOne,
  dressPart,
  dressParts,
  edgeElements,
  equalise,
  flattenForeign,
  groundBelow,
  length,
  markSteps,
  markerUse,
  middle,
  nodeElements,
  parses,
  quote,
  recentreLabels,
  replaceArrowheads,
  runStyle,
  serialise,
  settleGroups,
  shapePaint,
  shortenLifelines,
  tidy,
  tokenColour,
  trimEnd,
  unrough,
  valueBars,
  writeElement,
  writeMarker,
  writeRuns,
  writeText,
]

/** Some layouts start from chance; here chance starts anew with each drawing. */
const SEEDED = `let seed = 1; globalThis.kitSeed = () => { seed = 1 }
Math.random = () => { seed = (seed * 16807) % 2147483647; return (seed - 1) / 2147483646 }`

/**
 * The functions that work inside the page, as one script. They are carried as their own text, which needs no bundler:
 * each may use only the others on this list. (`__name` is a helper that the TypeScript loader puts into functions.)
 */
export function carriedScript(): string {
  const text = FUNCTIONS.map((one) => one.toString()).join('\n')
  return `(() => { const __name = (one) => one;
${SEEDED};\n${text}\nglobalThis.kit = { drawOne, parses } })()`
}
