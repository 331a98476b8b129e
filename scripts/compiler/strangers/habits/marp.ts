import { inkOn } from '../../contrast.ts'
import { nameBare, nameBlank } from '../blank-slides.ts'
import { withBreaks, withoutBreaks } from '../breaks.ts'
import { type ForeignDeck, type Habit, hasLine, textOf, type Translation } from '../habit.ts'
import { blankAt, type DeckLine, mapText, outsideCode, rewrite, isBlank, shownEnd } from '../line.ts'
import { addGround } from '../of-slide.ts'
import { withMacros } from '../pandoc/macros.ts'
import { colourOf } from '../pictures/colours.ts'
import { centre, isHeadings, standAlone } from '../pictures/looks.ts'
import { sheetOn } from '../html/sheet.ts'
import { mapPictures, urlIn } from '../pictures/pictures.ts'
import { partAtHeadings } from '../headings.ts'
import { withNamesShown } from './marp-elements.ts'
import { byEntries } from './marp-fragments.ts'
import { withColours } from './marp-colours.ts'
import { foot } from './marp-foot.ts'
import { broadHeadings, paneOf, placed, wholeBelow } from './marp-pictures.ts'
import { withPageLinks } from './marp-links.ts'
import { underlined } from './marp-setext.ts'
import { directivesOfAll, goOn, type Look, markOf, ownOf, SHOWN, takeDirectives, tellOfAll } from './marp-directives.ts'
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

/** Those that set all of it in the middle. */
const MIDDLE = /^(?:lead|cent(?:er|re)(?:ed)?|middle)$/i

/** In Marp’s own theme it means nothing, unless the deck gives it that meaning. */
const hasLead = (deck: ForeignDeck): boolean =>
  !/^(?:default)?$/.test(textOf(deck.given, 'theme'))
  || LEAD.test([textOf(deck.given, 'style'), ...deck.lines.map(({ text }) => text)].join('\n'))

const LEAD = /\.lead\b[^{}`]*\{[^{}]*\b(?:text-align|align-items|place-items)\s*:\s*center/

const FIT = 'headings that are to be as broad as their slides are as large as others'

/** What directives say of a slide. @param fits lines of headings as broad as it @param isTaken has a class done what it is
 * for already? */
function dress(
  given: readonly DeckLine[],
  look: Look,
  index: number,
  { told, deck }: Translation,
  fits: readonly number[],
  isTaken: (name: string) => boolean,
): DeckLine[] {
  const lines = [...given]
  const first = lines[0]?.from ?? 0
  // The front matter holds for all slides, with `_` before its name for the first.
  const all = (key: string) =>
    look.get(key) ?? (index === 0 ? ownOf(deck.given, `_${key}`) : undefined)
      ?? (key === 'class' ? ownOf(deck.given, key) : undefined)
  const names = all('class')
  // Marp sets what there is in the middle: headings alone stand there, and slides that a theme has for it.
  const classes = names?.value.split(/[\s,[\]]+/).filter((name) => /\w/.test(name)) ?? []
  const isHeading = isHeadings(lines)
  const mark = fits.length > 0 && !isHeading && markOf(classes) === 'none' ? 'middle' : markOf(classes)
  const isAlone = (isHeading || mark !== 'none') && standAlone(lines, index === 0, mark)
  // A title slide stands alone with whatever is below its title, which is no larger for that.
  const isLarge = isAlone && (index > 0 || isHeading || standAlone([...lines], false, mark))
  if (!isLarge) { for (const line of fits) told.changed(FIT, line) }
  const { aligned } = sheetOn(deck, lines)
  const ofClass = classes.flatMap((name) => aligned.get(name) ?? []).at(-1)
  const isNamed = classes.some((name) => MIDDLE.test(name) && (name !== 'lead' || hasLead(deck)))
  const align = ofClass ?? (isNamed ? 'center' : aligned.get(''))
  const isMiddle = (align ?? (textOf(deck.given, 'theme') === 'uncover' ? 'center' : '')) === 'center'
  if (isMiddle && lines.some((line) => !isBlank(line))) centre(lines)
  // A dark deck stays dark; on a light one the kit’s own paper is lighter still.
  const ground = ownOf(deck.given, 'backgroundColor')
  const tone = colourOf(ground?.value ?? '')
  const isDark = tone !== '' && inkOn(tone) === 'light'
  for (const key of index === 0 && !isDark ? ['backgroundColor', 'color'] : []) {
    const given = ownOf(deck.given, key)
    if (given !== undefined) told.leftOut(key, given.line)
  }
  const colour = all('backgroundColor') ?? (isDark ? ground : undefined)
  for (const name of classes) {
    if (name === 'invert') {
      if (colour === undefined) addGround(lines, '#1b1e24')
    } else if (
      !MIDDLE.test(name) && aligned.get(name) !== 'center' && !isTaken(name) && !(isAlone && markOf([name]) !== 'none')
    ) {
      told.leftOut(`class ${name}`, names?.line ?? first)
    }
  }
  // In a deck that is dark another slide is light, whatever the kit has for the beginning of a part.
  const isOther = !classes.includes('invert') && /\binvert\b/.test(ownOf(deck.given, 'class')?.value ?? '')
  if (isOther && isHeading && colour === undefined) addGround(lines, '#ffffff')
  const ofWords = look.get('color')
  if (ofWords !== undefined) told.leftOut('color', ofWords.line)
  if (colour !== undefined) {
    const hex = colourOf(colour.value)
    if (hex === '') told.leftOut('backgroundColor', colour.line)
    else addGround(lines, hex)
  }
  const picture = all('backgroundImage')
  if (picture !== undefined) {
    const address = urlIn(picture.value)
    if (address === undefined) told.leftOut('backgroundImage', picture.line)
    else {lines.push(blankAt(picture.line), { text: `![](${address}){.background}`, from: picture.line },
        blankAt(picture.line))}
  }
  foot(lines, look, index, { told, deck })
  return lines
}
