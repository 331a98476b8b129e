import { type DeckLine, mapText, rewrite } from './line.ts'

/** What is no plain text of a line: code, formulas, elements, links and pictures, attributes, whole addresses. */
const OTHER =
  /(`+[^`]*`+|\$[^$]*\$|<[^<>]*>|!?\[[^\][]*\](?:\([^()]*\)|\[[^\][]*\])?|\{[^{}]*\}|(?<![a-z\d+.-])[a-z][a-z\d+.-]*:\/\/\S+)/i
const MAIL = /(?<![^\s(,;:])[\w.+-]{1,64}@(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}(?![\w@-]|\.\w)/gi
const PAGE = /(?<![^\s(,;:])www\.(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}(?:\/[\w./~%-]*[\w/])?(?![\w@])/gi
const SITE =
  /(?<![^\s(,;:])(?!www\.)(?:[a-z\d-]{1,63}\.){1,5}(?:com|org|net|edu|gov)(?:\/[\w./~%-]*[\w/])?(?![\w@]|\.\w)/gi
/** An address within marks of quotation leads nowhere. */
const QUOTED = /^(!?\[[^\][]*\]\()(["'])((?:https?:\/\/|mailto:)[^"'\s]+)\2\)$/

/** An address that is the last of emphasised words: the mark behind it is none of its own. */
const EMPHASISED =
  /(?<![\p{L}\p{N}_])(?<mark>_{1,3})(?=\S)(?<before>(?:(?!https?:\/\/)[^_`<[]){0,200})(?<address>https?:\/\/[^\s<>()[\]`]{0,400}?[^\s<>()[\]`_.,;:!?])\k<mark>(?![\p{L}\p{N}_])/gu

/** Addresses without what they usually begin with lead where they say, as in programs that find them among words.
 * @param isLoose are names of sites such, too? */
export const linkAddresses = (lines: readonly DeckLine[], isLoose: boolean): DeckLine[] =>
  mapText(lines, (line) =>
    /@\w|\w\.\w/.test(line.text) && !/<a\s|^\s*(?:\[[^\][]*\]:|\w+:\s*$)/.test(line.text)
      ? rewrite(line,
        line.text.replace(EMPHASISED, '$<mark>$<before><$<address>>$<mark>').split(OTHER).map((part, index) =>
          index % 2 === 1
            ? part.replace(QUOTED, '$1$3)')
            : (isLoose ? part.replace(SITE, linkTo) : part).replace(PAGE, linkTo).replace(MAIL, '<$&>')
        ).join(''))
      : line)

const linkTo = (page: string): string => `[${page.replaceAll('_', '\\_')}](https://${page})`
