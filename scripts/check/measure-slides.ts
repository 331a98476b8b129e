import type { Finding, MeasureOptions } from './finding.ts'

/**
 * Measures every slide of the deck that is open in the page, all steps shown. Runs inside the page.
 * The player shows one slide at a time; here all are laid out at once, one above the other, and none is drawn.
 */
export function measureSlides({ minimums, tolerance }: MeasureOptions): Finding[] {
  const findings: Finding[] = []
  /** What has words of its own, which stand on those of no other. */
  const BLOCK = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, pre, figcaption, summary, .content > *'
  /** What nobody sees as long as nothing is pressed. */
  const UNSEEN = '.popover, .cites.implied, details:not([open]) > :not(summary), [hidden]'
  for (const slide of document.querySelectorAll<HTMLElement>('.slides > section')) {
    slide.hidden = false
    slide.style.setProperty('display', 'block', 'important')
    const face = slide.querySelector('.face')
    if (face === null) continue
    const frame = face.getBoundingClientRect()
    const scale = frame.width / 1280
    const foot = slide.querySelector('.foot .source')?.getBoundingClientRect()
    const walker = document.createTreeWalker(face, NodeFilter.SHOW_TEXT)
    const overflowing = new Set<Element>()
    const blocks = new Map<Element, { text: string; boxes: DOMRect[] }[]>()
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim()
      const parent = node.parentElement
      if (text === '' || parent === null || parent.closest(UNSEEN)) continue
      const style = getComputedStyle(parent)
      if (style.display === 'none' || style.clipPath === 'inset(50%)') continue
      measureSize(parent, text, style)
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width === 0 || box.height === 0) continue
      const block = parent.closest(BLOCK)
      // A line each: what goes on in the next column stands in neither’s way.
      if (block) blocks.set(block, [...(blocks.get(block) ?? []), { text, boxes: [...range.getClientRects()] }])
      const [edge, by] = beyond(box)
      if (by > tolerance && !overflowing.has(parent)) {
        overflowing.add(parent)
        findings.push({ kind: 'overflow', slide: slide.id, text: short(text), by: Math.round(by), edge })
      } else if (foot && !parent.closest('.foot')) {
        const over =
          Math.min(box.bottom - foot.top, foot.bottom - box.top, box.right - foot.left, foot.right - box.left) / scale
        if (over > tolerance + 2) {
          findings.push({ kind: 'overlap', slide: slide.id, text: short(text), by: Math.round(over) })
        }
      }
    }
    measureCollisions([...blocks.values()])
    for (const figure of face.querySelectorAll<HTMLElement>('figure.diagram')) measureDiagram(figure)
    for (const formula of face.querySelectorAll<HTMLElement>('.formula')) {
      const by = formula.scrollWidth - formula.clientWidth
      if (by > tolerance) {
        findings.push({ kind: 'overflow', slide: slide.id, text: short(formula.textContent ?? ''), by, edge: 'right' })
      }
    }
    const lines = [...blocks.values()].flat()
    for (const picture of face.querySelectorAll('img')) {
      const text = short(picture.alt)
      if (picture.naturalWidth === 0) findings.push({ kind: 'blank-picture', slide: slide.id, text })
      if (picture.closest('.foot, .cover-marks') || !picture.closest('figure')) continue
      const box = picture.getBoundingClientRect()
      const [edge, by] = beyond(box)
      if (by > tolerance) findings.push({ kind: 'overflow', slide: slide.id, text, by: Math.round(by), edge })
      for (const line of lines) {
        const over = Math.max(...line.boxes.map((one) => common(one, box))) / scale
        if (over > 6) findings.push({ kind: 'collision', slide: slide.id, text: line.text, by: Math.round(over) })
      }
    }

    function beyond(box: DOMRect): [string, number] {
      const sides: [string, number][] = [
        ['bottom', box.bottom - frame.bottom],
        ['right', box.right - frame.right],
        ['top', frame.top - box.top],
        ['left', frame.left - box.left],
      ]
      const [edge, by] = sides.sort((a, b) => b[1] - a[1])[0] ?? ['bottom', 0]
      return [edge, by / scale]
    }

    /** How deep one box stands in another; negative where they are apart. */
    function common(one: DOMRect, other: DOMRect): number {
      return Math.min(
        one.bottom - other.top,
        other.bottom - one.top,
        one.right - other.left,
        other.right - one.left,
      )
    }

    /** A drawing fits into its box by the narrower side. */
    function drawnScale(svg: SVGSVGElement): number {
      const { width, height } = svg.getBoundingClientRect()
      const natural = svg.viewBox.baseVal
      return Math.min(width / (natural.width || 1), height / (natural.height || 1)) / scale
    }

    /** What the drawing itself makes smaller or larger. */
    function ownScale(text: Element): number {
      let own = 1
      for (let part: Element | null = text; part instanceof SVGGraphicsElement; part = part.parentElement) {
        const turned = part.localName === 'svg' ? undefined : part.transform.baseVal.consolidate()?.matrix
        if (turned) own *= Math.min(Math.hypot(turned.a, turned.b), Math.hypot(turned.c, turned.d))
      }
      return own
    }

    /** Text of one block, or entry, on that of the next: a table that grew taller than its place. */
    function measureCollisions(all: readonly (readonly { text: string; boxes: readonly DOMRect[] }[])[]): void {
      for (const [index, block] of all.entries()) {
        const others = block.flatMap(({ boxes }) => boxes)
        for (const { text, boxes } of all.slice(index + 1).flat()) {
          // Letters may reach a little out of their line, large ones further.
          const by = Math.max(...boxes.flatMap((box) =>
            others.map((other) => {
              const deep = common(box, other)
              return deep > Math.max(6 * scale, Math.max(box.height, other.height) * 0.15) ? deep : 0
            })
          )) / scale
          if (by > 0) findings.push({ kind: 'collision', slide: slide.id, text: short(text), by: Math.round(by) })
        }
      }
    }

    function measureSize(parent: Element, text: string, style: CSSStyleDeclaration): void {
      const svg = parent.closest('svg')
      const drawn = svg === null ? 1 : drawnScale(svg) * ownScale(parent)
      const size = Number.parseFloat(style.fontSize) * drawn
      const least = minimums.find(({ selector }) => parent.closest(selector))?.least ?? 0
      if (size >= least - 0.05) return
      const diagram = parent.closest<HTMLElement>('figure.diagram')?.dataset['diagram']
      findings.push({
        kind: 'small-text',
        slide: slide.id,
        text: short(text),
        size: Math.floor(size * 10) / 10,
        least,
        ...(svg === null || diagram === undefined ? {} : { diagram }),
      })
    }

    function measureDiagram(figure: HTMLElement): void {
      const diagram = figure.dataset['diagram']
      if (diagram === undefined) return
      const svg = figure.querySelector('svg')
      const box = svg?.getBoundingClientRect()
      const shapes = [...(svg?.querySelectorAll('path, rect, circle, ellipse, polygon, text, line') ?? [])]
      const isVisible = shapes.some((one) => one.getBoundingClientRect().width + one.getBoundingClientRect().height > 0)
      if (box === undefined || box.width < 40 * scale || box.height < 20 * scale || !isVisible) {
        findings.push({ kind: 'blank-diagram', slide: slide.id, diagram })
        return
      }
      for (const label of svg?.querySelectorAll('text') ?? []) {
        const text = label.getBoundingClientRect()
        const by = Math.max(box.left - text.left, text.right - box.right, box.top - text.top, text.bottom - box.bottom)
          / scale
        if (by <= tolerance + 1) continue
        findings.push({
          kind: 'clipped-diagram',
          slide: slide.id,
          diagram,
          text: short(label.textContent),
          by: Math.round(by),
        })
        return
      }
    }
  }
  return findings

  function short(text: string): string {
    return text.replace(/\s+/g, ' ').trim().replace(/^([^]{57})[^]{4,}$/, '$1…')
  }
}
