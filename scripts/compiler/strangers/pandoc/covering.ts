import { readTags, isTag } from '../html/tags.ts'
import { blankAt, CLOSES, type DeckLine, isBlank, lineKinds, rewrite } from '../line.ts'

const IMAGE = /^\s*<img\s[^<>]*>\s*$/i
const APPEARS = /^ {0,8}:{3,} {0,8}(?:\{ {0,8}\.fragment {0,8}\}|fragment)\s*$/
const ABSOLUTE = /\bposition\s*:\s*absolute\s*;?/i
/** What moves it to another place than that at which it stands. */
const MOVED = /(?:^|[;\s])(?:left|right|top|bottom|inset|margin[\w-]*|transform)\s*:/i

/** Pictures that a style takes out of the flow, each of which appears over the one before, lie on one another. */
export function covering(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(isCovering)) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const { layers, end } = kinds[at] === 'text' && isCovering(line) ? layersFrom(lines, at) : { layers: [], end: at }
    if (layers.length === 0) {
      made.push(line)
      continue
    }
    const last = lines[end]?.from ?? line.from
    made.push(blankAt(line.from), rewrite(line, ':::: {.r-stack}'), inFlow(line), blankAt(line.from))
    made.push(...layers.flatMap((layer) => [...layer.map(inFlow), blankAt(last)]), { text: '::::', from: last })
    made.push(blankAt(last))
    at = end
  }
  return made
}

/** The blocks below a picture that hold another, up to the line that closes the last. */
function layersFrom(lines: readonly DeckLine[], start: number) {
  const layers: (readonly DeckLine[])[] = []
  let end = start
  for (;;) {
    const at = lines.findIndex((line, index) => index > end && !isBlank(line))
    if (at < 0 || !APPEARS.test(lines[at]?.text ?? '')) return { layers, end }
    const close = lines.findIndex((line, index) => index > at && CLOSES.test(line.text))
    const block = lines.slice(at, close + 1).filter((line) => !isBlank(line))
    if (block.length !== 3 || !isCovering(block[1] ?? blankAt(0))) return { layers, end }
    layers.push(block)
    end = close
  }
}

function isCovering({ text }: DeckLine): boolean {
  const style = IMAGE.test(text) ? readTags(text).find(isTag)?.attributes.get('style') ?? '' : ''
  return ABSOLUTE.test(style) && !MOVED.test(style)
}

/** A layer of a stack is over the others anyway. */
const inFlow = (line: DeckLine): DeckLine => rewrite(line, line.text.replace(ABSOLUTE, ''))
