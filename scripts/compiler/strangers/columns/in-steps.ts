import { divAround, type DeckLine, headingLevel, mapText, OPENS, rewrite } from '../line.ts'

/** Lists of a slide appear item by item, but for notes and what says that it stands. */
export function inSteps(lines: readonly DeckLine[]): DeckLine[] {
  const end = lines.findIndex(({ text }) => /^\s*:{3,}\s*(?:\{\s*\.)?notes\b/.test(text))
  const heading = lines.findIndex((line) => headingLevel(line) > 0)
  const shown = lines.slice(heading + 1, end < 0 ? undefined : end)
  if (!shown.some(({ text }) => /^\s*(?:[-*+]|\d+[.)])\s/.test(text))) return [...lines]
  const made = mapText(shown, (line) =>
    OPENS.test(line.text)
      ? rewrite(line,
        line.text.replace(/^([\s:]*)nonincremental\b/, '$1{.nonincremental}').replace(STANDS, '.incremental depth=0'))
      : line)
  return [...lines.slice(0, heading + 1), ...divAround('incremental', made), ...(end < 0 ? [] : lines.slice(end))]
}

const STANDS = /\.nonincremental\b/
