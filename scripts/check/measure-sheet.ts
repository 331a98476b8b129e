/** What is wrong with a sheet as it stands on paper. Lengths in mm, sizes in points. */
export type SheetFinding =
  | { readonly kind: 'wide'; readonly text: string; readonly by: number }
  | { readonly kind: 'fine-diagram'; readonly diagram: string; readonly text: string; readonly size: number }
  | { readonly kind: 'cut-card'; readonly text: string }
  | { readonly kind: 'broken-word'; readonly text: string }

/** CSS px in a millimetre, and in a point. */
interface Units {
  readonly mm: number
  readonly pt: number
}

/** Passed to {@link measureSheet}, which runs inside the page and can import nothing. */
export interface SheetMeasure {
  readonly units: Units
  /** Smallest label that is read without a lens, in points. */
  readonly least: number
}

/** Measures the sheet that is open in the page, laid out for print in a window as broad as the text on paper. Runs
 * inside the page. */
export function measureSheet({ units, least }: SheetMeasure): SheetFinding[] {
  const findings: SheetFinding[] = []
  const short = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 60)
  const sheet = document.querySelector('.sheet-text')
  const edge = document.documentElement.clientWidth
  for (const block of sheet?.querySelectorAll<HTMLElement>('table, figure, pre, .card-page, .task, p, li') ?? []) {
    const by = (block.getBoundingClientRect().right - edge) / units.mm
    if (by > 0.5) findings.push({ kind: 'wide', text: short(block.textContent), by: Math.ceil(by) })
  }
  for (const figure of sheet?.querySelectorAll<HTMLElement>('figure.diagram') ?? []) {
    // Slides three to a page are pictures to remember by.
    if (figure.closest('.slide-canvas')) continue
    const svg = figure.querySelector('svg')
    const natural = svg?.viewBox.baseVal
    if (!svg || !natural || natural.width === 0) continue
    const box = svg.getBoundingClientRect()
    const scale = Math.min(box.width / natural.width, box.height / natural.height)
    let finest: { size: number; text: string } | undefined
    for (const text of svg.querySelectorAll('text')) {
      const size = (Number.parseFloat(getComputedStyle(text).fontSize) * scale) / units.pt
      if (text.textContent?.trim() && size < (finest?.size ?? least - 0.05)) {
        finest = { size, text: short(text.textContent) }
      }
    }
    const diagram = figure.dataset['diagram']
    if (finest && diagram !== undefined) {
      findings.push({
        kind: 'fine-diagram',
        diagram,
        text: finest.text,
        size: Math.floor(finest.size * 10) / 10,
      })
    }
  }
  for (const card of sheet?.querySelectorAll<HTMLElement>('.cut-card, .slip') ?? []) {
    if (card.scrollHeight > card.clientHeight + 1 || card.scrollWidth > card.clientWidth + 1) {
      findings.push({ kind: 'cut-card', text: short(card.textContent) })
    }
  }
  return findings
}
