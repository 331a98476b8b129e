import type { PageStyle, Remark } from './types.ts'

/** What the serialiser collects on its way through a drawing. */
export interface Collected {
  readonly root: SVGSVGElement
  readonly style: PageStyle
  readonly remarks: Remark[]
  /** With which of its presses a part appears. */
  readonly steps: ReadonlyMap<Element, number>
  readonly markers: Map<string, { readonly name: string; readonly marker: Element; readonly colour: string }>
  readonly labels: string[]
  smallestText: number
  dashed: boolean
  dotted: boolean
}

/** Fill and outline of a shape as attributes; empty where there is nothing to see. */
export function shapePaint(element: Element, seen: CSSStyleDeclaration, collected: Collected): string {
  const { sizes } = collected.style
  const own = (key: string): string | null => element.getAttribute(`data-kit-${key}`)
  const ownFill = own('fill')
  const fill = ownFill !== null
    ? tokenColour(ownFill, collected)
    : bakedColour(seen.fill, 'diagram-fill', collected)
  const computedWidth = Number.parseFloat(seen.strokeWidth)
  const ownLine = own('line')
  const line = ownLine !== null
    ? tokenColour(ownLine, collected)
    : computedWidth > 0
    ? bakedColour(seen.stroke, 'diagram-line', collected)
    : 'none'
  if (fill === 'none' && line === 'none') return ''
  const isFrame =
    element.closest('.cluster, .statediagram-cluster, .mindmap-node, .node, [data-edge], .relation, .actor') !== null
  const group = element.parentElement?.classList.contains('cluster') === true
  const width = own('width') ?? (group ? '1.5' : undefined)
    ?? String(isFrame ? Math.max(sizes.line, computedWidth) : Math.max(1.5, computedWidth))
  const pattern = own('dash') ?? dashPattern(seen.strokeDasharray, sizes.dash, sizes.dot)
  const edge = element.hasAttribute('data-edge') || element.classList.contains('messageLine1')
    || element.classList.contains('relation')
  const dotted = pattern === sizes.dot
  if (pattern !== 'none' && line !== 'none' && (edge || own('dash') !== null)) {
    collected[dotted ? 'dotted' : 'dashed'] = true
  }
  const opacity = Number(own('opacity') ?? seen.opacity)
  const parts = [
    ` fill="${fill}"`,
    fill !== 'none' && seen.fillOpacity !== '1' ? ` fill-opacity="${seen.fillOpacity}"` : '',
    line === 'none' ? '' : ` stroke="${line}" stroke-width="${width}"`,
    line !== 'none' && pattern !== 'none'
      ? ` stroke-dasharray="${pattern}"${dotted ? ' stroke-linecap="round"' : ''}`
      : '',
    opacity === 1 ? '' : ` opacity="${opacity}"`,
    element.getAttribute('fill-rule') === 'evenodd' ? ' fill-rule="evenodd"' : '',
    element.getAttribute('stroke-linejoin') === 'round' ? ' stroke-linejoin="round"' : '',
  ]
  return parts.join('')
}

export function dashPattern(computed: string, dash: string, dot: string): string {
  const lengths = computed === 'none' ? [] : computed.split(/[ ,]+/).map((part) => Number.parseFloat(part))
  // Written by the author, since Mermaid's own dots are 2 and 3 px with gaps alike.
  if (lengths.join(' ') === dot) return dot
  // “0” and “1, 0” are Mermaid's ways to say solid.
  const gaps = lengths.length === 1 ? lengths : lengths.filter((_, index) => index % 2 === 1)
  return gaps.some((gap) => gap > 0) ? dash : 'none'
}

/** `rgb(…)` as the page computed it → `var(--token)`. A colour that is no sentinel is remarked on and replaced. */
export function bakedColour(computed: string, instead: string, collected: Collected): string {
  if (computed === 'none' || computed === 'transparent' || computed === '') return 'none'
  const [red, green, blue, alpha] = computed.match(/[\d.]+/g)?.map(Number) ?? []
  if (alpha === 0) return 'none'
  const token = collected.style.tokens[[red, green, blue].join(',')]
  if (token !== undefined) return `var(--${token})`
  if (computed.startsWith('url')) return `var(--${instead})`
  // Black, white and greys are what Mermaid itself puts where its theme has no variable.
  const grey = red === green && green === blue
  const own = grey && [0, 51, 102, 119, 128, 153, 204, 211, 238, 255].includes(red ?? -1)
  if (!own) collected.remarks.push({ rule: 'diagram-colour', found: computed })
  return `var(--${own && instead === 'diagram-fill' && red !== undefined && red < 80 ? 'diagram-line' : instead})`
}

/** A token named by the kit's own style, or `computed:rgb(…)`. */
export function tokenColour(token: string, collected: Collected): string {
  if (token === 'none') return 'none'
  return token.startsWith('computed:') ? bakedColour(token.slice(9), 'paper', collected) : `var(--${token})`
}

export function quote(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
