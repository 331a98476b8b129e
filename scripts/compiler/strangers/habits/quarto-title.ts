import { isRecord } from '../../yaml-source.ts'
import { programs } from '../pandoc/latex-words.ts'
import { textOf, type Translation } from '../habit.ts'
import { blankAt, headingLevel, isRule, type DeckLine, rewrite } from '../line.ts'
import { wordsOf } from '../settings.ts'
import { listOf, namesOf } from './names.ts'
import { titleLines } from './quarto-options.ts'

/** Pandoc's title slide, made of the front matter, before all others.
 * @param isSure is it surely one for such a program, which makes it whatever the first heading says? */
export function titleSlide(lines: readonly DeckLine[], translation: Translation, isSure: boolean): DeckLine[] {
  const { given } = translation.deck
  // What a file that is taken in would call the deck is not known.
  const named = given.get('title') === undefined ? 'subtitle' : 'title'
  const title = programs(namesOf(given.get(named)?.value).join(', '))
  if (title === '') return [...lines]
  const at = (key: string): number => given.get(key)?.line ?? 0
  const date = given.get('date')?.value
  // With how it is written.
  const days = namesOf(isRecord(date) && !Array.isArray(date) ? date['value'] : date)
  const said: [string, string][] = [
    ['subtitle', named === 'title' ? namesOf(given.get('subtitle')?.value).join(', ') : ''],
    ['author', listOf(namesOf(given.get('author')?.value))],
    ['institute', namesOf(given.get('institute')?.value).join(', ').replace(/(?:, )?(<br\s*\/?>)(?:, )?/g, '$1')],
    ['date', days.map(dateOf).join(', ')],
  ]
  if (days.length > 0 && days.every((day) => dateOf(day) === '')) translation.told.leftOut('date', at('date'))
  // With its month in words it stands as its author has it.
  const isInWords = /\p{L}{3}/u.test(said[3]?.[1] ?? '') && /MMM|long|full/.test(textOf(given, 'date-format'))
  if (isInWords) translation.told.takenOver('date-format')
  const below = (isNew: (text: string) => boolean): DeckLine[] =>
    said.filter(([, text]) => text !== '' && isNew(text)).flatMap(([key, text]) => [
      blankAt(at(key)),
      { text: text.replace(/^(\d+)(?=[.)]\s)/, '$1\\'), from: at(key) },
    ])
  const first = lines.findIndex((line) => headingLevel(line) > 0 || HTML_HEADING.test(line.text))
  const heading = lines[first]
  const end = lines.findIndex((line, index) => index > first && isRule(line))
  const shown = lines.slice(first, end < 0 ? undefined : end)
  const isAlike = heading !== undefined && lettersOf(heading.text) === lettersOf(title)
  if (isAlike && !isSure && !shown.some(({ text }) => MORE.test(text))) {
    // The deck has a title slide of its own, which may say all that or some of it.
    const own = lettersOf(shown.map(({ text }) => text).join('\n'))
    const more = below((text) => !own.includes(lettersOf(text)))
    return [
      ...lines.slice(0, first),
      ...titleLines(HTML_HEADING.test(heading.text) ? rewrite(heading, `# ${title}`) : heading, translation),
      ...more,
      ...(more.length > 0 ? [blankAt(heading.from)] : []),
      ...lines.slice(first + 1),
    ]
  }
  return [
    ...titleLines({ text: `# ${title}`, from: at(named) }, translation),
    ...below(() => true),
    blankAt(at(named)),
    { text: '---', from: heading?.from ?? at(named) },
    blankAt(heading?.from ?? at(named)),
    ...lines,
  ]
}

const HTML_HEADING = /^\s*<h[1-6]\b/i

/** What two lines have in common that say the same, however it is set. */
const lettersOf = (text: string): string => wordsOf(text).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** What no title slide has. */
const MORE = /^\s*(?:[-*+]\s+\S|\d+[.)]\s|[|>]\s|`{3,}|~{3,})/

const dateOf = (text: string): string => (/^(?:\\?today|now\b|last-modified|`)/.test(text) ? '' : text)
