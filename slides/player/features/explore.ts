import { all, create, one } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import { countSteps, setStep, showSteps } from '../base/steps.ts'

/** Tables in `.explore` come row by row, after the steps that their slide has anyway. */
export function startExplore(player: Player): void {
  for (const { element: slide } of player.stage.slides) {
    for (const table of all(slide, '.explore table')) {
      const before = countSteps(slide)
      all(table, 'tbody tr').filter((row) => one(row, 'td')).forEach((row, index) => {
        for (const cell of all(row, 'td')) {
          // In a wrapper of its own, so that the cell's lines stay while its words are away.
          const words = create('div')
          words.append(...cell.childNodes)
          cell.append(words)
          setStep(words, before + index + 1)
        }
      })
      if (slide.classList.contains('past')) showSteps(slide)
    }
  }
}
