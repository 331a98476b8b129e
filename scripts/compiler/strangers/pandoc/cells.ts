import { isRecord } from '../../yaml-source.ts'
import type { ForeignDeck } from '../habit.ts'
import { optionOf } from '../settings.ts'
import { type DeckLine, isBlank, isRule, unquoted } from '../line.ts'

/** Languages that are run when a deck is made; what others have is drawn, or tried out by those who see it. */
const RUN =
  /^\{\s*(?:r|python|julia|ojs|bash|sh|zsh|sql|stan|rcpp|js|node|css|sass|scss|perl|ruby|octave|stata|sas|go|rust|haskell|php|cat)\b(?!-)/i
const OPTION = /^\s*(?:#|\/\/|--|%%)\|\s*(?<name>[\w.-]+):(?<value>.*)$/

/** What a cell says of itself, behind its fence and in its first lines. */
export interface ForeignCell {
  /** Does it neither show its code nor what comes of it? */
  readonly isHidden: boolean
  /** Is its code not shown, and what comes of it is? */
  readonly isSilent: boolean
  /** Is anything to come of it? */
  readonly runs: boolean
  /** Which lines of it stand out, as behind a fence: empty where it says nothing of them. */
  readonly marked: string
}

/** What holds for the cells of a deck that say nothing of it. */
export interface AllCells {
  /** Do they show their code? */
  readonly isShown: boolean
  /** What makes a page that answers stands on no slide. */
  readonly isOjsShown: boolean
  /** Are they run? */
  readonly isRun: boolean
}

/** @param all what holds where the cell says nothing */
export function readCell(info: string, lines: readonly DeckLine[], all: AllCells): ForeignCell {
  const end = lines.findIndex(({ text }) => !OPTION.test(text))
  const given = new Map(lines.slice(0, Math.max(0, end)).flatMap(({ text }) => {
    const { name = '', value = '' } = OPTION.exec(text)?.groups ?? {}
    return name === '' ? [] : [[name.replaceAll('.', '-'), unquoted(value)]]
  }))
  const option = (name: string): string | undefined =>
    given.get(name)
      ?? new RegExp(`[\\s,]${name.replace('-', '[.-]')}\\s*=\\s*("[^"]*"|'[^']*'|[\\w.]+)`).exec(info)?.[1]
  const isOff = (name: string): boolean => /^(?:false|F|FALSE)$/.test(option(name) ?? '')
  // What is seen is the drawing, whatever its deck says of all code.
  const isDrawn = /^\{\s*dot\b/.test(info)
  const runs = option('eval') === undefined ? all.isRun || isDrawn : !isOff('eval')
  const isQuiet = option('echo') === undefined
    ? (!(/^\{\s*ojs\b/.test(info) ? all.isOjsShown : all.isShown) && RUN.test(info)) || isDrawn
    : isOff('echo') && !/^\{\s*mermaid\b/.test(info)
  const isHidden = isOff('include') || (isQuiet && (isOff('output') || !runs))
    || (isQuiet && /^\{\s*(?:css|s[ac]ss)\b/.test(info))
  const shown = option('code-line-numbers')
  const marked = shown === undefined ? '' : ` code-line-numbers="${shown}"`
  return { isHidden, isSilent: isQuiet && !isHidden, runs, marked }
}

/** What loads, or gives something its name: R and Python show nothing of it, but for figures. */
const QUIETLY =
  /^(?:import\s|from\s.*\simport\s|library\(|require\(|[A-Za-z_][\w.]*\s{0,9}(?:<-|=(?!=))(?!.*(?:plt|plot|fig|ax)))/
/** What goes on from the line above, or ends there. */
const GOES_ON = /^(?:\s|[)\]}])/

/** May anything come of a cell? @param below the lines below its fence, and what follows it */
export function showsAny(info: string, below: readonly DeckLine[]): boolean {
  if (!/^\{\s*(?:r|python)\b/i.test(info)) return true
  const end = below.findIndex(({ text }) => /^\s*(?:`{3,}|~{3,})\s*$/.test(text))
  const code = below.slice(0, Math.max(0, end)).filter((line) => !isBlank(line) && !/^\s*#/.test(line.text))
  return code.length === 0 || !code.every(({ text }) => QUIETLY.test(text) || GOES_ON.test(text))
    || !QUIETLY.test(code[0]?.text ?? '')
}

/** How many lines a cell has at most that say something of it. */
export const MOST_OPTIONS = 20

/** Formats whose cells show no code unless they say so. */
const QUIET = /(?:^|-)(?:revealjs|beamer|pptx)$/

/** What the settings of a deck, or those of knitr in its first cell, say of all its cells. */
export function allCells(deck: ForeignDeck): AllCells {
  const isShown = saidOfAll(deck, 'echo')
  return {
    isOjsShown: isShown === true,
    isShown: isShown ?? !formatsOf(deck).some((name) => QUIET.test(name)),
    isRun: saidOfAll(deck, 'eval') ?? true,
  }
}

/** What a deck is to become; none where its project says so. */
export function formatsOf({ given }: ForeignDeck): readonly string[] {
  const format = given.get('format')?.value
  if (typeof format === 'string') return [format]
  return isRecord(format) ? Object.keys(format) : []
}

function saidOfAll({ given, lines }: ForeignDeck, name: 'echo' | 'eval'): boolean | undefined {
  const start = lines.findIndex(({ text }) => /\bopts_chunk\$set\(/.test(text))
  const set = start < 0
    ? ''
    : lines.slice(start, start + MOST_OPTIONS).map(({ text }) => text).join('\n').split('```')[0]
  const ofAll = new RegExp(`\\b${name}\\s*=\\s*([TF])`).exec(set ?? '')?.[1]
  if (ofAll !== undefined) return ofAll === 'T'
  const knitr = given.get('knitr')?.value
  const [of, all] = [isRecord(knitr) ? knitr['opts_chunk'] : undefined, optionOf(given, 'execute')?.value]
    .map((one) => (isRecord(one) ? one[name] : undefined))
  const said = of ?? all ?? optionOf(given, name)?.value
  return said === undefined ? undefined : said !== false
}

/** Does a slide begin behind a line of its author that parts it, and not where a program parts one? */
export function isBehindRule(slide: readonly DeckLine[], { lines }: ForeignDeck): boolean {
  const first = slide.find((line) => !isBlank(line))?.from ?? 0
  let at = first - (lines[0]?.from ?? 0) - 1
  while (lines[at]?.text.trim() === '') at--
  const above = lines[at]
  return above !== undefined && isRule(above)
}

const CAPTION = /^\s*(?:#|\/\/|%%)\|\s*(?:fig|tbl)-cap:(?<said>.*)$/
/** The words of a caption that an option says: in its quotation marks or without; one that goes on below, in the way of
 * YAML, is none. */
export const captionIn = (text: string): string | undefined => {
  const said = unquoted(CAPTION.exec(text)?.groups?.['said'] ?? '')
  return said === '' || /^[|>]/.test(said) ? undefined : said
}

/** What a fence says of what comes of it. */
export const SAID_CAPTION = /(?<=[\s{,])(?:fig|tbl|lst)[.-]cap\s*=\s*(?:"([^"]+)"|'([^']+)')/
