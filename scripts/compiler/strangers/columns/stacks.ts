import { LONE_PICTURE } from '../pictures/pictures.ts'
import { firstStack, STACK, type Stack } from './first-stack.ts'
import { bared, repeated, STEPS, withoutAppearing, withoutEmpty } from './still.ts'
import { together } from './together.ts'
import type { Told } from '../told/told.ts'
import { blankAt, headingLevel, isBlank, type DeckLine, mapText, rewrite, shownEnd, OPENS, deeper } from '../line.ts'

/** More than anybody lays on one another. */
export const MOST = 12

/** What lies on one another, and is shown one after the other, stands on as many slides: `r-stack`. */
export function unstack(lines: readonly DeckLine[], told: Told): readonly (readonly DeckLine[])[] {
  if (!lines.some(({ text }) => /\br-stack\b/.test(text))) return [lines]
  const stacked = withoutLone(lines, told)
  const made = inLayers(stacked, MOST)
  if (made.length < 2) return made
  mapText(stacked, (line) => {
    if (STACK.test(line.text) && OPENS.test(line.text)) {
      told.changed('what lay on one another, or behind tabs, is on slides of its own', line.from)
    }
    return line
  })
  // Layers of a stack further on are blocks until it is their turn.
  return alike(made.map(withoutEmpty))
}

/** A picture stands where it stood on the other slides of its stack, words that come with one of them below it: one that
 * says how broad it is goes to no side of its slide. */
function alike(slides: readonly (readonly DeckLine[])[]): readonly (readonly DeckLine[])[] {
  const shown = slides.map((lines) => {
    const own = lines.slice(0, shownEnd(lines)).filter((line) =>
      !isBlank(line) && headingLevel(line) === 0 && deeper(line) === 0
    )
    const pictures = own.filter(({ text }) => LONE_PICTURE.test(text)).length
    return { pictures, words: own.length - pictures }
  })
  const isMixed = shown.some(({ pictures, words }) => pictures === 1 && words > 0)
    && shown.some(({ pictures, words }) => pictures === 1 && words === 0)
  return isMixed
    ? slides.map((lines) =>
      mapText(lines, (line) =>
        LONE_PICTURE.test(line.text) && !/\{[^{}]*(?:width|height)\s*=/.test(line.text)
          ? rewrite(line, line.text.trimEnd().replace(/\}$/, ' width=100%}').replace(/\)$/, '){width=100%}'))
          : line)
    )
    : slides
}

/** @param most how many slides it may become */
function inLayers(lines: readonly DeckLine[], most: number): readonly (readonly DeckLine[])[] {
  const found = firstStack(lines)
  if (found === undefined) return [lines]
  const { before, after } = found
  const layers = shownAtOnce(found)
  if (layers.length > most) return [lines]
  // What lies on one another in a layer takes of what is left.
  let left = most - layers.length + 1
  return layers.flatMap((layer, index) => {
    const isLast = index === layers.length - 1
    // What appears behind the stack appears when it is through.
    const behind = isLast ? after : withoutAppearing(flattened(after))
    const shown = index === 0
      ? [...before, ...bared(layer), ...behind]
      : [...repeated(before), ...bared(layer), ...(isLast ? behind : repeated(behind))]
    const made = inLayers(shown, left)
    left -= made.length - 1
    return made
  })
}

/** What shows the slides of a stack: those of its layers that are there from the start as one, then each that appears. */
function shownAtOnce({ layers, whole }: Stack): readonly (readonly DeckLine[])[] {
  const all = layers.filter(says)
  // The first may be that nothing is there yet.
  if (/\.in-turn\b/.test(whole[0]?.text ?? '')) return layers.filter((layer, index) => index === 0 || says(layer))
  const still = all.filter((layer) => !appears(layer))
  return still.length < 2 ? all : [together(still), ...all.filter(appears)]
}

/** Does a layer come with a press? */
function appears([first]: readonly DeckLine[]): boolean {
  const text = first?.text ?? ''
  return (/\{[^{}]*\}\s*$/.exec(text)?.[0] ?? (OPENS.test(text) ? text : '')).search(STEPS) >= 0
}

/** Does it hold more than boxes, which only a style fills? */
export const says = (layer: readonly DeckLine[]): boolean => layer.some((line) => !isBlank(line) && deeper(line) === 0)

/** What lies on nothing, or on nothing that says anything, needs no stack. */
function withoutLone(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  const made: DeckLine[] = []
  let rest = lines
  for (let count = 0; count < MOST; count++) {
    const found = firstStack(rest)
    if (found === undefined) break
    const { before, layers, after, whole } = found
    const slides = shownAtOnce(found)
    const isStack = slides.length > 1 && layers.length <= MOST
    const isMerged = slides.length < layers.filter(says).length
    if (isMerged) {
      told.changed('what lies on one another from the start stands beside or below one another', whole[0]?.from ?? 0)
    }
    if (layers.length > MOST) {
      told.changed('what lay on one another, or behind tabs, stands below one another', whole[0]?.from ?? 0)
    }
    made.push(...before, ...(isStack
      ? whole
      : (isMerged ? slides : layers).flatMap((layer) => [...layer, blankAt(layer[0]?.from ?? 0)])))
    rest = after
  }
  return [...made, ...rest]
}

/** Other stacks of the slide show what lies lowest as long as the first one is not through. */
function flattened(lines: readonly DeckLine[], most = MOST): readonly DeckLine[] {
  const found = most === 0 ? undefined : firstStack(lines)
  return found === undefined
    ? lines
    : [...found.before, ...(found.layers[0] ?? []), ...flattened(found.after, most - 1)]
}
