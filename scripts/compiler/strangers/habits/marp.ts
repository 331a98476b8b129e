import { nameBare, nameBlank } from '../blank-slides.ts'
import { withBreaks, withoutBreaks } from '../breaks.ts'
import { type Habit, hasLine } from '../habit.ts'
import { blankAt, type DeckLine, mapText, outsideCode, rewrite, shownEnd } from '../line.ts'
import { withMacros } from '../pandoc/macros.ts'
import { mapPictures } from '../pictures/pictures.ts'
import { partAtHeadings } from '../headings.ts'
import { withNamesShown } from './marp-elements.ts'
import { byEntries } from './marp-fragments.ts'
import { withColours } from './marp-colours.ts'
import { broadHeadings, paneOf, placed, wholeBelow } from './marp-pictures.ts'
import { dress } from './marp-look.ts'
import { withPageLinks } from './marp-links.ts'
import { underlined } from './marp-setext.ts'
import { directivesOfAll, goOn, SHOWN, takeDirectives, tellOfAll } from './marp-directives.ts'
import { setOf } from '../set-of.ts'

/** Marp: directives and notes in comments, backgrounds and sizes in the alternatives of pictures. */
export const marp: Habit = {
  tool: 'a Marp deck',
  settings: new Set([
    ...setOf('header, class, _class, _header, _footer, _backgroundColor, backgroundColor, color, _backgroundImage'),
    ...SHOWN,
  ]),
  recognises: (deck) =>
    deck.given.has('marp') || deck.given.has('headingDivider')
    || hasLine(deck, /^\s*!\[(?:[^\]]*\s)?bg(?:\s[^\]]*|:[^\]]*)?\]\(/)
    || hasLine(deck, /<!--\s*_?(?:class|paginate|backgroundColor|backgroundImage)\s*:/)
    || hasLine(deck, /^#{1,6}\s+<!--\s*fit\s*-->/)
    // As the first Marp had them.
    || hasLine(deck, /^\s*(?:<!--\s*)?(?:\$(?:theme|size|width|height)|[*$]?page_number|\*template)\s*:\s*\S/),
  given: directivesOfAll,
  part(lines, { deck, told }) {
    const rules = mapText(underlined(withMacros(lines, '')), (
      line,
    ) => (/^ {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]+){2,}-[ \t]*)$/.test(line.text)
      ? rewrite(line, '---')
      : line))
    const divider = deck.given.get('headingDivider')?.value
    const levels = (Array.isArray(divider) ? divider : [divider]).filter((level) => typeof level === 'number')
    const parted = partAtHeadings(rules,
      (level) => Array.isArray(divider) ? levels.includes(level) : level <= Math.max(...levels))
    nameBlank(parted, told)
    tellOfAll(deck, told)
    return withPageLinks(goOn(parted), told)
  },
  slide({ lines, index }, translation) {
    if (index > 0) nameBare(lines, translation.told)
    const { look: written, rest } = takeDirectives(lines, index === 0, translation)
    const { look, said } = withColours(written, withoutBreaks(withNamesShown(mapText(behindWords(rest), plain))))
    const isSplit = COLUMNS.test(look.get('class')?.value ?? '')
    const fits = broadHeadings(lines)
    const boxes = sideBySide(said, isSplit ? SIDE_OR_BARE : SIDE)
    const set = index > 0 && fits.length === 0 ? wholeBelow(boxes) : boxes
    const shown = shownEnd(set)
    const pane = paneOf(set.slice(0, shown))
    return withBreaks(byEntries(dress(
      set.map((line, at) =>
        rewrite(line, // What a comment keeps for another day stands behind nothing.
            at
              < shown
            ? mapPictures(line.text, (picture) => placed(picture, pane, line.from, translation))
            : line.text.replace(BEHIND, ''))
      ),
      look,
      index,
      translation,
      fits,
      (name) => boxes !== said && COLUMNS.test(name),
    )), translation)
  },
}

/** A picture behind the slide or at its side is none of the words, the list or the title that it was written in. */
function behindWords(lines: readonly DeckLine[]): DeckLine[] {
  const behind: DeckLine[] = []
  const end = shownEnd(lines)
  const words = mapText(lines.slice(0, end), (line) => {
    if (!line.text.includes('![')) return line
    const found: string[] = []
    const rest = outsideCode(line.text, (part) =>
      part.replace(BEHIND, (picture) => {
        found.push(picture.trim())
        return ''
      }))
    if (found.length === 0) return line
    if (found.length === 1 && rest === '') return [blankAt(line.from), line, blankAt(line.from)]
    behind.push(...found.flatMap((picture) => [rewrite(line, picture), blankAt(line.from)]))
    return /^(?:[-*+>]|\d{1,9}[.)])?$/.test(rest.trim()) ? [] : rewrite(line, rest.trimEnd())
  })
  return [...behind, ...words, ...lines.slice(end)]
}

const BEHIND = / ?(?<!\[)!\[(?:[^\][]*\s)?bg(?:[\s:][^\][]*)?\]\([^()]*\)(?:\{[^{}]*\})?/g

/** A line without what only Marp makes something of: a heading that only makes room, and its mark of what appears with a press. */
const plain = (line: DeckLine): DeckLine =>
  rewrite(line, line.text.replace(/^ {0,3}#{1,6}\s*$/, '<br>').replace(FRAGMENT, (_, tag: string, ends: string) =>
    / class="/.test(tag) ? tag.replace(' class="', '$&fragment ') + ends : `${tag} class="fragment"${ends}`))
const FRAGMENT = /(<[a-z][^<>]{0,400}?) data-marpit-fragment(?:="[^"]*")?((?: [^<>]*)?>)/g

const SIDE = /^\s*<div\s+class\s*=\s*["']?[lmr](?:div|img)\b/
const SIDE_OR_BARE = new RegExp(`${SIDE.source}|^\\s*<div>\\s*$`)
const COLUMNS = /col(?:umn)?s?(?![a-z])|split/i

/** Boxes that a theme sets beside one another, by their class or that of the slide, stand in one that does. */
function sideBySide(lines: readonly DeckLine[], side: RegExp): readonly DeckLine[] {
  const start = lines.findIndex(({ text }) => side.test(text))
  const last = lines.findLastIndex(({ text }) => side.test(text))
  let depth = 0
  const end = lines.findIndex(({ text }, index) => {
    if (index < start || start < 0) return false
    depth += (text.match(/<div\b/g)?.length ?? 0) - (text.match(/<\/div>/g)?.length ?? 0)
    return index > last && depth === 0
  })
  const [first, closing] = [lines[start], lines[end]]
  if (start === last || first === undefined || closing === undefined) return lines
  return [
    ...lines.slice(0, start),
    { text: '<div class="columns">', from: first.from },
    ...lines.slice(start, end + 1),
    { text: '</div>', from: closing.from },
    ...lines.slice(end + 1),
  ]
}
