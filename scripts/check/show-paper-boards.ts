/**
 * Shows exercises as they are printed, without what the player has put in their place. Runs inside the page.
 * @returns whether there is any exercise
 */
export function showPaperBoards(): boolean {
  const exercises = [...document.querySelectorAll<HTMLElement>('.exercise')]
  for (const exercise of exercises) {
    for (const part of exercise.querySelectorAll<HTMLElement>('.player-ui')) part.hidden = true
    for (const board of exercise.querySelectorAll<HTMLElement>('.exercise-board:not(.player-ui)')) board.hidden = false
  }
  return exercises.length > 0
}
