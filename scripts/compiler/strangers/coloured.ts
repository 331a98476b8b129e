import { type DeckLine, headingLevel, lineKinds, rewrite } from './line.ts'
import { colourOf } from './pictures/colours.ts'

/** Words of which an element, or braces, says something, and no more than words; code, which is left alone. */
const SAID =
  /`+[^`]*`+|<(?<name>span|font)\s(?<given>[^<>]*)>(?<words>[^<]*)<\/\k<name>>|\[(?<text>[^\][<>]*)\]\{(?<said>[^{}]*)\}/gi
const ENTRY = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/

/** Words whose colour, or what is drawn around them, sets them apart from their neighbours on a line, or as some entries
 * from others, are bold, since the kit has its own colours; where all have one it sets nothing apart. */
export function coloured(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => /<(?:span|font)\s|\]\{/i.test(text))) return lines
  const kinds = lineKinds(lines)
  const found = lines.map((line, at) => {
    const isText = kinds[at] === 'text' && headingLevel(line) === 0 && !line.text.includes('![')
    const spans = isText ? [...line.text.matchAll(SAID)].filter(isColoured) : []
    const rest = spans.reduce((text, [whole]) => text.replace(whole, ''), line.text.replace(ENTRY, ''))
    return { line, spans, isEntry: isText && ENTRY.test(line.text), isMixed: hasWords(rest) }
  })
  const isApart = found.some(({ isEntry, isMixed }) => isEntry && isMixed)
  return found.map(({ line, spans, isEntry, isMixed }) =>
    isMixed || (isEntry && isApart) ? rewrite(line, spans.reduce(inBold, line.text)) : line
  )
}

function inBold(text: string, [whole, ...groups]: RegExpExecArray): string {
  const words = groups[2] ?? groups[3] ?? ''
  const [opens, closes] = groups[2] === undefined ? '[]' : '><'
  return !hasWords(words) || words.includes('**')
    ? text
    : text.replace(whole,
      () => whole.replace(`${opens}${words}${closes}`, () => `${opens}<strong>${words}</strong>${closes}`))
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text.replace(/<[^<>]*>/g, ''))

function isColoured({ groups }: RegExpExecArray): boolean {
  const said = groups?.['said'] ?? ''
  const given = groups?.['given'] ?? said
  const [, style, colour = style] =
    /\bstyle\s*=\s*["'](?:[^"']*;)?\s*color\s*:([^;"']+)|(?<![\w:-])color\s*=\s*["']?([^"'\s]+)/i.exec(given) ?? []
  const classes = /\bclass\s*=\s*["']([^"']*)["']/i.exec(given)?.[1] ?? said.replaceAll('.', ' ')
  if (/(?<!\S)v-mark/.test(given)) return true
  return colour === undefined
    ? classes.split(/\s+/).some((name) => NAMED.test(name) && !DIM.test(name))
    : stands(colour)
}

/** Is it neither black, white nor grey, which sets words back? */
function stands(colour: string): boolean {
  const shares = (colourOf(colour).match(/[\da-f]{2}/g) ?? []).map((share) => Number.parseInt(share, 16))
  return !DIM.test(colour.trim()) && (shares.length === 0 || Math.max(...shares) - Math.min(...shares) > 32)
}

const NAMED =
  /^(?:(?:text-|colou?r-)(?!(?:\d?xl|xs|sm|base|lg|left|right|center|justify|start|end|wrap|nowrap|balance|pretty|ellipsis|clip|opacity|shadow|inherit|current)\b)[a-z][\w-]*|red|green|blue|yellow|orange|purple|violet|pink|teal|cyan|magenta|alert|accent|highlight(?:ed)?|badge|pill|chip|tag)$/
const DIM =
  /(?:^|[-(])(?:gr[ae]y|slate|zinc|neutral|stone|black|white|muted|dim|light|dark|transparent|inherit|current)/i
