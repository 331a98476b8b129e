import { divAround, headingLevel, type DeckLine, mapText, rewrite } from '../line.ts'

const FRAGMENT = /\.fragment(?![\w-])/
const INDEX = /(?:data-)?fragment-index=["']?\d+["']?/

/** A heading below that of a slide appears as a fragment does, where it is one. */
export const headingSteps = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) => {
    const at = line.text.lastIndexOf('{')
    const said = line.text.slice(at)
    if (headingLevel(line) < 3 || at < 0 || !FRAGMENT.test(said)) return line
    const index = INDEX.exec(said)?.[0] ?? ''
    const left = said.replace(FRAGMENT, '').replace(INDEX, '').replace(/^\{\s*\}\s*$/, '')
    return divAround(`{.fragment ${index}}`, [rewrite(line, `${line.text.slice(0, at)}${left}`.trimEnd())])
  })
