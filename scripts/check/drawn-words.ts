/** Says at pictures that are drawings (SVG) how large the smallest words in them are, as a share of the height of the
 * drawing: `data-words`. Runs inside the page. */
export function nameDrawnWords(): void {
  for (const picture of document.querySelectorAll('img')) {
    const [, coded, content] = /^data:image\/svg\+xml(?:;(?!base64)[\w=-]+)*(;base64)?,(.*)$/s.exec(picture.src) ?? []
    if (content === undefined) continue
    const bytes = coded === undefined ? undefined : Uint8Array.from(atob(content), (one) => one.charCodeAt(0))
    const text = bytes === undefined ? decodeURIComponent(content) : new TextDecoder().decode(bytes)
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
    // How large words become that are turned, or that a style of its own sets, is not reckoned.
    if (drawing.querySelector('style, [transform*="scale("], [transform*="matrix("]') !== null) continue
    const sizes = [...drawing.querySelectorAll('text')].flatMap((words) => {
      if (!/[\p{L}\p{N}]{3}/u.test(words.textContent ?? '')) return []
      const sized = words.closest('[font-size], [style*=font-size]')
      const said = sized?.getAttribute('font-size') ?? /font-size\s*:\s*([\d.]+(?:px)?)\s*(?:;|$)/.exec(
        sized?.getAttribute('style') ?? '',
      )?.[1]
      const size = /^[\d.]+(?:px)?$/.test(said ?? '') ? Number.parseFloat(said ?? '') : 0
      return size > 0 ? [size] : []
    })
    const height = Number(drawing.getAttribute('viewBox')?.trim().split(/[\s,]+/)[3] ?? picture.naturalHeight)
    if (sizes.length > 0 && height > 0) picture.dataset['words'] = String(Math.min(...sizes) / height)
  }
}

/**
 * How large the smallest words of drawings are shown. Runs inside the page, where all slides are laid out.
 * @returns by id of their slides, in px of the canvas
 */
export function drawnWords(): [id: string, size: number][] {
  return [...document.querySelectorAll<HTMLElement>('.slides > section')].flatMap((slide) => {
    const scale = (slide.querySelector('.face')?.getBoundingClientRect().width ?? 0) / 1280
    return [...slide.querySelectorAll<HTMLImageElement>('figure img[data-words]')].map((picture): [string, number] => {
      const { width, height } = picture.getBoundingClientRect()
      const shown = Math.min(height, width * picture.naturalHeight / picture.naturalWidth) / (scale || 1)
      return [slide.id, shown * Number(picture.dataset['words'])]
    })
  })
}
