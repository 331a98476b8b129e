import type { Finding } from './finding.ts'

/**
 * Opens what an exercise opens with a press, its steps, its source page and its answer, and measures how much of it nobody
 * sees, and which buttons stand where nobody can press them, all slides being laid out by `measureSlides`. Runs inside the
 * page, which shows the answers afterwards.
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
    measureTools(slide)
    // What happens in a stage comes with a press each.
    const presses = Math.max(1, slide.querySelectorAll('.player-ui .stage').length)
    for (let left = presses; left > 0; left -= 1) {
      const reveal = slide.querySelector<HTMLElement>('[data-spot="tool:reveal"]')
      if (reveal === null) break
      reveal.click()
      measureTools(slide)
    }
  }
  return findings

  /** Buttons beyond their row, and what the room works on that lies on them. */
  function measureTools(slide: HTMLElement): void {
    const tools = slide.querySelector('.exercise-tools')
    const place = tools?.getBoundingClientRect()
    if (!tools || !place || place.width === 0) return
    for (const press of tools.querySelectorAll('button')) {
      const by = Math.round(press.getBoundingClientRect().right - place.right)
      if (by > 1) findings.push({ kind: 'out-of-reach', slide: slide.id, press: press.textContent ?? '', by })
    }
    for (
      const part of slide.querySelectorAll<HTMLElement>(
        '.exercise-board.player-ui :is(.card, .option, .place, .stage, td)',
      )
    ) {
      const by = Math.round(part.getBoundingClientRect().bottom - place.top)
      const text = (part.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 57)
      if (by > 2) findings.push({ kind: 'on-buttons', slide: slide.id, text, by })
    }
  }
}
