import type { KitSources } from '../compiler/compile-kit.ts'
import type { CompileTools } from '../compiler/tools.ts'

/** Where a formula may begin: decks from elsewhere have them without a dollar sign, too. */
const FORMULA = /\$|\\[([]|\\begin\s?\{/
const FENCE = /(?:`{3}|~{3})[ \t{.]{0,9}([A-Za-z][\w+#-]*)/g

/** Loads what formulas and code need, where some text of a kit has them. */
export async function loadTools({ decks, handouts = [] }: KitSources): Promise<CompileTools> {
  const texts = [...decks, ...handouts].map(({ text }) => text)
  const languages = new Set(
    texts.flatMap((text) => [...text.matchAll(FENCE)].map((match) => (match[1] ?? '').toLowerCase())),
  )
  languages.delete('mermaid')
  const [maths, highlight] = await Promise.all([
    texts.some((text) => FORMULA.test(text)) ? import('./maths.ts') : undefined,
    languages.size > 0 ? import('./highlight.ts') : undefined,
  ])
  return {
    ...(maths === undefined ? {} : { maths: maths.writeMaths }),
    ...(highlight === undefined ? {} : { highlight: await highlight.loadHighlighter(languages) }),
  }
}
