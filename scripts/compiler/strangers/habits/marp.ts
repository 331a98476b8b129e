import { inkOn } from '../../contrast.ts'
import { withBreaks } from '../breaks.ts'
import { takeComments } from '../comments.ts'
import { type ForeignSettings, type Habit, hasLine, textOf, type Translation } from '../habit.ts'
import { addToHeading, blankAt, divAround, type DeckLine, mapText, rewrite, isBlank, headingLevel } from '../line.ts'
import { colourOf, standAlone } from '../looks.ts'
import { lengthOf, mapPictures, urlIn, type ForeignPicture, writePicture } from '../pictures.ts'
import { partAtHeadings } from '../headings.ts'

const DIRECTIVE =
  /^(?<scope>[_$]?)(?<key>theme|style|headingDivider|size|math|title|author|description|keywords|image|url|marp|lang|paginate|header|footer|class|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|color|transition|page_number|template|prerender)[ \t]?:(?<value>.*)$/

/** Marp: directives and notes in comments, backgrounds and sizes in the alternatives of pictures. */
export const marp: Habit = {
  tool: 'a Marp deck',
  settings: new Set([
    'marp',
    'paginate',
    'lang',
    'header',
    'class',
    '_class',
    '_header',
    '_footer',
    '_backgroundColor',
    'backgroundColor',
    'color',
    '_backgroundImage',
    'headingDivider',
  ]),
  recognises: (deck) =>
    deck.given.has('marp') || deck.given.has('headingDivider')
    || hasLine(deck, /^\s*!\[(?:[^\]]*\s)?bg(?:\s[^\]]*|:[^\]]*)?\]\(/)
    || hasLine(deck, /<!--\s*_?(?:class|paginate|backgroundColor|backgroundImage)\s*:/),
  part(lines, { deck }) {
    const rules = mapText(lines,
      (line) => (/^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/.test(line.text) ? rewrite(line, '---') : line))
    const divider = deck.given.get('headingDivider')?.value
    const levels = (Array.isArray(divider) ? divider : [divider]).filter((level) => typeof level === 'number')
    if (levels.length === 0) return rules
    const deepest = Math.max(...levels)
    return partAtHeadings(rules, (level) => (Array.isArray(divider) ? levels.includes(level) : level <= deepest))
  },
  slide({ lines, index }, translation) {
    const look = new Map<string, { value: string; line: number }>()
    const said = takeComments(lines, (body) => {
      const directives = body.filter(({ text }) => text.trim() !== '').map((line) => ({
        line,
        groups: DIRECTIVE.exec(line.text.trim())?.groups,
      }))
      if (body.every(({ text }) => text.trim() === '' || text.trim() === 'fit')) return 'nothing'
      if (directives[0]?.groups === undefined) return 'notes'
      for (const { line, groups } of directives) take(look, line.from, groups, translation)
      return 'nothing'
    })
    return withBreaks(dress(
      sideBySide(said).map((line) =>
        rewrite(line, mapPictures(line.text, (picture) => placed(picture, line.from, translation)))
      ),
      look,
      index,
      translation,
    ))
  },
}

const SIDE = /^\s*<div\s+class\s*=\s*["']?[lmr](?:div|img)\b/

/** Boxes that a theme sets beside one another by their class stand in one that does. */
function sideBySide(lines: readonly DeckLine[]): readonly DeckLine[] {
  const start = lines.findIndex(({ text }) => SIDE.test(text))
  const last = lines.findLastIndex(({ text }) => SIDE.test(text))
  const end = lines.findIndex(({ text }, index) => index > last && /^\s*<\/div>\s*$/.test(text))
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

type Look = Map<string, { value: string; line: number }>

function take(
  look: Look,
  line: number,
  groups: Record<string, string | undefined> | undefined,
  { told }: Translation,
): void {
  const { key = '', value: written = '', scope = '' } = groups ?? {}
  const value = written.trim()
  if (['class', 'backgroundColor', 'backgroundImage', 'footer', 'header'].includes(key)) {
    look.set(key, { value: value.replace(/^(["'])(.*)\1$/, '$2'), line })
    if (scope !== '_' && key !== 'class') told.leftOut(`${key} for all slides that follow`, line)
  } else if (groups === undefined || !['paginate', 'title', 'author', 'lang', 'marp'].includes(key)) {
    told.leftOut(key === '' ? 'style' : key, line)
  }
}

/** What directives say of a slide. */
function dress(given: readonly DeckLine[], look: Look, index: number, { told, deck }: Translation): DeckLine[] {
  const lines = [...given]
  const first = lines[0]?.from ?? 0
  // The front matter holds for all slides, with `_` before its name for the first.
  const all = (key: string) =>
    look.get(key) ?? (index === 0 ? ownOf(deck.given, `_${key}`) : undefined)
      ?? (key === 'class' ? ownOf(deck.given, key) : undefined)
  const names = all('class')
  // Marp sets what there is in the middle: a heading alone leads into a part.
  const isHeading = lines.filter((line) => !isBlank(line)).every((line) => headingLevel(line) === 2)
  if (isHeading && names === undefined) standAlone(lines, index === 0)
  // A dark deck stays dark; on a light one the kit’s own paper is lighter still.
  const ground = ownOf(deck.given, 'backgroundColor')
  const tone = colourOf(ground?.value ?? '')
  const isDark = tone !== '' && inkOn(tone) === 'light'
  for (const key of index === 0 && !isDark ? ['backgroundColor', 'color'] : []) {
    const given = ownOf(deck.given, key)
    if (given !== undefined) told.leftOut(key, given.line)
  }
  const colour = all('backgroundColor') ?? (isDark ? ground : undefined)
  for (const name of names?.value.split(/[\s,[\]]+/) ?? []) {
    if (name === 'lead') standAlone(lines, index === 0)
    else if (name === 'invert') {
      if (colour === undefined && !addToHeading(lines, 'background=#1b1e24')) {
        told.leftOut('class invert', names?.line ?? first)
      }
    } else if (name !== '') told.leftOut(`class ${name}`, names?.line ?? first)
  }
  if (colour !== undefined) {
    const hex = colourOf(colour.value)
    if (hex === '' || !addToHeading(lines, `background=${hex}`)) told.leftOut('backgroundColor', colour.line)
  }
  const picture = all('backgroundImage')
  if (picture !== undefined) {
    const address = urlIn(picture.value)
    if (address === undefined) told.leftOut('backgroundImage', picture.line)
    else {lines.push(blankAt(picture.line), { text: `![](${address}){.background}`, from: picture.line },
        blankAt(picture.line))}
  }
  for (const key of ['header', 'footer']) {
    const words = look.get(key) ?? (index === 0 ? ownOf(deck.given, `_${key}`) : undefined)
    if (words === undefined || words.value === '') continue
    const text = words.value.replace(/(\*{0,3})!\[[^\][]*\]\([^()]*\)\1|\\(?=\s)/g, '').trim()
    if (text.length < words.value.length) told.leftOut(`pictures in ${key}s`, words.line)
    if (text !== '') lines.push(...divAround('foot', [{ text, from: words.line }]))
  }
  return lines
}

function ownOf(given: ForeignSettings, key: string): { value: string; line: number } | undefined {
  const found = given.get(key)
  if (found === undefined) return undefined
  const value = Array.isArray(found.value) ? found.value.join(' ') : textOf(given, key)
  return value === '' ? undefined : { value, line: found.line }
}

/** `![bg right:40% fit](x.png)`, `![w:300 A map](x.png)`. */
function placed(
  { alternative, address, title, attributes }: ForeignPicture,
  line: number,
  { told }: Translation,
): string | undefined {
  const words = alternative.split(/\s+/)
  const isBackground = words.includes('bg')
  const kept: string[] = []
  const own: string[] = []
  for (const word of words) {
    const [name = '', value = ''] = word.split(':', 2)
    const side = /^(?:left|right)$/.test(name)
    const length = lengthOf(value)
    if (isBackground && (name === 'bg' || side)) {
      if (side) own.push(`side=${name}`, ...(length === '' ? [] : [`width=${length}`]))
    } else if (isBackground && (/^(?:fit|contain|cover|auto|vertical)$/.test(name) || /^\d+(?:%|px)$/.test(word))) {
      if (name === 'fit' || name === 'contain' || /^\d/.test(word)) own.push('fit')
      if (/^\d/.test(word)) told.leftOut('sizes of pictures in their panes', line)
    } else if (/^(?:w|width|h|height)$/.test(name) && value !== '') {
      if (length !== '' && !isBackground) own.push(`${name.startsWith('w') ? 'width' : 'height'}=${length}`)
    } else if (
      /^(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)$/.test(name)
      && (value !== '' || isBackground)
    ) {
      told.leftOut('filters of pictures', line)
    } else kept.push(word)
  }
  if (!isBackground && own.length === 0 && kept.length === words.length) return undefined
  return writePicture({
    alternative: kept.join(' '),
    address,
    title,
    attributes: [...(isBackground ? ['.background'] : []), ...own, attributes].join(' ').trim(),
  })
}
