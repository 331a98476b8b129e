import type { PageStyle } from './types.ts'

/**
 * Runs in the page: where a chart has bars of one kind and nothing else, each bar says its value, and no scale says it
 * once more. Other
 * charts keep their scale, since values of several kinds would stand on each other.
 */
export function valueBars(root: SVGSVGElement, style: PageStyle): void {
  const values = root.querySelectorAll<SVGTextElement>('.plot [class^="bar-plot"] > text')
  if (values.length === 0 || root.querySelectorAll('.plot > g').length > 1) {
    values.forEach((value) => value.remove())
    return
  }
  // As large as room allows is larger than any other label.
  values.forEach((value) => value.setAttribute('font-size', `${style.sizes.label}px`))
  // A ground as large as if the scale were there.
  root.querySelector('.main > .background')?.remove()
  const lying = root.querySelector('.top-axis') !== null
  root.querySelectorAll(
    ['.label', '.ticks', '[class^="axis"]'].map((part) => `${lying ? '.top-axis' : '.left-axis'} > ${part}`).join(', '),
  ).forEach((part) => part.remove())
}
