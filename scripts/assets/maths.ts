import temml, { type MathNode } from 'temml'
import type { CompileTools } from '../compiler/tools.ts'
import { el, type Node } from '../compiler/content/node.ts'

type MathsMade = ReturnType<NonNullable<CompileTools['maths']>>

/** A formula of TeX as MathML, which browsers draw themselves. Styles stay out: the page's policy forbids them. */
export const writeMaths: NonNullable<CompileTools['maths']> = (tex, isBlock) => {
  const placed = tex.replace(LIES_AT, '$1')
  const made = written(placed, isBlock)
  if ('node' in made) return made
  const braced = written(inBraces(placed), isBlock)
  return 'node' in braced ? braced : made
}

/** Which of its rows lies on the line, as TeX may be told of these: Temml knows none, and sets the letter. */
const LIES_AT = /(\\begin\{(?:aligned|alignedat|gathered|array)\})\[[tbc]\]/g

/** As TeX itself reads it, what stands high or low may be a command with what it holds: `m_\overline{AB}`. */
const inBraces = (tex: string): string =>
  tex.replace(/([_^])\s{0,3}(\\[A-Za-z]+(?:\{(?:[^{}]|\{[^{}]{0,100}\}){0,100}\})+)/g, '$1{$2}')

function written(tex: string, isBlock: boolean): MathsMade {
  try {
    const { __renderToMathMLTree: treeOf } = temml
    const tree = treeOf(tex, {
      displayMode: isBlock,
      trust: false,
      throwOnError: true,
      maxExpand: 1000,
      macros: { '\\KaTeX': '\\textrm{KaTeX}', '\\overset': `\\underset{${OVER}#1}{#2}` },
    })
    const [node] = nodesOf(withOver(tree))
    return node === undefined ? { wrong: 'it is empty' } : { node }
  } catch (error) {
    return { wrong: wrongIn(error) }
  }
}

/** Before what stands over letters: Temml 0.13.5 sets that as their power, and only what stands below in its place. */
const OVER = '\\phantom{}'

/** What the parser says, in words for authors. It falls over a `^` or `_` with nothing behind. */
const WRONG: readonly (readonly [said: RegExp, words: string])[] = [
  [/^(?:Unsupported function name|Unexpected character): '?(?<name>[^\s']+)/, 'there is no “NAME” here'],
  [/^No such environment: (?<name>\S+)/, 'there is no environment “NAME” here'],
  [/^Function "(?<name>[^"]+)" is not trusted/, '“NAME” is not taken, since it leads out of the page'],
  [/^Unexpected end of input in a macro argument, expected '(?<name>.)'/, 'a “NAME” is missing'],
  [/^Expected & or /, 'a “\\begin” has no “\\end”'],
  [/^Expected '\\right'/, 'a “\\left” has no “\\right”'],
  [/^Expected 'EOF', got '(?<name>[^']+)'/, '“NAME” stands where it cannot'],
  [/^Double (?<name>superscript|subscript)/, 'two NAMEs stand at one letter; braces say which is whose'],
  [/^Cannot read properties/, 'something is missing at its end, or behind a “^” or “_”'],
]

function wrongIn(error: unknown): string {
  const said = (error instanceof Error ? error.message : String(error)).trim().replace(
    / at (?:end of input|position \d+):[^]*$/,
    '',
  )
  for (const [pattern, words] of WRONG) {
    const found = pattern.exec(said)
    if (found !== null) return words.replace('NAME', () => found.groups?.['name'] ?? '')
  }
  return said
}

/** What is marked as standing over letters stands there. */
function withOver(tree: MathNode): MathNode {
  const children = (tree.children ?? []).map(withOver)
  const [base, shifted, ...more] = children
  const [mark, ...over] = shifted?.type === 'mphantom' ? [shifted] : shifted?.children ?? []
  const isOver = tree.type === 'munder' && base !== undefined && shifted !== undefined && more.length === 0
    && mark?.type === 'mphantom' && (mark.children ?? []).length === 0
  return isOver ? { ...tree, type: 'mover', children: [base, { type: 'mrow', children: over }] } : { ...tree, children }
}

/** What MathML Core has: anything else of a tree only keeps what is in it. */
const ELEMENTS =
  /^(?:math|m(?:row|i|n|o|text|space|s|frac|sqrt|root|style|error|padded|phantom|sub|sup|subsup|under|over|underover|multiscripts|prescripts|table|tr|td))$/
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'display',
  'mathvariant',
  'stretchy',
  'fence',
  'form',
  'separator',
  'largeop',
  'movablelimits',
  'symmetric',
  'accent',
  'accentunder',
  'lspace',
  'rspace',
  'minsize',
  'maxsize',
  'linethickness',
  'width',
  'height',
  'depth',
  'voffset',
  'displaystyle',
  'scriptlevel',
  'columnspan',
  'rowspan',
])

/** Each child of these has its place: what is several nodes is one of them all the same. */
const PLACES = /^m(?:frac|root|sub|sup|subsup|under|over|underover)$/

function nodesOf(tree: MathNode): Node[] {
  if (tree.text !== undefined) return [tree.text]
  const hasPlaces = PLACES.test(tree.type ?? '')
  const children = (tree.children ?? []).flatMap((child) => {
    const nodes = nodesOf(child)
    return hasPlaces && nodes.length > 1 ? [el('mrow', {}, nodes)] : nodes
  })
  const isDrawn = tree.type === 'menclose' && linesOf(tree).length > 0
  if (tree.type === undefined || (!ELEMENTS.test(tree.type) && !isDrawn)) return children
  const attributes = Object.entries(tree.attributes ?? {}).filter(([name]) => ATTRIBUTES.has(name))
  const look = tree.type === 'mtd' ? lookOf(tree) : [...linesOf(tree), ...spanning(tree)]
  return [
    el(tree.type === 'menclose' ? 'mrow' : tree.type, {
      ...Object.fromEntries(attributes),
      class: look.length === 0 ? undefined : look.join(' '),
    }, children),
  ]
}

/** A box around a part of a formula, or a line above, below or through it, as the extra styles of a page have them. */
function linesOf({ type, attributes = {}, style = {} }: MathNode): string[] {
  if (type === 'mrow') return style['border'] === undefined ? [] : ['boxed']
  const said = type === 'menclose' ? String(attributes['notation']) : ''
  return Object.entries(LINES).flatMap(([name, pattern]) => (pattern.test(said) ? [name] : []))
}

const LINES = { boxed: /^box$/, 'lined-above': /^top$/, 'lined-below': /^bottom$/, struck: /strike/ } as const

/**
 * What is as broad as the letters below or above it is drawn by the style sheet: of such a glyph Chromium shows some in
 * each tile that it paints, and arrows have parts that it does not join.
 */
const spanning = ({ type, children: [, sign] = [] }: MathNode): string[] => {
  const isBroad = sign?.type === 'mo' && String(sign.attributes?.['stretchy']) === 'true'
  const name = isBroad ? SPANNING[`${type} ${saidBy(sign)}`] : undefined
  return name === undefined ? [] : ['spanned', name]
}

const SPANNING: Readonly<Record<string, string | undefined>> = {
  'munder ⏟': 'braced',
  'mover ⏞': 'braced',
  'mover →': 'arrowed',
  'mover ˆ': 'hatted',
}

const saidBy = ({ text, children = [] }: MathNode): string => text ?? children.map(saidBy).join('')

/**
 * How a cell lies in its column, where it comes close to the next, since both sides of an equation meet at their sign,
 * and the lines around it.
 */
function lookOf({ classes = [], style = {} }: MathNode): string[] {
  const sides = [['left', style['paddingLeft']], ['right', style['paddingRight']]] as const
  return [
    ...classes.flatMap((name) => /^tml-(left|right)$/.exec(name)?.[1] ?? []).map((side) => `align-${side}`),
    ...sides.flatMap(([side, padding]) => (/^0(?:em|pt)$/.test(padding ?? '') ? [`flush-${side}`] : [])),
    ...(style['paddingLeft'] === '1em' ? ['apart'] : []),
    ...(style['borderRight'] === undefined ? [] : ['ruled']),
    ...(['Left', 'Top', 'Bottom'] as const).flatMap((side) =>
      style[`border${side}`] === undefined ? [] : [`ruled-${side.toLowerCase()}`]
    ),
  ]
}
