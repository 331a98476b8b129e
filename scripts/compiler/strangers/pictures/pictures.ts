import { formulaWords } from '../formula-words.ts'
import { divAround, type DeckLine, mapText, rewrite, shownEnd } from '../line.ts'

/** How wide the canvas is that a program reckons its pixels from; the kit's has 1280. */
export const CANVAS = 1280

/** A picture on a line of its own that is not behind the slide. */
/** Each picture among words. */
export const EACH_PICTURE = /!\[[^\]]*\]\([^()]*\)(?:\{[^{}]*\})?/g
export const LONE_PICTURE = /^\s*!\[(?:[^[\]]|\[[^[\]]*\])*\]\([^()]*\)(?:\{(?![^{}]*\.background)[^{}]*\})?\s*$/

/** A length as the kit takes it: percent, or pixels of its own canvas; empty where it is none. */
export function lengthOf(text: string, canvas = CANVAS): string {
  const found = /^(?<number>\d{1,5}(?:\.\d{1,4})?)(?<unit>%|px|rem|em|cm|mm|in|pt|vw|vh)?$/.exec(text.trim())?.groups
  if (found === undefined) return ''
  const number = Number(found['number'])
  const unit = found['unit'] ?? 'px'
  if (unit === '%' || unit === 'vw' || unit === 'vh') {
    return number >= 1 && number <= 100
      ? `${Math.round(number)}%`
      : ''
  }
  const pixels = number * (PIXELS[unit] ?? 1) * CANVAS / canvas
  return pixels >= 1 ? String(Math.min(CANVAS, Math.round(pixels))) : ''
}

const PIXELS: Readonly<Record<string, number>> = { rem: 16, em: 24, cm: 37.8, mm: 3.78, in: 96, pt: 1.33 }

export interface ForeignPicture {
  readonly alternative: string
  readonly address: string
  readonly title: string
  readonly attributes: string
}

/** Longer than anything a person writes: so that thousands that never end cost no more than one. */
const LONGEST = 2000

/** Pictures in a line, each as `change` writes it; what stands in backticks is none. */
export function mapPictures(text: string, change: (picture: ForeignPicture) => string | undefined): string {
  if (!text.includes('![')) return text
  // Its words may have some, too.
  const signs = text.replace(/`+[^`]*`+/g, (code) => '`'.repeat(code.length))
  let made = ''
  let from = 0
  for (let at = signs.indexOf('!['); at >= 0; at = signs.indexOf('![', Math.max(from, at + 2))) {
    const label = closing(signs, at + 1, '[', ']')
    const end = label === undefined || signs[label + 1] !== '(' ? undefined : closing(signs, label + 1, '(', ')')
    if (label === undefined || end === undefined) continue
    const target = text.slice(label + 2, end).trim()
    const title = /\s(?:"[^"]*"|'[^']*')$/.exec(target)?.[0] ?? ''
    const given = target.slice(0, target.length - title.length).trim()
    // A name with spaces is one elsewhere.
    const address = withSlashes(/\s/.test(given) && /\.\w{2,5}$/.test(given) ? given.replace(/\s/g, '%20') : given)
    const braces = text[end + 1] === '{' ? text.indexOf('}', end) : -1
    const attributes = braces < 0 ? '' : text.slice(end + 2, braces).trim()
    const whole = braces < 0 ? end + 1 : braces + 1
    if (/\s/.test(address) && !address.startsWith('<')) continue
    const written = change({ alternative: text.slice(at + 2, label), address, title: title.trim(), attributes })
    made += text.slice(from, at)
      + (written ?? text.slice(at, whole).replace(given, address))
    from = whole
  }
  return made + text.slice(from)
}

/** Browsers read `.\\img\\map.png` as the address that it was meant to be. */
export const withSlashes = (address: string): string => address.replace(/\\(?=[\p{L}\p{N}]|\.{1,2}\\)/gu, '/')

/** Does the end of the line cut a picture? */
export function isCutPicture(text: string): boolean {
  const at = text.lastIndexOf('![')
  if (at < 0 || text.slice(0, at).split('`').length % 2 === 0) return false
  const label = closing(text, at + 1, '[', ']')
  if (label === undefined || text[label + 1] !== '(') return label === undefined
  const end = closing(text, label + 1, '(', ')')
  return end === undefined || (text[end + 1] === '{' && text.indexOf('}', end) < 0)
}

/** Does a picture end right before this place? */
export function endsPicture(text: string, place: number): boolean {
  const at = text.lastIndexOf('![', place)
  const label = at < 0 ? undefined : closing(text, at + 1, '[', ']')
  return label !== undefined && text[label + 1] === '(' && closing(text, label + 1, '(', ')') === place - 1
}

/** Where a bracket ends that opens at `open`. */
function closing(text: string, open: number, opens: string, closes: string): number | undefined {
  let depth = 0
  for (let at = open; at < Math.min(text.length, open + LONGEST); at++) {
    if (text[at] === '\\') at++
    else if (text[at] === opens) depth++
    else if (text[at] === closes && --depth === 0) return at
  }
  return undefined
}

export function writePicture({ alternative, address, title, attributes }: ForeignPicture): string {
  const caption = title === '' ? '' : ` ${title}`
  return `![${alternative}](${address}${caption})${attributes === '' ? '' : `{${attributes}}`}`
}

/** What is said below a picture, without links, tags and marks. */
export const plainWords = (text: string): string =>
  text.replace(/`+([^`]*)`+/g, '$1').replace(/<\/?su[bp]>/g, '').replace(/<[^<>]*>/g, ' ').replace(
    /\[([^\][]*)\]\((?:[^()]|\([^()]*\))*\)/g,
    '$1',
  )
    .replace(/\$([^\s$](?:[^$]*[^\s$])?)\$/g, (whole, formula: string) => formulaWords(formula) ?? whole)
    .replace(/(?<![\w*])(\*{1,3}|_{1,3})(?=\S)([^*_]*[^*_\s])\1(?![\w*])/g, '$2').replace(/\s+/g, ' ').trim()

/** A link to what cannot be shown; of a long address what names the page. One that is no whole address is words. */
export function linkTo(written: string): string {
  const address = written.trim().replace(/\s/g, '%20')
  if (!/^[a-z][a-z\d+.-]*:/i.test(address)) return address.replace(/[<[\]*_`\\]/g, '\\$&')
  if (address.length <= LINK) return `<${address}>`
  const [page = ''] = address.split(/[?#]/)
  const words = page.length <= LINK ? page : `${page.slice(0, LINK)}…`
  return `[${words.replace(/[[\]*_`\\]/g, '\\$&')}](<${address}>)`
}
const LINK = 70

/** The address in `url(…)`; `undefined` where that is not all. */
export function urlIn(text: string): string | undefined {
  const trimmed = text.trim()
  if (!trimmed.startsWith('url(') || !trimmed.endsWith(')')) return undefined
  return trimmed.slice(4, -1).trim().replace(/^["']|["']$/g, '')
}

/** A picture beside the words of a slide, or alone on it, that lies on another computer: its address stands there, at the
 * foot of words, where it has no other name. One behind words is an ornament. */
export function nameRemote(lines: readonly DeckLine[]): DeckLine[] {
  const isAlone = lines.slice(0, shownEnd(lines)).every(({ text }) =>
    text.trim() === '' || text.trimStart().startsWith('![')
  )
  const named: DeckLine[] = []
  const made = mapText(lines, (line) =>
    rewrite(line, mapPictures(line.text, (picture) => {
      const isNameless = picture.alternative.trim() === '' && /^https?:\/\//.test(picture.address)
      if (!isNameless || !picture.attributes.includes('.background')) return undefined
      const whole = { ...picture, alternative: picture.address, attributes: isAlone ? picture.attributes : '' }
      if (isAlone) return writePicture(whole)
      if (!picture.attributes.includes('side=')) return undefined
      named.push({ text: writePicture(whole), from: line.from })
      return ''
    })))
  return named.length === 0 ? made : [...made, ...divAround('foot', named)]
}
