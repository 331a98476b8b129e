import type { Attribute } from '../attributes.ts'

/** Effects that change what is there from the start. */
const LATER = /(?<![\w-])(?:fade-out|strike|grow|shrink|highlight-[\w-]+|semi-fade-out|custom)(?![\w-])/
/** Effects by which what came goes again, or grows pale: here it stays. */
const LEAVES = /(?<![\w-])(?:fade-in-then-(?:semi-)?out|current-visible)(?![\w-])/

/** Does what has these classes come with a press? What only changes with one is there from the start. */
export const appears = (classes: string): boolean => /\b(?:fragment|v-click)\b/.test(classes) && !LATER.test(classes)

/** Does all of what these classes say come true? */
export const onlyAppears = (classes: string): boolean => appears(classes) && !LEAVES.test(classes)

/** A list in braces whose words are there from the start is none of a step; the effect is left to be told. */
export const withoutLater = (items: readonly Attribute[]): readonly Attribute[] =>
  items.some(({ kind, value }) => kind === 'class' && LATER.test(value))
    ? items.filter(({ kind, value }) => kind !== 'class' || value !== 'fragment')
    : items

/** By which number reveal.js orders what comes with a press, as it goes through the passes to the one that says with which
 * press that is: `{.step fragment-index=2}`. */
export const INDEX = 'fragment-index'

/** Is it such a number, as Pandoc has them? */
export const isIndex = ({ kind, name, value }: Attribute): boolean =>
  kind === 'key' && /^(?:data-)?fragment-index$/.test(name) && NUMBER.test(value)
const NUMBER = /^\d+$/

/** What makes a step or shows lines in turn, with its index. @param index as it is written; what is no number says nothing */
export const indexed = (written: string, index: string): string =>
  NUMBER.test(index) ? written.replace(/\.step\b|lines=[^\s{}]+/, `$& ${INDEX}=${index}`) : written

/** Do words end that come with a press already? */
export const endsStep = (text: string): boolean => /\]\{\.step(?: fragment-index=\d+)?\}$/.test(text)

/** Is all of a text words that come with a press already? */
export function isStep(text: string): boolean {
  const end = text.lastIndexOf(']{')
  if (!text.startsWith('[') || !endsStep(text)) return false
  let depth = 0
  for (const [at, sign] of text.slice(0, end).split('').entries()) {
    if (text[at - 1] !== '\\') depth += sign === '[' ? 1 : sign === ']' ? -1 : 0
    if (depth === 0) return false
  }
  return true
}
