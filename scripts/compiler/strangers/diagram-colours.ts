import { type DeckLine, fenceStarts, rewrite } from './line.ts'
import { colourOf } from './pictures/colours.ts'
import type { Told } from './told/told.ts'

export const MERMAID = /^\s*(?:`{3,}|~{3,})\s*mermaid\b/
const STYLE = /^\s*(?<what>style|classDef|linkStyle)\s+(?<names>\S+)\s+(?<said>\S.*)$/
const COLOUR = /\b(?<key>fill|stroke|color)\s*:\s*(?<value>(?:rgb|hsl)a?\([^()]*\)|[^,;\s]+)/g
const NO_COLOUR = /^(?:none|transparent)$/

/** Colours in diagrams become the kit’s classes of nearly the same hue, so that what stands out does so in light and dark;
 * what is invisible stays so. */
export function withKitColours(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  if (!lines.some(({ text }) => MERMAID.test(text))) return lines
  const starts = fenceStarts(lines)
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    made.push(line)
    if (starts[at] !== at || !MERMAID.test(line.text)) continue
    const next = lines.findIndex(({ text }, index) => index > at && /^\s*(?:`{3,}|~{3,})\s*$/.test(text))
    const end = next < 0 ? lines.length : next
    made.push(...recoloured(lines.slice(at + 1, end), told))
    at = end - 1
  }
  return made
}

function recoloured(lines: readonly DeckLine[], told: Told): DeckLine[] {
  if (!lines.some(({ text }) => STYLE.test(text))) return [...lines]
  const word =
    lines.slice(headEnd(lines)).map(({ text }) => text.trim()).find((text) => text !== '' && !text.startsWith('%%'))
      ?? ''
  const isClasses = word.startsWith('classDiagram')
  const hasHues = isClasses || /^(?:graph|flowchart|stateDiagram)\b/.test(word)
  // What the author calls the kit’s class, if it has a hue.
  const classes = new Map<string, string>()
  const styled = lines.flatMap((line): DeckLine[] => {
    const { what = '', names = '', said = '' } = STYLE.exec(line.text)?.groups ?? {}
    const colours = new Map(
      [...said.matchAll(COLOUR)].map(({ groups }) => [groups?.['key'] ?? '', groups?.['value'] ?? '']),
    )
    if ([...colours.values()].every((value) => NO_COLOUR.test(value))) return [line]
    told.leftOut('colours of Mermaid', line.from)
    const isOpen = NO_COLOUR.test(colours.get('fill') ?? '')
    const left = said.replace(COLOUR, (whole: string, _, value: string) => isOpen && NO_COLOUR.test(value) ? whole : '')
      .split(/[,;]/).map((part) => part.trim()).filter((part) => part !== '').join(',')
    const kept = left === '' ? [] : [rewrite(line, `${what} ${names} ${left}`)]
    const hue = groundOf(colours.get('fill') ?? '') || hueOf(colours.get('stroke') ?? '', VIVID)
    if (what === 'classDef') { for (const name of names.split(',')) classes.set(name, hasHues ? hue : '') }
    if (what === 'classDef' && left === '') {
      return names === 'default'
        ? []
        : [rewrite(line, `classDef ${names} opacity:1`)]
    }
    if (what !== 'style' || hue === '' || !hasHues) return kept
    return [...kept, rewrite(line, isClasses ? `cssClass "${names}" ${hue}` : `class ${names} ${hue}`)]
  })
  return classes.size === 0
    ? styled
    : styled.flatMap((line) => [rewrite(line, besideOwn(line.text, classes)), ...alike(line, classes)])
}

/** Where the diagram itself begins, below settings between two `---`. */
function headEnd(lines: readonly DeckLine[]): number {
  const start = lines.findIndex(({ text }) => text.trim() !== '')
  if (lines[start]?.text.trim() !== '---') return 0
  return lines.findIndex(({ text }, index) => index > start && text.trim() === '---') + 1
}

/** `A:::hot` is of the kit’s class, too. */
const besideOwn = (text: string, classes: ReadonlyMap<string, string>): string =>
  text.replace(/:::([\w-]+)/g, (_, name: string) => `:::${classes.get(name) || name}`)

/** What `class A,B hot` says is said of the kit’s class, too. */
function alike(line: DeckLine, classes: ReadonlyMap<string, string>): DeckLine[] {
  const words = line.text.trim().replace(/;$/, '').split(/\s+/)
  const isSaid = words.length > 2 && /^(?:class|cssClass)$/.test(words[0] ?? '')
  const hue = isSaid ? classes.get(words.at(-1) ?? '') ?? '' : ''
  return hue === '' ? [] : [rewrite(line, [...words.slice(0, -1), hue].join(' '))]
}

/** The kit’s hues, and up to where on the circle of colours each is the nearest. */
const HUES = [[12, 'plum'], [70, 'amber'], [160, 'green'], [195, 'teal'], [245, 'blue'], [285, 'violet'], [
  360,
  'plum',
]] as const

/** The class for a colour behind words: one that is nearly black has light ones. */
function groundOf(text: string): string {
  if (FAINT.test(text)) return ''
  const colour = colourOf(text)
  return colour !== '' && Math.max(...partsOf(colour)) < DARK ? 'night' : hueOf(text)
}

/** The class for a colour; empty where it is none, or nearly white or grey. @param clear how clear it has to be */
function hueOf(text: string, clear = GREY): string {
  const colour = colourOf(text)
  const [red = 0, green = 0, blue = 0] = colour === '' ? [] : partsOf(colour)
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  if (most - least < clear) return ''
  const sixth = most === red
    ? (green - blue) / (most - least)
    : most === green
    ? 2 + (blue - red) / (most - least)
    : 4 + (red - green) / (most - least)
  const angle = (sixth * 60 + 360) % 360
  return HUES.find(([until]) => angle <= until)?.[1] ?? ''
}

const partsOf = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** A colour that is seen through, so that hardly any of it is left. */
const FAINT =
  /^#(?:[\da-f]{3}[0-7]|[\da-f]{6}[0-7][\da-f])$|^(?:rgb|hsl)a?\(.*[,/]\s*(?:0?\.[0-4]\d*|0|[1-4]?\d%)\s*\)$/i

/** Of 255: how far apart the parts of a colour are that has a hue, and how light the lightest is of one that is nearly black. */
const GREY = 14
/** An outline that is meant to be seen. */
const VIVID = 40
const DARK = 80
