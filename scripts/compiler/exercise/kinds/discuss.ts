import { conceal, type Content, el, type Secret } from '../../content/node.ts'
import { isBlock } from '../blocks.ts'
import { reportShape } from '../answer-table.ts'
import { keyText } from '../key.ts'
import { readItems, withLetters } from '../items.ts'
import type { Phase } from '../model.ts'
import { phaseWords } from '../names.ts'
import { listenFor, optionsOn } from '../render.ts'
import { minutesText } from '../presenter.ts'
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
    return { ...material.base(), kind: 'discuss', draw, phases, options, listen: material.content(blocks) }
  },
  board: ({ phases, options, group }) => [
    ...phasesOn(phases, group),
    ...(options.length === 0 ? [] : optionsOn(options, 'opinion', 'Positions')),
  ],
  solution: ({ listen }) => listenFor(listen),
  key: ({ phases, listen }) => ({ kind: 'discuss', listen: keyText(listen), phases }),
}

function phasesOn(phases: readonly Phase[], group: number): Content<Secret> {
  if (phases.length === 0) return []
  const items = phases.flatMap(({ phase, minutes }): Content<Secret> => {
    const [name, how] = phaseWords(phase, group)
    return [
      el(
        'li',
        { class: 'phase', 'data-phase': phase },
        el('span', { class: 'phase-name' }, name),
        ' ',
        el('span', { class: 'phase-how' }, how),
        conceal('notes', [' ', el('span', { class: 'phase-minutes' }, minutesText(minutes))]),
      ),
      '\n',
    ]
  })
  return [el('ol', { class: 'phases', 'aria-label': 'How it goes' }, '\n', items), '\n']
}
