import { words } from '../compiler/content/chinese.ts'
import { textOf } from '../compiler/content/walk.ts'
import { STEP } from '../compiler/step.ts'
import { type Content, type Element, hasClass, isElement, type Node, type Secret } from '../compiler/content/node.ts'
import type { LookName } from './look.ts'
import { runsOf } from './runs.ts'
import type { Bullet, Paragraph, SlideRun } from './text.ts'

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
        push({ look: voice.p, level, runs: codeRuns(children) })
      } else if (name === 'p' || name === 'dt' || name === 'dd') {
        push({
          look: hasClass(node, LABEL) ? 'label' : hasClass(node, 'lead') ? 'lead' : voice.p,
          level,
          runs: runsOf(children),
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

/** Code keeps its lines; Chinese in it is Chinese. */
function codeRuns(children: Content<Secret>): SlideRun[] {
  return children.flatMap((child): SlideRun[] => {
    if (typeof child !== 'string') return isElement(child) ? codeRuns(child.children) : []
    return child.replace(/\n$/, '').split('\n').flatMap((line, index): SlideRun[] => [
      ...(index === 0 ? [] : [{ text: '\n' }]),
      ...byLanguage(line),
    ])
  })
}

const byLanguage = (line: string): SlideRun[] =>
  words(line).map((part): SlideRun =>
    typeof part === 'string'
      ? { text: part.replaceAll(' ', '\u00a0'), code: true }
      : { text: textOf([part]), code: true, chinese: true }
  )

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
    const bullet: Bullet = list.name === 'ol' ? { kind: 'number', value: number } : { kind: 'dash' }
    // What follows in an item stands a level further in.
    return [{ ...first, bullet }, ...rest.map((one) => ({ ...one, level: one.level + 1 }))]
  })
}
