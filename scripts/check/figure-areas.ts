/**
 * How large the one figure of a slide is shown. Runs inside the page, where all slides are laid out.
 * @returns by id of its slide, in px² of the canvas
 */
export function figureAreas(): [id: string, area: number][] {
  return [...document.querySelectorAll<HTMLElement>('.slides > section')].flatMap((slide): [string, number][] => {
    const shown = slide.querySelector('.content > figure :is(img, .drawing > svg)')
    if (shown === null) return []
    const { width, height } = shown.getBoundingClientRect()
    const ratio = shown instanceof HTMLImageElement
      ? shown.naturalWidth / shown.naturalHeight
      : shown instanceof SVGSVGElement
      ? shown.viewBox.baseVal.width / shown.viewBox.baseVal.height
      : NaN
    // Within its box it keeps its form.
    const broad = Math.min(width, height * ratio)
    return broad > 0 ? [[slide.id, broad * broad / ratio]] : []
  })
}

/**
 * Slides from elsewhere that show their one figure beside words. Runs inside the page.
 * @returns their ids
 */
export function figuresBeside(): string[] {
  // On the first slide a picture is a logo as often as not; what an author sets beside something stays there.
  const SLIDE = '.layout-split[data-tight]:not([data-number="1"], :has(.content > .panel))'
  return [...document.querySelectorAll(`.slides > ${SLIDE}`)]
    .filter((slide) => slide.querySelectorAll('.content > figure').length === 1).map(({ id }) => id)
}

/** Has the figure of some slides stand among their words. Runs inside the page. */
export function standAmong(ids: readonly string[]): void {
  for (const id of ids) {
    const slide = document.getElementById(id)
    const isDrawn = slide?.querySelector('.content > figure.diagram') !== null
    slide?.classList.replace('layout-split', isDrawn ? 'layout-diagram' : 'layout-text')
  }
}
