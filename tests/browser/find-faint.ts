/** What would go where a laser printer or a copier makes every point black or white. */
export interface Faint {
  readonly what: string
  /** Of the points that were looked at. */
  readonly black: number
}

/** Draws the picture twice as large as it is, makes each point black or white, and looks for its words and lines. Runs
 * in the page. */
export async function findFaint(): Promise<readonly Faint[]> {
  const svg = document.querySelector('svg')
  if (svg === null) return [{ what: 'no picture', black: 0 }]
  const SCALE = 2
  const { width, height } = svg.viewBox.baseVal
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`
  await image.decode()
  const canvas = new OffscreenCanvas(width * SCALE, height * SCALE)
  const paper = canvas.getContext('2d')
  if (paper === null) return [{ what: 'no canvas', black: 0 }]
  paper.fillStyle = 'white'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  const { data } = paper.getImageData(0, 0, canvas.width, canvas.height)
  const isBlack = (x: number, y: number): boolean => {
    const at = (Math.round(y) * canvas.width + Math.round(x)) * 4
    return 0.299 * (data[at] ?? 255) + 0.587 * (data[at + 1] ?? 255) + 0.114 * (data[at + 2] ?? 255) < 128
  }
  const frame = svg.getBoundingClientRect()
  const unit = (SCALE * width) / frame.width
  const faint: Faint[] = []
  for (const text of svg.querySelectorAll('text')) {
    const box = text.getBoundingClientRect()
    if (box.width < 4) continue
    let black = 0
    let all = 0
    for (let y = box.top; y < box.bottom; y += 0.5) {
      for (let x = box.left; x < box.right; x += 0.5) {
        all++
        if (isBlack((x - frame.left) * unit, (y - frame.top) * unit)) black++
      }
    }
    // Letters on white, or white letters on a black box.
    const share = black / all
    if (Math.min(share, 1 - share) < 0.03) {
      faint.push({ what: `“${text.textContent?.trim().slice(0, 40)}”`, black: share })
    }
  }
  for (const shape of svg.querySelectorAll<SVGGeometryElement>('path, rect, line, polygon, circle, ellipse')) {
    const style = getComputedStyle(shape)
    const matrix = shape.getScreenCTM()
    const thick = Number.parseFloat(style.strokeWidth)
    // Hatching is a tone, and a band is told by its edges.
    if (style.stroke === 'none' || thick < 1.5 || thick > 8 || shape.closest('defs, marker') || matrix === null) {
      continue
    }
    const length = shape.getTotalLength()
    let black = 0
    let all = 0
    for (let at = 0; at < length; at += 2) {
      const point = new DOMPoint(shape.getPointAtLength(at).x, shape.getPointAtLength(at).y).matrixTransform(matrix)
      const [x, y] = [(point.x - frame.left) * unit, (point.y - frame.top) * unit]
      all++
      // A white line on black has black beside it.
      const near = [-2, 0, 2, -thick - 2, thick + 2]
      if (near.some((dx) => near.some((dy) => isBlack(x + dx, y + dy)))) black++
    }
    // Of a dashed line a little more than half is drawn, and a label may lie on it.
    if (all > 5 && black / all < 0.15) {
      faint.push({ what: `a line of ${style.stroke}, ${style.strokeWidth}`, black: black / all })
    }
  }
  return faint
}
