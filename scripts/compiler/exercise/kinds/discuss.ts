import type { Piece } from '../../model.ts'
import { isBlock } from '../blocks.ts'
import { reportShape } from '../answer-table.ts'
import { readItems, withLetters } from '../items.ts'
import type { Phase } from '../model.ts'
import { phaseWords } from '../names.ts'
import { optionsHtml, textPieces } from '../render.ts'
import { minutesText, presenterOnly } from '../presenter.ts'
import type { Kind } from './kind.ts'

const POSITION = { one: 'position', many: 'positions' }

/** A question to talk about, with positions to vote on or without; the answer says what to listen for. */
export const discuss: Kind<'discuss'> = {
  keys: ['think', 'pair', 'share', 'opinion', 'draw'],
  read(material) {
    const options = withLetters(readItems(material, material.takeFromTask('bullet_list_open', 'positions'), POSITION))
    const { phases, draw } = material.facts
    const blocks = material.takeAnswer()
    if (blocks.length > 0 && !blocks.some((block) => isBlock(block, 'bullet_list_open'))) {
      reportShape(material, 'The answer has no bullet list.',
        'a bullet list of what to listen for, each with its evidence: - What somebody may say [@S3.15]')
    } else if (
      blocks.length > 0 && material.hasPaper
      && !blocks.flat().some((token) => token.children?.some(({ type }) => type === 'cites'))
    ) {
      material.warning(material.answerPlace, {
        rule: 'no-evidence',
        what: 'What to listen for cites nothing.',
        why: 'A discussion about a paper goes back to the paper, or the loudest voice wins.',
        fix: 'Cite a claim or an endnote after at least one of its points.',
      })
    }
    return { ...material.base(), kind: 'discuss', draw, phases, options, listen: material.pieces(blocks) }
  },
  board: ({ phases, options, group }) => [
    ...phasesPieces(phases, group),
    ...(options.length === 0 ? [] : [optionsHtml(options, 'opinion', 'Positions')]),
  ],
  solution: ({ listen }) => ['<div class="answer-listen">\n', ...listen, '</div>\n'],
  key: ({ phases, listen }) => ({ kind: 'discuss', listen: textPieces(listen), phases }),
}

function phasesPieces(phases: readonly Phase[], group: number): Piece[] {
  if (phases.length === 0) return []
  const items = phases.flatMap(({ phase, minutes }): Piece[] => {
    const [name, how] = phaseWords(phase, group)
    return [
      `<li class="phase" data-phase="${phase}"><span class="phase-name">${name}</span> <span class="phase-how">${how}</span>`,
      presenterOnly(` <span class="phase-minutes">${minutesText(minutes)}</span>`),
      '</li>\n',
    ]
  })
  return ['<ol class="phases" aria-label="How it goes">\n', ...items, '</ol>\n']
}
