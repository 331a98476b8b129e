import type { PaperKind } from './kind.ts'
import { wordingOf } from '../../words/wording.ts'

export const discuss: PaperKind<'discuss'> = {
  how({ draw, options, language }) {
    const wording = wordingOf(language)
    return draw ? wording.paperDrawFrame : options.length > 0 ? wording.markAndSay : ''
  },
  board: (board) => board,
  below: ({ draw, language }) => (draw ? { least: 10 } : { label: wordingOf(language).notesWithPlaces, least: 4 }),
}
