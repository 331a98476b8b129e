import type { DrawingKit, Job, Outcome, PageStyle, Remark, PageClass } from './types.ts'
import { findSteps } from './find-steps.ts'
import { serialise } from './serialise.ts'
import { tidy } from './tidy.ts'
import { attributeOf, numbersIn, shiftOf } from './attributes.ts'

/** What the build calls in the page in which it draws. */
const kit: DrawingKit = {
  drawOne,
  parses,
}

// Some layouts start from chance; here chance starts anew with each drawing.
let seed = 1
Math.random = () => {
  seed = (seed * 16807) % 2147483647
  return (seed - 1) / 2147483646
}

readNamedSigns()

Object.assign(globalThis, { kit, kitRefused: [], kitSeed: () => void (seed = 1) })

/** A sign by its name or number, as `#quot;` and `#35;` come from Mermaid. */
const SIGN = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi

/**
 * Runs in the page: signs that a source has by their names are signs before Mermaid measures them. Where labels are text of
 * the drawing it knows three of them, `&lt;`, `&gt;` and `&amp;`, and draws the names of all others.
 */
function readNamedSigns(): void {
  const given = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')
  if (given === undefined) return
  Object.defineProperty(Node.prototype, 'textContent', {
    ...given,
    set(this: Node, text: string | null) {
      const isLabel = this instanceof SVGElement && this.classList.contains('text-inner-tspan')
      given.set?.call(this, isLabel ? text?.replace(SIGN, signOf) : text)
    },
  })
}

function signOf(name: string): string {
  const holder = document.createElement('template')
  holder.innerHTML = name
  return holder.content.textContent
}

/** Runs in the page: draws one diagram with Mermaid and turns what it drew into an SVG of plain attributes. */
async function drawOne(job: Job, style: PageStyle): Promise<Outcome> {
  const remarks: Remark[] = []
  let kind = ''
  globalThis.kitRefused = []
  const stage = document.getElementById('stage')
  if (stage === null) throw new Error('The drawing page has no stage')
  try {
    // Reading a source twice takes time: only steps need the names of its parts.
    const diagram = job.steps.length > 0 ? await globalThis.mermaid.mermaidAPI.getDiagramFromText(job.text) : undefined
    const parts = diagram && /^(flowchart|state|class|mindmap)/.test(diagram.type) ? diagram.db.getData?.() : undefined
    globalThis.kitSeed()
    const { svg } = await globalThis.mermaid.render(job.id, job.text)
    stage.innerHTML = svg
    const root = stage.querySelector('svg')
    if (root === null) throw new Error('Mermaid drew nothing')
    kind = attributeOf(root, 'aria-roledescription')
    tidy(root, kind, style)
    if (/^(flowchart|state|class)/.test(kind)) equalise(root)
    dressParts(root, style)
    const steps = findSteps(root, job, parts, remarks)
    const { text, smallestText, dashed, dotted, labels } = serialise(root, style, remarks, steps)
    // The box is measured on what will be shown, not on what Mermaid says it drew.
    stage.innerHTML = text
    const shown = stage.querySelector('svg')
    if (shown === null) throw new Error('The drawing could not be shown')
    const box = shown.getBBox()
    const { margin } = style.sizes
    const round = (value: number): number => Math.round(value * 10) / 10
    const frame = [
      Math.floor(box.x - margin),
      Math.floor(box.y - margin),
      Math.ceil(box.width + 2 * margin + 1),
      Math.ceil(box.height + 2 * margin + 1),
    ] as const
    if (!(box.width > 0) || !(box.height > 0)) throw new Error('Mermaid drew nothing that can be seen')
    // Images and styles that a source smuggled in are refused by the page's policy, which says so a moment later.
    if (/[<@!]|url|:\/\/|%%\{/.test(job.text)) {
      await new Promise((resolve) => {
        setTimeout(resolve)
      })
    }
    for (const found of globalThis.kitRefused) remarks.push({ rule: 'diagram-request', found })
    return {
      drawn: true,
      kind,
      width: round(frame[2]),
      height: round(frame[3]),
      smallestText,
      dashed,
      dotted,
      labels,
      remarks,
      svg: text.replace('<svg ', `<svg viewBox="${frame.join(' ')}" `),
    }
  } catch (error) {
    const line = lineOfError(error)
    const message = error instanceof Error ? error.message : String(error)
    const slip = [TypeError, RangeError, ReferenceError].some((kind) => error instanceof kind)
    return { drawn: false, kind, message, slip, ...(line === undefined ? {} : { line }) }
  } finally {
    stage.innerHTML = ''
    document.querySelectorAll(`body > :not(#stage):not(script)`).forEach((left) => left.remove())
  }
}

/** The parser's place in the text, 1-based: in one of its two forms. */
function lineOfError(error: unknown): number | undefined {
  const inside = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  const hash = inside(error, 'hash')
  const last = inside(inside(hash, 'loc'), 'last_line')
  const line = inside(hash, 'line')
  if (typeof last === 'number') return last
  return typeof line === 'number' ? line + 1 : undefined
}

/** Runs in the page: does Mermaid's parser take this text? */
async function parses(text: string): Promise<boolean> {
  return globalThis.mermaid.parse(text).then(() => true, () => false)
}

/**
 * Runs in the page: gives boxes, groups and lines that carry one of the kit's class names their colours, as attributes
 * `data-kit-…` that the serialiser prefers to computed styles.
 */
function dressParts(root: SVGSVGElement, style: PageStyle): void {
  for (
    const part of root.querySelectorAll('g.node, g.cluster, g.statediagram-cluster, path[data-edge], g.mindmap-node')
  ) {
    for (const name of part.classList) {
      const dress = style.classes[name]
      if (dress) dressPart(part, dress, style)
    }
  }
  for (const rect of root.querySelectorAll('.edgeLabel rect.background, .edgeLabel rect')) {
    rect.setAttribute('data-kit-fill', groundBelow(rect, root))
    rect.setAttribute('data-kit-opacity', '1')
    rect.setAttribute('data-kit-line', 'none')
  }
}

function dressPart(part: Element, dress: PageClass, style: PageStyle): void {
  const edge = part.localName === 'path'
  const shapes = edge
    ? [part]
    : [...part.querySelectorAll('rect, path, circle, ellipse, polygon, line')].filter((shape) =>
      !shape.closest('.label, .cluster-label')
    )
  for (const shape of shapes) {
    if (!edge && getComputedStyle(shape).fill !== 'none') shape.setAttribute('data-kit-fill', dress.fill)
    shape.setAttribute('data-kit-line', dress.line)
    if (dress.width !== undefined) shape.setAttribute('data-kit-width', String(dress.width))
    if (dress.dashed) shape.setAttribute('data-kit-dash', style.sizes.dash)
    if (dress.dotted) shape.setAttribute('data-kit-dash', style.sizes.dot)
  }
  if (edge) return
  for (const text of part.querySelectorAll('text')) {
    text.setAttribute('data-kit-fill', dress.text)
    if (dress.bold) text.setAttribute('data-kit-weight', '600')
  }
  const outline = shapes[0]
  if (dress.mark !== undefined && outline instanceof SVGGraphicsElement) {
    addMark(part, outline, { mark: dress.mark, rim: dress.rim ?? dress.mark, colour: dress.line }, style.sizes.mark)
  }
}

/** The mark of an identity sits on the top left corner of its box, with a rim of paper around it. */
function addMark(
  part: Element,
  outline: SVGGraphicsElement,
  look: { readonly mark: string; readonly rim: string; readonly colour: string },
  size: number,
): void {
  const box = outline.getBBox()
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g')
  const scale = size / 24
  group.setAttribute('transform', `translate(${box.x - size * 0.42} ${box.y - size * 0.42}) scale(${scale})`)
  for (const rim of [true, false]) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    path.setAttribute('d', rim ? look.rim : look.mark)
    path.setAttribute('data-kit-fill', rim ? 'paper' : look.colour)
    path.setAttribute('data-kit-line', rim ? 'paper' : 'none')
    path.setAttribute('data-kit-dash', 'none')
    if (rim) path.setAttribute('data-kit-width', '6')
    path.setAttribute('fill-rule', rim ? 'nonzero' : 'evenodd')
    path.setAttribute('stroke-linejoin', 'round')
    group.append(path)
  }
  part.append(group)
}

/** The colour on which a label lies: of the smallest group around it, else the paper. */
function groundBelow(label: Element, root: SVGSVGElement): string {
  const box = label.getBoundingClientRect()
  const x = box.left + box.width / 2
  const y = box.top + box.height / 2
  let smallest = Infinity
  let found = 'paper'
  for (
    const rect of root.querySelectorAll(
      '.cluster > rect, .statediagram-cluster rect.inner, .statediagram-cluster rect.outer',
    )
  ) {
    const around = rect.getBoundingClientRect()
    const area = around.width * around.height
    if (x < around.left || x > around.right || y < around.top || y > around.bottom || area >= smallest) continue
    smallest = area
    found = rect.getAttribute('data-kit-fill') ?? `computed:${getComputedStyle(rect).fill}`
  }
  return found
}

/**
 * Runs in the page: boxes that stand in one column get one width, boxes in one row one height, so that a diagram reads
 * as a table. The layout has left room for the widest already. Lines are cut back to the new outlines.
 */
function equalise(root: SVGSVGElement): void {
  const alike = 1.7
  for (const group of root.querySelectorAll('g.root')) {
    const boxes = [...group.querySelectorAll(':scope > g.nodes > g.node')].flatMap((node) => {
      const rect = node.querySelector(':scope > rect.label-container')
      const at = shiftOf(node)
      if (!(rect instanceof SVGRectElement) || !at) return []
      return [{
        rect,
        ...at,
        width: rect.width.baseVal.value,
        height: rect.height.baseVal.value,
      }]
    })
    let changed = false
    for (const [along, across, size, start] of [['x', 'y', 'width', 'x'], ['y', 'x', 'height', 'y']] as const) {
      for (const box of boxes) {
        const line = boxes.filter((other) => Math.abs(other[along] - box[along]) < 1.5)
        const others = line.filter((other) => other !== box)
        if (others.length === 0) continue
        const most = Math.max(...line.map((other) => other[size]).filter((value) => value <= box[size] * alike))
        // Never wider than what leaves room to whatever stands beside it.
        const beside = boxes.some((other) =>
          !line.includes(other)
          && Math.abs(other[across] - box[across])
            < (other[across === 'y' ? 'height' : 'width'] + box[across === 'y' ? 'height' : 'width']) / 2
          && Math.abs(other[along] - box[along]) < (other[size] + most) / 2 + 24
        )
        if (beside || most <= box[size] + 0.5) continue
        box.rect.setAttribute(size, String(most))
        box.rect.setAttribute(start, String(-most / 2))
        changed = true
      }
    }
    if (!changed) continue
    for (const path of group.querySelectorAll(':scope > g.edgePaths > path')) {
      if (path instanceof SVGPathElement) { for (const box of boxes) trimEnd(path, box.rect) }
    }
  }
}

/** Moves an end of a line that now lies inside a box back to the box's outline, along the line. */
function trimEnd(path: SVGPathElement, rect: SVGRectElement): void {
  const at = rect.getBoundingClientRect()
  const frame = path.getScreenCTM()
  if (!frame) return
  const whole = path.getTotalLength()
  const inside = (length: number, room: number): boolean => {
    const point = path.getPointAtLength(length).matrixTransform(frame)
    return point.x > at.left - room && point.x < at.right + room && point.y > at.top - room
      && point.y < at.bottom + room
  }
  const room = (marker: string): number => path.hasAttribute(marker) ? 4 : 0
  const end = room('marker-end')
  const start = room('marker-start')
  const numbers = numbersIn(path)
  let to = whole
  while (to > whole / 2 && inside(to, end - 0.5)) to -= 0.5
  let from = 0
  while (from < whole / 2 && inside(from, start - 0.5)) from += 0.5
  let d = attributeOf(path, 'd')
  if (to < whole && whole - to < whole / 2) {
    const point = path.getPointAtLength(to)
    d = d.replace(/(?<![\d.e-])[\d.e-]+[ ,]+[\d.e-]+\s*$/, `${point.x},${point.y}`)
  }
  if (from > 0 && from < whole / 2 && numbers.length > 3) {
    const point = path.getPointAtLength(from)
    d = d.replace(/^M\s*-?[\d.e-]+[ ,]+-?[\d.e-]+/, `M${point.x},${point.y}`)
  }
  path.setAttribute('d', d)
}
