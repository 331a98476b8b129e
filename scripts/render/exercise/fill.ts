import { type Content, el, hasClass } from '../../compiler/content/node.ts'
import { mapElements } from '../../compiler/content/map-nodes.ts'
import { type PaperKind, reasonsBelow } from './kind.ts'
import { wordingOf } from '../../words/wording.ts'

export const fill: PaperKind<'fill'> = {
  how: ({ language }) => wordingOf(language).writeIntoBlanks,
  board: (board) => board,
  below: reasonsBelow,
  // Words have the letters that they have on the worksheet.
  solution(content, { answer }) {
    const letters = answer.map(({ cards }) =>
      cards.flatMap((id): Content => [el('span', { class: 'card-letter' }, id.toUpperCase()), ' '])
    )
    return mapElements(content,
      (element) => hasClass(element, 'answer-card') ? [...letters.shift() ?? [], element] : element)
  },
}
