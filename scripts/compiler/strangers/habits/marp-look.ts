import { inkOn } from '../../contrast.ts'
import { type ForeignDeck, textOf, type Translation } from '../habit.ts'
import { blankAt, type DeckLine, isBlank } from '../line.ts'
import { addGround } from '../of-slide.ts'
import { colourOf } from '../pictures/colours.ts'
import { centre, isHeadings, standAlone } from '../pictures/looks.ts'
import { sheetOn } from '../html/sheet.ts'
import { urlIn } from '../pictures/pictures.ts'
import { foot } from './marp-foot.ts'
import { type Look, markOf, ownOf } from './marp-directives.ts'

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
export function dress(
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
