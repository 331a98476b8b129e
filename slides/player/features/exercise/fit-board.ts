import { all, one } from '../../base/dom.ts'

const CLOSER = ['', '1', '2', '3', '4']

/** How the buttons under a board stand: as they are, with less around their words, in more rows. */
const TOOLS = ['', 'close', 'rows']

/**
 * Sets a board on the canvas as large as it fits: text grows smaller step by step, never below what the last row can
 * read; the buttons under it stand closer, then in rows, where words of a language have no room in one. `away`: a slide that is not on screen is laid out for the moment, so that whoever measures the deck finds it as
 * it will be.
 */
export function fitBoard(exercise: HTMLElement, board: HTMLElement, away = false): void {
  const slide = exercise.closest<HTMLElement>('.reveal .slides > section')
  if (!slide || (!away && board.offsetParent === null)) return
  const { hidden, style: { display } } = slide
  if (away) {
    slide.hidden = false
    slide.style.display = 'block'
  }
  const tools = one(exercise, '.exercise-tools')
  for (const step of tools ? TOOLS : []) {
    if (step === '') delete exercise.dataset['tools']
    else exercise.dataset['tools'] = step
    if (tools === undefined || tools.scrollWidth <= tools.clientWidth + 1) break
  }
  for (const step of CLOSER) {
    exercise.style.setProperty('--tight', step)
    if (board.scrollHeight <= board.clientHeight + 1) break
  }
  if (!away) return
  slide.style.display = display
  slide.hidden = hidden
}

/** The same for the exercises of a picture of a slide. */
export function fitBoards(picture: HTMLElement): void {
  for (const exercise of all(picture, '.exercise')) {
    const board = one(exercise, '.exercise-board.player-ui')
    if (board) fitBoard(exercise, board)
  }
}
