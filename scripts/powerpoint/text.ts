import { wordsOf } from '../compiler/content/letters.ts'
import type { TextLook, LookName } from './look.ts'
import { LOOKS } from './look.ts'
import { lineHeight, type MeasuredFace, widthOf } from './metrics.ts'

/** What of a run differs from its paragraph. */
export interface RunLook {
  readonly bold?: true
  readonly italic?: true
  readonly code?: true
  /** In the face of headings. */
  readonly serif?: true
  readonly struck?: true
  readonly raised?: 'super' | 'sub'
  readonly underlined?: true
  /** In px. */
  readonly size?: number
  readonly colour?: TextLook['colour']
  /** Of the kit's note: sans, upright, whatever stands around it. */
  readonly note?: true
  /** An address, or `#ID` of a slide. */
  readonly href?: string
  readonly chinese?: true
  /** Of Han characters that are not Chinese: whose they are. */
  readonly eastern?: 'ja-JP' | 'ko-KR' | 'zh-TW'
}

/** Text that looks the same; `\n` is a line break by itself. */
export interface SlideRun extends RunLook {
  readonly text: string
  /** It is the kit's own dash before a reason, which each language has its own of. */
  readonly isWhy?: true
}

/** `dash` and `number` as lists of the deck have them, `mark` a character of its own. */
export type Bullet =
  | { readonly kind: 'dash' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'letter'; readonly letter: string }

export interface Paragraph {
  readonly look: LookName
  /** From 0. */
  readonly level: number
  readonly bullet?: Bullet
  readonly runs: readonly SlideRun[]
  /** With which press of the slide it appears, from 1. */
  readonly step?: number
  /** Token of the bar before it, as before all paragraphs of its block. */
  readonly bar?: string
  /** How far all its lines stand in but for what stands before a tab, in px. */
  readonly hang?: number
  /** Space above it in px, where that is not its look's. */
  readonly before?: number
  /** Does it stand in the middle of its place, whatever its look? */
  readonly isCentred?: true
}

/** How far the text of a list stands from where its marks begin. */
export const INDENT = 46

export const plain = (look: LookName, text: string): Paragraph => ({ look, level: 0, runs: [{ text }] })

export const textOfRuns = (runs: readonly SlideRun[]): string => runs.map(({ text }) => text).join('')

/** How high paragraphs come out in a column. @param scale of all type */
export function heightOf(paragraphs: readonly Paragraph[], width: number, scale = 1): number {
  return paragraphs.reduce((sum, one, index) => {
    const look: TextLook = LOOKS[one.look]
    const before = index === 0 ? 0 : (one.before ?? look.before) * scale
    const indent = one.bullet === undefined ? one.level * INDENT : (one.level + 1) * INDENT
    return sum + before
      + linesHeight(one.runs, look, Math.max(40, width - indent), scale)
  }, 0)
}

interface MeasuredLine {
  width: number
  height: number
}

/** Of a character of code, by its size: of the broadest face that programs take. */
export const CODE_BREADTH = 0.602

function linesHeight(runs: readonly SlideRun[], look: TextLook, width: number, scale: number): number {
  const lines: MeasuredLine[] = [{ width: 0, height: 0 }]
  const start = (): MeasuredLine => {
    const line = { width: 0, height: 0 }
    lines.push(line)
    return line
  }
  let line = lines[0] ?? start()
  for (const run of runs) {
    const size = (run.size ?? look.size) * scale
    const face: 'sans' | 'serif' = run.note === true || run.code === true
      ? 'sans'
      : run.serif === true
      ? 'serif'
      : look.face
    const isBold = run.bold === true || (look.bold === true && run.note !== true)
    const measured: MeasuredFace = isBold ? `${face}Bold` : face
    const breadthOf = (text: string): number =>
      run.code === true ? text.length * CODE_BREADTH * size : widthOf(text, measured, size)
    // No line ends at a blank that holds words together.
    for (const word of wordsOf(run.text.replaceAll('\u00a0', '·'))) {
      if (word === '\n') {
        line.height ||= lineHeight(face, size, look.isRead)
        line = start()
        continue
      }
      const broad = breadthOf(word.trimEnd())
      if (line.width > 0 && line.width + broad > width) line = start()
      line.height = Math.max(line.height, lineHeight(face, size, look.isRead))
      line.width += breadthOf(word)
      // What is broader than a line is broken where it ends.
      const { height } = line
      for (let rest = Math.floor(line.width / width - 0.02); rest > 0; rest--) {
        const spilt = line.width - width
        line = start()
        line.height = height
        line.width = spilt
      }
    }
  }
  return lines.reduce((sum, { height }) => sum + (height || lineHeight(look.face, look.size * scale, look.isRead)), 0)
}

/** Sizes below this are not read from the last row. */
const SMALLEST_SCALE = 0.6

export interface Fit {
  /** Of all type, at most 1. */
  readonly scale: number
  /** Does it not fit even so? */
  readonly overflows: boolean
}

/** By how much type must shrink so that it stands in its frame. */
export function fit(paragraphs: readonly Paragraph[], width: number, height: number): Fit {
  for (let percent = 100; percent >= SMALLEST_SCALE * 100; percent -= 2.5) {
    if (heightOf(paragraphs, width, percent / 100) <= height) return { scale: percent / 100, overflows: false }
  }
  return { scale: SMALLEST_SCALE, overflows: true }
}
