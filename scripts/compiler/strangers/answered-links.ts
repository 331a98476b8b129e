import { parseAttributes } from '../attributes.ts'
import { type DeckLine, mapText, outsideCode, rewrite } from './line.ts'

/** A link to nothing but the sign of a place, with attributes behind it. */
const ANSWERED = /\]\(#\)(?<braces>\{[^{}]*\})/g
/** Where a script finds what it is to open. */
const OPENS = /^data-(?:[\w-]+-)?(?:url|src|href)$/

/** A link that a script answers leads where the script would find what it opens, if that is in the net; no build takes a
 * file along, so that else it leads nowhere: not to the first slide. */
export const answeredLinks = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) =>
    rewrite(line, outsideCode(line.text, (part) =>
      part.replace(ANSWERED, (_, braces: string) => {
        const found = parseAttributes(braces, 0, false)?.items.find(({ name, value }) =>
          OPENS.test(name) && /^https?:/.test(value)
        )
        const rest = found === undefined ? braces : braces.slice(0, found.start) + braces.slice(found.end)
        return `](${
          (found?.value ?? '').trim().replace(/[\s()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
        })${rest}`
      }))))
