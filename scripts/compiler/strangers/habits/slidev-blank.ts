import { nameBlank } from '../blank-slides.ts'
import { areSettings } from '../cut.ts'
import { textOf, type Translation } from '../habit.ts'
import { blankAt, type DeckLine, headingLevel, isBlank, isRule } from '../line.ts'

/** Where another slide begins right below the front matter, the first has nothing but its layout, which may show the title of
 * the deck: it is a cover with that, unless another slide shows it. Other slides of nothing are named. */
export function withCover(lines: readonly DeckLine[], { told, deck }: Translation): readonly DeckLine[] {
  nameBlank(lines, told, areSettings)
  const first = lines.find((line) => !isBlank(line))
  if (first === undefined || !isRule(first) || deck.given.size === 0) return lines
  const title = deck.given.get('title')
  const words = textOf(deck.given, 'title')
  const isShown = lines.some((line) => headingLevel(line) > 0 && plain(line.text) === plain(words))
  if (title !== undefined && words !== '' && !isShown) {
    return [{ text: `# ${words}`, from: title.line }, blankAt(title.line), ...lines]
  }
  told.leftOut('blank slides', first.from)
  return lines
}

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase()
