import { BOX } from '../compiler/rules/task-boxes.ts'
import { words } from '../compiler/content/chinese.ts'
import { elementsIn, textOf } from '../compiler/content/walk.ts'
import { STEP } from '../compiler/step.ts'
import {
  attribute,
  type Content,
  type Element,
  hasClass,
  isElement,
  type Node,
  type Secret,
} from '../compiler/content/node.ts'
import type { LookName } from './look.ts'
import { runsOf } from './runs.ts'
import type { Bullet, Paragraph, RunLook, SlideRun } from './text.ts'

/** How text of a place looks. */
export interface TextLooks {
  readonly p: LookName
  readonly item: LookName
  readonly nested: LookName
  readonly heading: LookName
}

export const PLAIN: TextLooks = { p: 'body', item: 'body', nested: 'table', heading: 'heading' }
const BLOCK_NAMES = new Set([
  'p',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'div',
  'section',
  'aside',
  'blockquote',
  'figure',
  'table',
  'pre',
  'hr',
  'dl',
  'dt',
  'dd',
  'li',
  'details',
  'summary',
])

/** The class of a paragraph that is the label of what follows. */
export const LABEL = 'block-label'

/** Does an element stand on lines of its own? */
export const isBlock = (node: Node<Secret>): node is Element<Secret> => isElement(node) && BLOCK_NAMES.has(node.name)

/** Text as paragraphs, lists with their levels. */
export function paragraphsIn(content: Content<Secret>, voice: TextLooks, level = 0, step?: number): Paragraph[] {
  const found: Paragraph[] = []
  const push = (one: Omit<Paragraph, 'step'>): void => {
    if (one.runs.length > 0) found.push(step === undefined ? one : { ...one, step })
  }
  let loose: Node<Secret>[] = []
  const flush = (): void => {
    push({ look: voice.p, level, runs: runsOf(loose) })
    loose = []
  }
  for (const node of content) {
    if (typeof node === 'object' && node.kind === 'concealed') {
      flush()
      found.push(...paragraphsIn(node.children, voice, level, step))
    } else if (!isBlock(node)) loose.push(node)
    else {
      flush()
      const { name, children } = node
      if (name === 'ul' || name === 'ol') found.push(...listOf(node, voice, level, step))
      else if (/^h[1-6]$/.test(name)) push({ look: voice.heading, level, runs: runsOf(children) })
      else if (name === 'pre') {
        push({ look: voice.p === 'spoken' ? voice.p : 'code', level, runs: withoutLastBreak(codeRuns(children)) })
      } else if (name === 'p' || name === 'dt' || name === 'dd') {
        push({
          look: hasClass(node, LABEL) ? 'label' : hasClass(node, 'lead') ? 'lead' : voice.p,
          level,
          runs: runsOf(children),
          ...(isFormula(node) ? { isCentred: true as const } : {}),
        })
      } else if (name === 'summary') push({ look: voice.heading, level, runs: runsOf(children) })
      else if (!hasClass(node, 'diagram-text') && name !== 'hr') {
        found.push(...paragraphsIn(children, voice, level, step))
      }
    }
  }
  flush()
  return found
}

/** A formula on a line of its own stands in the middle. */
const isFormula = (paragraph: Element<Secret>): boolean =>
  elementsIn(paragraph.children).some((one) =>
    attribute(one, 'display') === 'block' && textOf([one]).trim() === textOf([paragraph]).trim()
  )

/** Colours of what code is made of, as pages have them. */
const CODE: Readonly<Record<string, string>> = {
  'code-comment': 'ink-soft',
  'code-string': 'right',
  'code-number': 'focus',
  'code-name': 'focus',
  'code-keyword': 'accent',
  'code-title': 'focus',
}

/** Code keeps its lines; Chinese in it is Chinese. */
function codeRuns(children: Content<Secret>, look: RunLook = {}): SlideRun[] {
  return children.flatMap((child): SlideRun[] => {
    if (typeof child !== 'string') return isElement(child) ? codeElement(child, look) : []
    return child.split('\n').flatMap((line, index): SlideRun[] => [
      ...(index === 0 ? [] : [{ text: '\n' }]),
      ...byLanguage(line, look),
    ])
  })
}

function codeElement(element: Element<Secret>, look: RunLook): SlideRun[] {
  const [colour] = Object.entries(CODE).flatMap(([name, token]) => hasClass(element, name) ? [token] : [])
  return codeRuns(element.children, {
    ...look,
    ...(colour === undefined ? {} : { colour }),
  })
}

const byLanguage = (line: string, look: RunLook): SlideRun[] =>
  words(line).flatMap((part): SlideRun[] =>
    part === ''
      ? []
      : typeof part === 'string'
      ? [{ ...look, text: part.replaceAll(' ', '\u00a0'), code: true }]
      : [{ ...look, text: textOf([part]), code: true, chinese: true }]
  )

/** Without the line end that all code has. */
const withoutLastBreak = (runs: readonly SlideRun[]): readonly SlideRun[] =>
  runs.at(-1)?.text === '\n' ? runs.slice(0, -1) : runs

/** Of an agenda: what comes now. */
const inBold = (one: Paragraph): Paragraph => ({ ...one, runs: one.runs.map((run) => ({ ...run, bold: true })) })

interface Marked {
  readonly bullet: Bullet
  readonly runs: readonly SlideRun[]
}

const DASH: Bullet = { kind: 'dash' }

/** Of an item that begins with the letter of a card, or with a box, that stands before it as its mark. */
function lettered(
  item: Element<Secret>,
  [first, ...rest]: readonly SlideRun[],
): Marked | undefined {
  const card = elementsIn(item.children).find((one) => hasClass(one, hasClass(item, 'checked') ? BOX : 'card-letter'))
  if (card === undefined || first?.text !== textOf(card.children)) return undefined
  const [next, ...more] = rest.filter(({ text }, index) => index > 0 || text.trim() !== '')
  const runs = next === undefined ? [] : [{ ...next, text: next.text.trimStart() }, ...more]
  return { bullet: { kind: 'letter', letter: first.text }, runs }
}

function listOf(list: Element<Secret>, voice: TextLooks, level: number, within: number | undefined): Paragraph[] {
  let number = Number(list.attributes['start'] ?? 1) - 1
  return list.children.flatMap((item): Paragraph[] => {
    if (!isElement(item, 'li')) return []
    number = Number(item.attributes['value'] ?? number + 1)
    const own = item.attributes[STEP]
    const step = own === undefined ? within : Number(own)
    const inner: TextLooks = { ...voice, p: level === 0 ? voice.item : voice.nested, item: voice.nested }
    const [first, ...rest] = paragraphsIn(item.children, inner, level, step)
    if (first === undefined) return []
    const { bullet, runs }: Marked = lettered(item, first.runs)
      ?? {
        bullet: list.name !== 'ol' || hasClass(item, 'free')
          ? DASH
          : { kind: 'number', value: number },
        runs: first.runs,
      }
    const said: Paragraph = { ...first, runs, bullet }
    // What follows in an item stands a level further in.
    return [
      hasClass(item, 'here') ? inBold(said) : said,
      ...rest.map((one) => ({ ...one, level: one.level + 1 })),
    ]
  })
}
