import type { Content, Secret } from '../../content/node.ts'
import type { Problems } from '../../problem.ts'
import { areSettings } from '../cut.ts'
import { withoutPutAway } from '../html/put-away.ts'
import { readTags } from '../html/tags.ts'
import { type DeckLine, headingLevel, isRule, lineKinds } from '../line.ts'
import { linesIn } from './lines-in.ts'
import { lostLinks } from './lost-links.ts'

/** What of a deck was read: all that its slides hold, and what was said of the rest. */
interface ReadDeck {
  readonly slides: readonly { readonly content: Content<Secret>; readonly notes: Content<Secret> }[]
  readonly fences: readonly { readonly body: string }[]
}

/** Says which lines of a deck from elsewhere have words, or addresses, that are on no slide and in no notes: whatever a rule forgot.
 * @param bodyStart first line below the front matter, 0-based */
export function tellLost(lines: readonly string[], bodyStart: number, read: ReadDeck, problems: Problems): void {
  const told = problems.list.flatMap(({ what, found = '' }) => [what, found])
  const held = JSON.stringify(read)
  const shown = new Set(wordsOf(`${held} ${JSON.stringify(told)}`.replace(/\\[nt"\\]/g, ' ')))
  const whole = joinBraces(lines.slice(bodyStart).map((text, index) => ({ text, from: bodyStart + index })))
  const said = saidLines(withoutRemarks(withoutPutAway(whole)))
  const lost = said.filter(({ text }) => {
    const words = wordsOf(saidIn(text))
    const missing = words.filter((word) => !shown.has(word))
    return missing.length >= FEWEST && missing.length >= words.length * MOST
  })
  tell(lost, problems, {
    rule: 'lost-words',
    what: (where) => `Words of ${where} are on no slide and in no notes.`,
    fix: 'Write them as text of a slide, or delete them if nobody should see them.',
  })
  tell(lostLinks(said, held, told), problems, {
    rule: 'lost-links',
    what: (where) => `Links of ${where} lead nowhere any more: their words stand alone, or are left out with them.`,
    fix: 'Write them as “[words](address)” where they should be seen.',
  })
}

function tell(
  lost: readonly DeckLine[],
  problems: Problems,
  { what, ...said }: { readonly rule: string; readonly what: (where: string) => string; readonly fix: string },
): void {
  const [first] = lost
  if (first === undefined) return
  problems.warning({ line: first.from + 1, column: 1 }, {
    ...said,
    found: first.text,
    what: what(linesIn(lost.map(({ from }) => from + 1))),
    why: 'The kit does not read what they stand in.',
  })
}

/** Lines without the comments of the settings of slides, which their author took out. */
function withoutRemarks(lines: readonly DeckLine[]): readonly DeckLine[] {
  const rules = lines.flatMap((line, index) => (isRule(line) ? [index] : []))
  const made = [...lines]
  for (const [at, start] of rules.entries()) {
    const own = lines.slice(start + 1, rules[at + 1] ?? start + 1)
    if (!own.some(({ text }) => text.startsWith('#')) || !areSettings(own)) continue
    for (const [index, line] of own.entries()) {
      if (line.text.startsWith('#')) made[start + 1 + index] = { ...line, text: '' }
    }
  }
  return made
}

/** Behind a picture or words in brackets, attributes may go on for some lines: they stand on its first. */
function joinBraces(lines: readonly DeckLine[]): DeckLine[] {
  const made = [...lines]
  for (const [at, { text }] of lines.entries()) {
    if (!/[)\]]\{[^{}]*$/.test(text)) continue
    const end = lines.slice(at + 1, at + FARTHEST).findIndex((line) => /[{}]|^\s*$/.test(line.text))
    if (lines[at + 1 + end]?.text.includes('}') !== true || end < 0) continue
    const inside = lines.slice(at, at + end + 2)
    for (const [index, line] of inside.entries()) made[at + index] = { ...line, text: '' }
    made[at] = { text: inside.map((line) => line.text.trim()).join(' '), from: lines[at]?.from ?? at }
  }
  return made
}

/** On how many lines attributes of one thing stand at most. */
const FARTHEST = 12

const HIDDEN = /\bvisibility=["']?hidden\b|^exclude:\s*true\b/

/** So many of its words must be nowhere, so that a line counts as lost; a few names of things are none. */
const MOST = 0.6
const FEWEST = 2

/** Lines that say something to people: no code, no slide that is hidden, nothing that runs. */
function saidLines(lines: readonly DeckLine[]): DeckLine[] {
  const kinds = lineKinds(lines)
  let dropped: RegExp | undefined
  // A slide that its author hides: until so many rules, or the next heading.
  let [rules, isHeaded] = [0, false]
  return lines.filter((line, index) => {
    const isHidden = /^(?:hide|disabled):\s*true\b/.test(line.text)
    const level = headingLevel(line)
    if (isHidden || HIDDEN.test(line.text)) [rules, isHeaded] = [isHidden ? 2 : 1, level > 0]
    else if (rules > 0 && isRule(line)) rules -= 1
    else if (isHeaded && (level === 1 || level === 2)) rules = 0
    if (rules > 0 || kinds[index] !== 'text') return false
    const opens = /<(style|script|template|svg|iframe|button|video|audio|slidevvideo)\b(?![^<>]*\/>)/i.exec(line.text)
      ?.[1]
    if (dropped === undefined && opens !== undefined) dropped = new RegExp(`</${opens}>`, 'i')
    if (dropped !== undefined) {
      if (dropped.test(line.text)) dropped = undefined
      return false
    }
    return true
  })
}

/** Comments, addresses of pictures and links, formulas, keys of works, names of files and emoji, slots and marks of other programs. */
const UNSAID = new RegExp(
  [
    /<!--.*?(?:-->|$)/,
    /^\s*::\s*[\w-]+\s*::\s*$/,
    /<button[^<>]*>/,
    /!\[(?:bg\b|[^\][]*\w:\S)[^\][]*\](?:\([^()]*\))?/,
    /\]\([^()]*\)/,
    /\$\$?[^$]*\$\$?/,
    /https?:[^\s"'<>()]+/,
    /(?<![\w./\\-])(?:[\w/\\-]*\.)+[a-z]{2,4}\b/,
    /&(?:nbsp|\w+;)/,
    /\\[a-z]+/,
    /(?<![\w.])@(?![\w:.-]*=)[\w:.-]+/,
    /(?<![\w:/])(?::[+-]?\w+:)+(?!\w)/,
    /(?<![\w.-])\.[\w.-]+\[/,
  ].map(({ source }) => source).join('|'),
  'gi',
)

/** A comment within a word parts it for nobody. */
const WITHIN = /(?<=\p{L})<!--(?:(?!-->).)*-->(?=\p{L})/gu

/** What is said to people in a line: its text, and the values in it that are several words. */
function saidIn(text: string): string {
  const [, name = '', setting] = /^\s*\[?\.?([\w-]+):\s(.*)/.exec(text) ?? []
  if (setting !== undefined) return !LOOKS.test(name) && isSaid(setting) ? setting : ''
  return readTags(text.replace(WITHIN, '').replace(UNSAID, ' ')).map((part) => {
    if (typeof part !== 'string') return valuesIn(part.attributes)
    return part.replace(MARKUP, (markup) =>
      valuesIn(
        [...markup.matchAll(/(?<![\w:@.-])([\w:@.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) =>
          [key, value] as const
        ),
      ))
  }).join(' ')
}

/** Attributes of a tag over several lines, and in braces; what opens a block. */
const MARKUP = /<\/?[a-z][^<>]*$|^\s*[\w:@.-]+="[^"]*"|\{[^{}]*\}|^\s*:{3}.*/gi

/** Values that are several words. */
const valuesIn = (attributes: Iterable<readonly [key: string, value: string]>): string =>
  [...attributes].flatMap(([key, value]) => /^[a-z-]+$/i.test(key) && !LOOKS.test(key) && isSaid(value) ? [value] : [])
    .join(' ')

/** Names of values that are none. */
const LOOKS = /^(?:class|style|v-.*)$/

/** Is a value words, and no list of classes, no style and no code? */
const isSaid = (value: string): boolean =>
  /^[^;={}()[\]<>/|]*$/.test(value) && !/^[a-z\d\s:.,%_~-]*$/.test(value) && value.trim().split(/\s+/).length >= 3

/** Runs of letters; of Han characters, around which the kit says what language they are in, by themselves. */
const wordsOf = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/\p{Script=Han}{2,}|(?:(?!\p{Script=Han})\p{L}){3,}/gu)].map(([word]) => word)
