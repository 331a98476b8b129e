import { type DeckLine, lineKinds, rewrite } from '../line.ts'
import { asksForStep } from './asks.ts'
import { elementsIn, type HtmlElement } from './elements.ts'
import { readTags } from './tags.ts'

const CENTRED = /(?:^|\s)(?:text-center|items-center)(?=\s|$)/
/** Words that are meant to be much larger than others. */
const LARGE = /(?:^|\s)text-[3-9]xl(?=\s|$)/

/** A name is no longer. */
const LONGEST = 60

/** A few words in the middle below a picture that is all else in its box name it: they are small, as such words are. */
export function namedPictures(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => CENTRED.test(text.replace(/["']/g, ' ')))) return lines
  const names = new Map(elementsIn(lines).flatMap((element) => {
    const name = nameIn(element)
    return name === undefined ? [] : [[name.start.line, name] as const]
  }))
  if (names.size === 0) return lines
  const kinds = lineKinds(lines)
  return lines.map((line, at) => {
    const name = kinds[at] === 'text' ? names.get(at) : undefined
    return name === undefined ? line : rewrite(line, readTags(line.text).map((part, index) => {
      const source = typeof part === 'string' ? part : part.source
      return index === name.start.part ? `${source}<small>` : index === name.end?.part ? `</small>${source}` : source
    }).join(''))
  })
}

function nameIn({ tag, hasWords, children }: HtmlElement): HtmlElement | undefined {
  const [picture, name, ...more] = children.filter(({ words, hasPicture }) => words !== '' || hasPicture)
  const classes = tag.attributes.get('class') ?? ''
  const isBox = tag.name === 'div' && !hasWords && more.length === 0 && CENTRED.test(classes)
    && (classes.includes('text-center') || classes.includes('flex-col'))
  // Words of a line stand beside a picture, unless it is a column.
  const isBelow = name !== undefined
    && (classes.includes('flex-col') ? /^(?:p|div|span|b|strong)$/ : /^(?:p|div)$/).test(name.tag.name)
  const isName = isBelow && name.end !== undefined
    && name.start.line === name.end.line && name.children.length === 0 && name.words.length <= LONGEST
    && !asksForStep(name.tag) && !LARGE.test(name.tag.attributes.get('class') ?? '')
  return isBox && isName && picture?.words === '' && picture.tag.name === 'img' ? name : undefined
}
