import type { Token } from 'markdown-it'
import { words } from '../content/chinese.ts'
import { type Content, el, isElement, type Node } from '../content/node.ts'
import { textOf } from '../content/walk.ts'
import { TokenNotes } from '../token-notes.ts'
import type { Work } from '../work.ts'

/** What is inside each `fence` token, where it is more than its text. */
export const codeNotes = new TokenNotes<Content>()

/** Marks the words of code by what they are. */
export function dressCode(tokens: readonly Token[], work: Work): void {
  for (const token of tokens) {
    if (token.type !== 'fence' && token.type !== 'code_block') continue
    const marked = token.info === '' ? undefined : work.context.tools?.highlight?.(token.content, token.info)
    const isLong = token.content.split('\n').some((line) => line.length >= LONG)
    if (marked === undefined && !isLong) continue
    const content = marked ?? words(token.content)
    codeNotes.set(token, isLong ? inLines(content) : content)
  }
}

/** Shorter lines of code have room everywhere. */
const LONG = 30
/** As many as `extra-styles.ts` has rules for. */
const DEEPEST = 16

/** Each line by itself that may have no room. */
function inLines(content: Content): Node[] {
  return linesOf(content).flatMap((line) => {
    const classes = longAs(textOf(line))
    return classes.length === 0 ? line : [el('span', { class: classes.join(' ') }, line)]
  })
}

/** A long one, which goes on further in than it begins. */
function longAs(line: string): string[] {
  if (line.trimEnd().length < LONG) return []
  const before = line.slice(0, line.length - line.trimStart().length).replaceAll('\t', '  ').length
  const depth = Math.min(DEEPEST, 2 * Math.floor(before / 2))
  return ['code-long', ...(depth === 0 ? [] : [`in-${depth}`])]
}

/** Content cut at its line ends, which stay with what they end; an element over several lines begins anew in each. */
function linesOf(content: Content): Node[][] {
  const lines: Node[][] = [[]]
  for (const node of content) {
    const pieces = typeof node === 'string'
      ? node.split(/(?<=\n)/).map((piece): Node[] => [piece])
      : isElement(node)
      ? linesOf(node.children).map((children): Node[] => (children.length === 0 ? [] : [{ ...node, children }]))
      : [[node]]
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) lines.push([])
      lines.at(-1)?.push(...piece)
    }
    const last = pieces.at(-1)?.at(-1)
    if (last !== undefined && endsLine(last)) lines.push([])
  }
  return lines.at(-1)?.length === 0 && lines.length > 1 ? lines.slice(0, -1) : lines
}

const endsLine = (node: Node): boolean =>
  typeof node === 'string'
    ? node.endsWith('\n')
    : isElement(node) && node.children.length > 0 && endsLine(node.children.at(-1) ?? '')
