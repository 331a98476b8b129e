import { readTags } from '../html/tags.ts'
import { type DeckLine, mapText, rewrite } from '../line.ts'
import { attributesIn } from './reveal-elements.ts'

const COMMENT = /(<!--(?:(?!-->).)*-->)/
const ELEMENT = /^<!--.*?\.element(?::|(?=\s))(?<given>.*)-->$/
/** What a line begins with before its words. */
const LEAD = /^(?:\s*(?:>|[-*+]|\d+[.)]|#{1,6})(?=\s))*\s*$/
const BLOCK =
  /^(?:p|div|h[1-6]|li|[uo]l|d[ldt]|table|t[rdh]|blockquote|pre|figure|figcaption|section|center|details|summary)$/

/** A comment behind an element of HTML, or among its words, says what the tag could say itself, and stands in that. */
export const elementsOfHtml = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) =>
    /<[a-z].*<!--.*\.element/i.test(line.text) && !/^\s*\|/.test(line.text)
      ? rewrite(line, settled(line.text))
      : line)

function settled(text: string): string {
  const made: string[] = []
  const open: { readonly at: number; readonly name: string }[] = []
  let ended: { readonly at: number; readonly name: string } | undefined
  for (const part of readTags(text)) {
    if (typeof part === 'string') {
      for (const piece of part.startsWith('`') ? [part] : part.split(COMMENT)) {
        const given = ELEMENT.exec(piece)?.groups?.['given']
        const target = given === undefined ? undefined : ended ?? open.at(-1)
        if (given !== undefined && target !== undefined && !isWhole(made, target, open.length, text, piece)) {
          made[target.at] = withAttributes(made[target.at] ?? '', given)
          continue
        }
        if (piece.trim() !== '' && given === undefined && !COMMENT.test(piece)) ended = undefined
        made.push(piece)
      }
      continue
    }
    if (part.kind === 'open') {
      open.push({ at: made.length, name: part.name })
      ended = undefined
    } else if (part.kind === 'single') ended = part.name === 'br' ? ended : { at: made.length, name: part.name }
    else {
      const from = open.findLastIndex(({ name }) => name === part.name)
      ended = from < 0 ? undefined : open[from]
      if (from >= 0) open.length = from
    }
    made.push(part.source)
  }
  return made.join('')
}

/** Is an element in a line all that its entry or paragraph has? Those are what appears. */
function isWhole(
  made: readonly string[],
  target: { readonly at: number; readonly name: string },
  depth: number,
  text: string,
  comment: string,
): boolean {
  return depth === 0 && !BLOCK.test(target.name) && LEAD.test(made.slice(0, target.at).join(''))
    && text.slice(text.indexOf(comment) + comment.length).trim() === ''
}

function withAttributes(tag: string, given: string): string {
  let made = tag
  for (const { name, value } of attributesIn(given)) {
    const own = new RegExp(`(?<=\\s${name}=)(?<mark>["'])`, 'i')
    if (own.test(made)) made = name === 'class' ? made.replace(own, `$<mark>${value} `) : made
    else made = made.replace(/^<[a-z][\w-]*/i, `$& ${name}="${value}"`)
  }
  return made
}
