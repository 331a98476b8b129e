import { type Content, el, hasClass } from '../../compiler/content/node.ts'
import { mapElements } from '../../compiler/content/map-nodes.ts'
import { type PaperKind, REASONS } from './kind.ts'

export const fill: PaperKind<'fill'> = {
  called: 'filling in',
  how: () => 'Write into the blanks',
  board: (board) => board,
  below: () => REASONS,
  // Words have the letters that they have on the worksheet.
  solution(content, { answer }) {
    const letters = answer.map(({ cards }) =>
      cards.flatMap((id): Content => [el('span', { class: 'card-letter' }, id.toUpperCase()), ' '])
    )
    return mapElements(content,
      (element) => hasClass(element, 'answer-card') ? [...letters.shift() ?? [], element] : element)
  },
}
