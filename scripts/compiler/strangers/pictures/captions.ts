import { blankAt, deeper, divAround, type DeckLine, isBlank, lineKinds, rewrite, shownEnd } from '../line.ts'
import { wordsIn } from '../html/tags.ts'
import { LONE_PICTURE, mapPictures, plainWords, writePicture } from './pictures.ts'

/** Words that are small or slanted from end to end. */
const ASIDE =
  /^\s*(?:<(?<name>small|em|i|cite|figcaption)\b(?![^<>]*(?:fragment|v-click))[^<>]*>(?<inside>.*)<\/\k<name>>|(?<mark>[*_])(?=[^\s*_])(?<slanted>[^*_]*[^\s*_])\k<mark>)\s*$/i

/** Small or slanted words right below a picture say what it is, or whose; with a link in them they stand at the foot.
 * @param isPandoc are a picture's alternative words seen, too? */
export function captioned(lines: readonly DeckLine[], isPandoc: boolean): readonly DeckLine[] {
  const last = shownEnd(lines)
  const kinds = lineKinds(lines)
  const isPicture = (at: number): boolean => kinds[at] === 'text' && LONE_PICTURE.test(lines[at]?.text ?? '')
  const pictures = lines.flatMap((_, at) => (at < last && isPicture(at) ? [at] : []))
  const made = [...lines]
  const foot: DeckLine[] = []
  for (const at of pictures) {
    const [picture, below] = [lines[at], lines.findIndex((one, index) => index > at && !isBlank(one))]
    const words = lines[below]
    const said = words === undefined || kinds[below] !== 'text' ? undefined : asideIn(words.text)
    if (picture === undefined || words === undefined || said === undefined || below >= last) continue
    const far = words.from - picture.from
    // Behind an empty line slanted words are a paragraph like any other, unless they say that they are none.
    if (far > 2 || (far > 1 && EMPHASIS.test(words.text) && !OF_PICTURE.test(said))) continue
    if (!endsParagraph(lines[below + 1])) continue
    if (/\]\(|<a\s|https?:|www\.|\[\^|`|\$/.test(said)) {
      if (pictures.length > 1 || lines.slice(0, at).reduce((depth, one) => depth + deeper(one), 0) > 0) continue
      foot.push(rewrite(words, wordsIn(said, '', 1)))
    } else {
      made[at] = rewrite(picture, mapPictures(picture.text, (one) => {
        const own = one.title === '' && isPandoc ? one.alternative : one.title.replace(/^["']|["']$/g, '')
        return writePicture({ ...one, title: `"${own === '' ? '' : `${quotable(own)} · `}${quotable(said)}"` })
      }))
    }
    made[below] = blankAt(words.from)
  }
  return foot.length === 0 ? made : [...made.slice(0, last), ...divAround('foot', foot), ...made.slice(last)]
}

const LONGEST = 200

const EMPHASIS = /^\s*(?:[*_]|<(?:em|i)\b)/

/** Says what a picture is, or whose. */
const OF_PICTURE =
  /^(?:(?:fig(?:ur[ae])?|abb(?:ildung)?|image|bild|photo|foto|caption|sources?|quelle|fuente|fonte|bron|credits?)(?=\.?\s*(?:[:：\d]|by\b|$))|copyright\b|courtesy of\b|©|[图圖図]\s*\d|(?:来源|來源|出典)\s*[:：])/i

function asideIn(text: string): string | undefined {
  const { inside, slanted } = ASIDE.exec(text)?.groups ?? {}
  const said = (inside ?? slanted ?? '').trim()
  return said === '' || said.length > LONGEST || /!\[|<img|<br/i.test(said) ? undefined : said
}

const endsParagraph = (line: DeckLine | undefined): boolean =>
  line === undefined || isBlank(line) || /^\s*(?::{3,}|!\[)/.test(line.text)

const quotable = (said: string): string => plainWords(said).replaceAll('"', '”')
