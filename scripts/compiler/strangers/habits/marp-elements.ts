import { isComponent, isTag, readTags } from '../html/tags.ts'
import { type DeckLine, mapText, outsideCode, rewrite } from '../line.ts'

/** What is in angle brackets and no element of HTML is words to Marp, such as `<your-name>` or `<Your Name>`; one that ends,
 * or has values, is a component that somebody has in HTML. */
export function withNamesShown(lines: readonly DeckLine[]): readonly DeckLine[] {
  const ended = new Set(lines.flatMap(({ text }) => [...text.matchAll(/<\/([\w:.-]+)/g)].map(([, name = '']) => name)))
  return mapText(lines, (line) =>
    rewrite(line, outsideCode(line.text, (part) =>
      readTags(part).map((one) => {
        if (!isTag(one)) return one
        const isName = one.kind === 'open' && isComponent(one) && !ended.has(one.written) && !one.source.includes('=')
        return isName ? `&lt;${one.source.slice(1)}` : one.source
      }).join(''))))
}
