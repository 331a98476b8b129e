import { blankAt, type DeckLine, isBlank, lineKinds, mapText, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'
import { mapPictures, writePicture } from './pictures.ts'

const LINKED =
  /\[(?<picture>!\[[^[\]]*\]\([^()]*\)(?:\{[^{}]*\})?)\]\(<?(?<address>[^()<>\s]*(?:\([^()<>\s]*\)[^()<>\s]*)*)>?(?:\s+"[^"]*")?\)(?:\{[^{}]*\})?/g
const ANCHOR =
  /^\s*<a\s(?<attributes>[^<>]*)>\s*(?<picture><img\s[^<>]*>|!\[[^[\]]*\]\([^()]*\)(?:\{[^{}]*\})?)\s*<\/a>\s*$/i
const HREF = /(?<![\w:-])href\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/i
/** Lines that a link around one picture has at most. */
const LONGEST = 10

/** A picture that is a link and stands alone says so in its attributes, so that it is a picture like any other. */
export function pictureLinks(lines: readonly DeckLine[]): readonly DeckLine[] {
  // What is in `<pre>` stays as it is written.
  if (!lines.some(({ text }) => /\[!\[|<a\s/i.test(text)) || lines.some(({ text }) => /<pre\b/i.test(text))) {
    return lines
  }
  return mapText(onOneLine(lines), (line) => {
    if (line.text.replace(LINKED, '').trim() === '') {
      return rewrite(line, line.text.replace(LINKED, (_, picture: string, address: string) =>
        leading(picture, address)))
    }
    const { attributes = '', picture = '' } = ANCHOR.exec(line.text)?.groups ?? {}
    const { double, single } = HREF.exec(attributes)?.groups ?? {}
    const address = (double ?? single ?? '').trim()
    return address === '' ? line : rewrite(line, roomIn(line) + leading(picture, address))
  })
}

/** A picture with where it leads: as digits no pass takes it for words, or for what appears. */
export function leading(picture: string, address: string): string {
  const digits = digitsOf(address.replaceAll('&amp;', '&'))
  return picture.startsWith('<')
    ? picture.replace(/^<img/i, `$& ${LEADS}="${digits}"`)
    : picture.endsWith('}')
    ? `${picture.slice(0, -1)} ${LEADS}=${digits}}`
    : `${picture}{${LEADS}=${digits}}`
}

/** What no pass is to read, as digits. */
export const digitsOf = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const ofDigits = (digits: string): string => decodeURIComponent(digits.replace(/../g, '%$&'))

/** What stands below a picture, where that is more than words: it is written when all else is done. */
export const SAYS = 'data-says'
const SAID = / ?\bdata-says=(?<digits>[\da-f]+)/

/** The attribute in which it stands until the slide is done. */
export const LEADS = 'data-leads'
const WRITTEN = / ?\bdata-leads=(["']?)(?<digits>[\da-f]+)\1/

/** On an `<img>` in a program in which the alternative of a picture of Markdown, but of none of HTML, is its caption. */
export const RAW = 'data-raw'
const WRITTEN_RAW = new RegExp(`(<img\\s[^<>]*?) ?\\b${RAW}(?:="")?(?=[\\s>])`, 'gi')

/** Where a picture leads is a link around it again; what was noted on others for the passes before is done with. */
export function aroundPictures(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  if (!lines.some(({ text }) => [LEADS, SAYS, RAW].some((name) => text.includes(name)))) return lines
  return mapText(lines, (line) =>
    rewrite(line, mapPictures(line.text, (given) => {
      const [found, said] = [WRITTEN, SAID].map((one) => one.exec(given.attributes))
      if (!found && !said) return undefined
      const caption = ofDigits(said?.groups?.['digits'] ?? '').replace(/(?<!\\)\\*"/g, '\\"').replace(/(?<!\\)\\+$/, '')
      const picture = {
        ...given,
        attributes: given.attributes.replace(WRITTEN, '').replace(SAID, '').trim(),
        title: said ? `"${caption}"` : given.title,
      }
      const own = writePicture(picture)
      if (!found) return own
      if (!picture.attributes.includes('.background')) return `[${own}](<${addressIn(found)}>)`
      told.leftOut('links around pictures behind slides', line.from)
      return own
    }).replace(WRITTEN_RAW, '$1').replace(/<img\s[^<>]*>/gi, (image) => {
      const found = WRITTEN.exec(image)
      return found === null
        ? image
        : `<a href="${addressIn(found).replaceAll('"', '%22')}">${image.replace(WRITTEN, '')}</a>`
    })))
}

const addressIn = (found: RegExpExecArray): string =>
  ofDigits(found.groups?.['digits'] ?? '').replace(/[<>\s]/g, (sign) => encodeURIComponent(sign))

/** A link in HTML around nothing but a picture stands on one line. */
function onOneLine(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => OPENS_LINK.test(text))) return lines
  const kinds = lineKinds(lines)
  const made: (DeckLine | undefined)[] = [...lines]
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'text' || !OPENS_LINK.test(line.text)) continue
    const length = lines.slice(at, at + LONGEST).findIndex(({ text }) => /<\/a>/i.test(text)) + 1
    const whole = lines.slice(at, at + length).filter((one) => !isBlank(one)).map(({ text }) => text.trim()).join(' ')
    if (length < 2 || !ANCHOR.test(whole)) continue
    // Right below others it stands in their row.
    const isInRow = OPENS_LINK.test(lines[at + length]?.text ?? '')
    const rest = lines.slice(at + 1, at + length).map(({ from }) => isInRow ? undefined : blankAt(from))
    made.splice(at, length, rewrite(line, roomIn(line) + whole), ...rest)
  }
  return made.flatMap((line) => line ?? [])
}

const OPENS_LINK = /^\s*<a(?:\s(?![^]*<\/a>)|$)/i

const roomIn = ({ text }: DeckLine): string => text.slice(0, text.length - text.trimStart().length)
