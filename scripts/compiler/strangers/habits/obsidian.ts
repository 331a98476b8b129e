import {
  blankAt,
  type DeckLine,
  isBlank,
  isRule,
  lineKinds,
  mapText,
  outsideCode,
  rewrite,
  mapBlocks,
} from '../line.ts'
import type { Told } from '../told/told.ts'

/** What only decks for the slides of Obsidian have. */
const MARK =
  /^\s*<(?:grid\s[^<>]*\bdrag=|split(?:\s+(?:even|gap|left|right|wrap|no-margin)\b[^<>]*)?>)|<!--\s*slide\s+(?:bg|template|class|style|data-[\w-]+)=/
const PICTURE = /!\[\[(?<file>[^\][|#]+\.(?:png|jpe?g|gif|svg|webp|avif|bmp))(?:\|(?<said>[^\][]*))?\]\]/gi
const LINK = /(?<taken>!?)\[\[(?<note>[^\][|]+)(?:\|(?<words>[^\][]*))?\]\]/g
const REMARK = /%%(?<said>(?:(?!%%).)*)%%/g
const CALLOUT = /^(?<marks>\s*>\s*)\[!(?<kind>[\w-]+)(?:\|[^\]]*)?\][+-]?(?<title>.*)$/

/** Is it a deck for the slides of Obsidian? */
export function isForObsidian(lines: readonly DeckLine[]): boolean {
  if (!lines.some(({ text }) => MARK.test(text))) return false
  const kinds = lineKinds(lines)
  return lines.some(({ text }, at) => kinds[at] !== 'code' && MARK.test(text))
}

/** A deck for the slides of Obsidian as reveal.js has it, which shows them. */
export function fromObsidian(lines: readonly DeckLine[], told: Told): DeckLine[] {
  const kinds = lineKinds(lines)
  const commented = lines.map((line, at) =>
    kinds[at] === 'code'
      ? line
      : rewrite(line,
        line.text.replace(/<!--\s*(slide|element)\s+(?=[\w-]+=)(?<given>(?:(?!-->).)*)-->/g,
          (_, what: string, given: string) =>
            `<!-- .${what}: ${what === 'slide' ? slideOf(given, line, told) : given.trim()} -->`))
  )
  return splitBoxes(
    mapText(commented,
      (line) => rewrite(line, outsideCode(steps(titled(line.text)), (part) => written(part, line, told)))),
  )
}

/** What a comment says of a slide. */
function slideOf(given: string, line: DeckLine, told: Told): string {
  if (/\btemplate=/.test(given)) told.leftOut('templates of slides', line.from)
  return given.trim().replace(/\btemplate=(?:"[^"]*"|\S+)\s*/, '').replace(/(?<![\w-])bg=/g, 'data-background=')
    .replace(/\[\[([^\][]*)\]\]/g, (_, file: string) => file.replaceAll(' ', '%20'))
}

/** A box is a quotation with its title, or the name of its kind, above its words. */
function titled(text: string): string {
  const { marks = '', kind = '', title = '' } = CALLOUT.exec(text)?.groups ?? {}
  return kind === '' ? text : `${marks}**${title.trim() || kind.charAt(0).toUpperCase() + kind.slice(1)}**\\`
}

/** Entries with a plus come one after another. */
const steps = (text: string): string =>
  /^\s*\+\s+\S/.test(text) && !text.includes('<!--') ? `${text.trimEnd()} <!-- .element: class="fragment" -->` : text

/** Pictures and links by their names; what is taken in is named. */
const written = (text: string, line: DeckLine, told: Told): string =>
  text.includes('[[') || text.includes('%%')
    ? text.replace(REMARK, '<!--$<said>-->').replace(PICTURE, (_, file: string, said = '') => {
      const [, width, height] = /^(\d+)(?:x(\d+))?$/.exec(said) ?? []
      const size = [
        ...(width === undefined ? [] : [`width=${width}`]),
        ...(height === undefined ? [] : [`height=${height}`]),
      ]
      return `![${width === undefined ? said : ''}](${file.trim().replaceAll(' ', '%20')})${
        size.length === 0 ? '' : `{${size.join(' ')}}`
      }`
    }).replace(LINK, (_, taken: string, note: string, words = '') => {
      if (taken !== '') told.leftOut('notes that are taken in', line.from)
      return words === '' ? note : words
    })
    : text

/** What stands in `<split>`, block by block, stands side by side. */
function splitBoxes(lines: readonly DeckLine[]): DeckLine[] {
  return mapBlocks(lines, (line, at) => {
    const given = /^\s*<split\b(?<given>[^<>]*)>\s*$/.exec(line.text)?.groups?.['given']
    const end = given === undefined
      ? -1
      : lines.findIndex(({ text }, index) => index > at && (/^\s*<\/split>\s*$/.test(text)))
    if (given === undefined || end < 0 || lines.slice(at, end).some(isRule)) return undefined
    const [, left] = /\bleft="?(\d+)/.exec(given) ?? []
    const [, right] = /\bright="?(\d+)/.exec(given) ?? []
    const style = left === undefined && right === undefined
      ? ''
      : ` style="display: grid; grid-template-columns: ${left ?? 1}fr ${right ?? 1}fr"`
    const boxes = blocksIn(lines.slice(at + 1, end)).flatMap((block) => {
      const from = block[0]?.from ?? line.from
      return [{ text: '<div>', from }, blankAt(from), ...block, blankAt(from), { text: '</div>', from }]
    })
    const last = { text: '</div>', from: lines[end]?.from ?? line.from }
    const blank = blankAt(line.from)
    return { lines: [blank, rewrite(line, `<div class="columns"${style}>`), ...boxes, last, blank], end }
  })
}

/** Lines between empty ones, but for those in code. */
function blocksIn(lines: readonly DeckLine[]): DeckLine[][] {
  const kinds = lineKinds(lines)
  const blocks: DeckLine[][] = []
  let isOpen = false
  for (const [at, line] of lines.entries()) {
    const isGap = isBlank(line) && kinds[at] === 'text'
    if (!isGap && !isOpen) blocks.push([])
    if (!isGap) blocks.at(-1)?.push(line)
    isOpen = !isGap
  }
  return blocks
}
