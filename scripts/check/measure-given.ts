import type { Finding } from './finding.ts'

/**
 * Opens what an exercise opens with a press, its steps and its source page, and measures how much of it nobody sees, all
 * slides being laid out by `measureSlides`. Runs inside the page.
 */
export function measureGiven(): Finding[] {
  const findings: Finding[] = []
  for (const slide of document.querySelectorAll<HTMLElement>('.slides > section')) {
    for (const press of slide.querySelectorAll<HTMLElement>('[data-spot="tool:steps"], [data-spot="tool:source"]')) {
      press.click()
      const page = slide.querySelector('.exercise-page')
      const by = page === null ? 0 : page.scrollHeight - page.clientHeight
      if (by > 1) findings.push({ kind: 'hidden-end', slide: slide.id, press: press.textContent ?? '', by })
      press.click()
    }
  }
  return findings
}
