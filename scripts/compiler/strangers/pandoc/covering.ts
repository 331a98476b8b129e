import { readTags, isTag } from '../html/tags.ts'
import { blankAt, CLOSES, type DeckLine, isBlank, rewrite, mapBlocks } from '../line.ts'

const IMAGE = /^\s*<img\s[^<>]*>\s*$/i
const APPEARS = /^ {0,8}:{3,} {0,8}(?:\{ {0,8}\.fragment {0,8}\}|fragment)\s*$/
const ABSOLUTE = /\bposition\s*:\s*absolute\s*;?/i
/** What moves it to another place than that at which it stands. */
const MOVED = /(?:^|[;\s])(?:left|right|top|bottom|inset|margin[\w-]*|transform)\s*:/i

/** Pictures that a style takes out of the flow, each of which appears over the one before, lie on one another. */
export function covering(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(isCovering)) return lines
  return mapBlocks(lines, (line, at) => {
    const { layers, end } = isCovering(line) ? layersFrom(lines, at) : { layers: [], end: at }
    if (layers.length === 0) return undefined
    const [first, last] = [blankAt(line.from), blankAt(lines[end]?.from ?? line.from)]
    const shown = layers.flatMap((layer) => [...layer.map(inFlow), last])
    const made = [first, rewrite(line, ':::: {.r-stack}'), inFlow(line), first, ...shown, rewrite(last, '::::'), last]
    return { lines: made, end }
  })
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
