import NAMES from 'markdown-it-emoji/lib/data/full.mjs'
import { type DeckLine, mapText, outsideCode, rewrite } from '../line.ts'

/** Sets whose icons are the signs of firms and programs, and those whose are emoji. */
const BRANDS = /^(?:logos|simple-icons|devicon|skill-icons|vscode-icons-file-type|cib)$/
const ICON =
  /<(?<set>logos|simple-icons|devicon|skill-icons|vscode-icons-file-type|cib|twemoji|noto|fluent-emoji|emojione|openmoji)-(?<name>[a-z\d][a-z\d-]*)(?:\s[^<>]*)?(?:\/>|>\s*<\/\k<set>-\k<name>>)/g
/** What such a name says of the look. */
const LOOK = /(?:-(?:icon|original|plain|line|wordmark|light|dark|small|color|horizontal|vertical|alt|\d))+$/g
/** Of the most used ones the names differ. */
const OTHER: Readonly<Record<string, string>> = {
  'check-mark-button': '✅',
  'check-mark': '✔️',
  'cross-mark': '❌',
  'light-bulb': '💡',
  'party-popper': '🎉',
  'waving-hand': '👋',
  'thumbs-up': '👍',
  'red-heart': '❤️',
}

/** Right behind another its name is a word of its own. */
const ICON_BEFORE = /<\/?[a-z]+-[^<>]*>$/

/** How many lines above and below may name one that stands alone. */
const NEAR = 3

/** An icon that is an emoji is that; the sign of a program stands for its name, where nothing beside it says it. */
export const withIconNames = (lines: readonly DeckLine[]): readonly DeckLine[] =>
  lines.some(({ text }) => text.search(ICON) >= 0)
    ? mapText(lines, (line) =>
      rewrite(line, outsideCode(line.text, (part) =>
        part.replace(ICON, (whole, set: string, name: string, place: number) => {
          const emoji = BRANDS.test(set) ? '' : OTHER[name] ?? emojiOf(name.replaceAll('-', '_'))
          if (emoji !== '' || !BRANDS.test(set)) {
            return emoji || whole
          }
          const isInLink = /<a\s[^<>]*>[^<>]*$|\[[^\][]*$/.test(part.slice(0, place))
          const words = name.replace(LOOK, '').replaceAll('-', ' ')
          const said = words.replace(/^[a-z]/, (first) =>
            first.toUpperCase())
          return isInLink || isNamed(lines, line, words)
            ? whole
            : ICON_BEFORE.test(part.slice(0, place))
            ? ` ${said}`
            : said
        }))))
    : lines

const emojiOf = (name: string): string => (Object.hasOwn(NAMES, name) ? NAMES[name] ?? '' : '')

/** Does the line say a name, in whatever letters, or where it has no words, one near? What it is “at” stands in it. */
function isNamed(lines: readonly DeckLine[], line: DeckLine, name: string): boolean {
  const at = lines.indexOf(line)
  const wordsOf = ({ text }: DeckLine): string => text.replace(/<[^<>]*>|`[^`]*`|\bhttps?:[^\s()[\]]*/g, ' ')
  const near = /[\p{L}\p{N}]/u.test(wordsOf(line)) ? [line] : lines.slice(Math.max(0, at - NEAR), at + NEAR + 1)
  return plain(near.map(wordsOf).join(' ')).includes(plain(name))
}

/** Words between blanks: “reactivity” does not say “React”. */
const plain = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
