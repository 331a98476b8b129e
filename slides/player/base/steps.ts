/** How many presses the matching parts of a slide take: parts with one index come together. */
export function countSteps(slide: Element, selector = '.fragment'): number {
  let highest = -1
  for (const part of slide.querySelectorAll(selector)) {
    highest = Math.max(highest, Number(part.getAttribute('data-fragment-index') ?? highest + 1))
  }
  return highest + 1
}
