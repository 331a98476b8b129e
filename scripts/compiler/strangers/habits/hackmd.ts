import { blankAt, type DeckLine, fenceStarts, mapText, outsideFormulas, rewrite } from '../line.ts'
import { raise } from '../pandoc/pandoc.ts'
import type { Told } from '../told/told.ts'
import { videoFrame } from './videos.ts'

const TAKEN_IN = /\{%\s*(?<name>[\w-]+)(?<given>\s[^{}%]*)%\}/g
const OF_QUOTATION = /\[(?<key>name|time|color)=(?<value>[^\][]*)\]/g

/** What HackMD reads beside Markdown: words above and below a line, inserted ones, readings, who is quoted, what is taken in. */
export function fromHackmd(lines: readonly DeckLine[], told: Told): DeckLine[] {
  const read = mapText(lines, (line) => {
    if (/^\s*\[toc\]\s*$/i.test(line.text)) {
      told.leftOut('[TOC]', line.from)
      return blankAt(line.from)
    }
    if (/^\*\[[^\][]+\]:\s/.test(line.text)) {
      told.leftOut('what abbreviations mean', line.from)
      return blankAt(line.from)
    }
    if (!/[~^+{]|\[(?:name|time|color)=/.test(line.text)) return line
    return rewrite(line, outsideFormulas(raise(line.text), (part) =>
      quoted(part, line, told)
        .replace(/(?<!\+)\+\+(?=[^\s+])([^+]*[^\s+])\+\+(?!\+)/g, '<u>$1</u>')
        .replace(/\{([^{}|]+)\|([^{}|]+)\}/g, '<ruby>$1<rt>$2</rt></ruby>')
        .replace(TAKEN_IN, (_, name: string, given: string) => takenIn(name, given.trim(), line, told))))
  })
  return formulas(read)
}

/** Who is quoted, and when, stands below the words. */
function quoted(text: string, line: DeckLine, told: Told): string {
  if (!/^\s*>/.test(text) || text.search(OF_QUOTATION) < 0) return text
  const said = [...text.matchAll(OF_QUOTATION)].map((
    { groups },
  ) => [groups?.['key'] ?? '', groups?.['value']?.trim() ?? ''])
  if (said.some(([key]) => key === 'color')) told.leftOut('colours of quotations', line.from)
  const words = text.replace(OF_QUOTATION, '').trimEnd()
  const source = said.filter(([key]) => key !== 'color').map(([, value]) => value).join(', ')
  return source === '' ? words : `${words}${/^[\s>]*$/.test(words) ? '' : '\\\n> '}— ${source}`
}

function takenIn(name: string, given: string, line: DeckLine, told: Told): string {
  const video = videoFrame(name, given)
  if (video !== undefined) return video
  told.leftOut(`{%${name}%}`, line.from)
  return /^https?:/.test(given) ? `<${given}>` : given
}

/** A fence of a formula is one. */
function formulas(lines: readonly DeckLine[]): DeckLine[] {
  if (!lines.some(({ text }) => /^\s*```math\s*$/.test(text))) return [...lines]
  const starts = fenceStarts(lines)
  return lines.map((line, at) => {
    const start = starts[at] ?? -1
    const isMath = start >= 0 && /^\s*```math\s*$/.test(lines[start]?.text ?? '')
    return isMath && (at === start || starts[at + 1] !== start) ? rewrite(line, '$$') : line
  })
}
