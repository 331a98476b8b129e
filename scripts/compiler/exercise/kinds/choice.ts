import { el } from '../../content/node.ts'
import { answerLines, readNamed } from '../answer-list.ts'
import { reportShape } from '../answer-table.ts'
import { answerCard, answerList, optionsOn, reasonOf } from '../render.ts'
import { takeMark, textOf } from '../inline.ts'
import { byName, readItems, withLetters } from '../items.ts'
import type { ExerciseReader } from '../reader.ts'
import type { Item, OptionAnswer } from '../model.ts'
import { expectAtLeast, isSecond, reportLeftOver } from '../placing.ts'
import { namesOf } from '../leak.ts'
import { ASSUMED, talk } from '../shares.ts'
import type { Kind } from './kind.ts'
import { certain } from '../../certain.ts'
import { wordingOf } from '../../../words/wording.ts'

/** In letters: what the column of verdicts has room for. */
const SHORT_MARK = 10
const OPTION = { one: 'option', many: 'options' }

/** Options, in the author's order; the answer is the same list with `[x]` or `[ ]` and feedback. */
export const choice: Kind<'choice'> = {
  quick: true,
  read(reader) {
    const options = withLetters(readItems(reader, reader.takeFromTask('bullet_list_open', 'options'), OPTION))
    expectAtLeast(reader, 2, options, OPTION, 'a bullet list')
    const answer = readMarked(reader, options)
    const choose = answer.filter(({ right }) => right).length > 1 ? 'several' : 'one'
    return { ...reader.base(), kind: 'choice', choose, options, answer }
  },
  lies: () => 'as-question',
  board: ({ options, choose, language }) => optionsOn(options, choose, wordingOf(language).options),
  solution({ options, answer, language }) {
    const wording = wordingOf(language)
    const optionOf = new Map(options.map((option) => [option.id, option]))
    return answerList('ul', answer.map(({ option, right, why }) =>
      el(
        'li',
        { class: 'answer-option', 'data-right': right ? 'yes' : 'no' },
        el('span', { class: 'answer-mark' }, right ? wording.right : wording.wrong),
        ' ',
        ...answerCard(optionOf.get(option), why),
      )
    ), wording.wrong.length > SHORT_MARK ? ' long-marks' : '')
  },
  key: ({ choose, answer }) => ({
    kind: 'choice',
    choose,
    options: Object.fromEntries(
      answer.map(({ option, right, why }) => [option, { right, ...reasonOf(why) }]),
    ),
  }),
  leak({ options, answer }) {
    const names = namesOf(options)
    const those = (is: boolean): string[] =>
      answer.filter(({ right }) => right === is).map(({ option }) => certain(names.get(option), option))
    return { right: those(true), wrong: those(false) }
  },
  cards: () => [],
  work: ({ group }) => [{ what: 'the choice', minutes: ASSUMED.decision.alone }, ...talk(group)],
  how: ({ choose, language }) => wordingOf(language)[choose === 'one' ? 'chooseOne' : 'oneOrMore'],
}

function readMarked(reader: ExerciseReader, options: readonly Item[]): OptionAnswer[] {
  const shape =
    'a bullet list of the options, the right ones as “- [x] option — feedback”, the others as “- [ ] option — feedback”'
  const list = reader.takeFromAnswer('bullet_list_open')
  if (list === undefined) {
    if (!reader.isUnanswered) reportShape(reader, 'The answer has no bullet list.', shape)
    return []
  }
  const names = byName(options)
  const had = new Map<Item, number>()
  const all = answerLines(reader, list)
  const answer = all.flatMap(({ inline, children }): OptionAnswer[] => {
    const { right, rest } = takeMark(children)
    if (right === undefined) {
      reader.error(reader.placeOf(inline), {
        rule: 'option-unmarked',
        found: textOf(children),
        what: 'Whether this option is right, the answer does not say.',
        why: 'It could be neither checked nor explained.',
        fix: 'Put [x] before it if it is right, [ ] if it is not.',
      })
    }
    const named = readNamed(reader, names, inline, rest, OPTION)
    if (named === undefined || isSecond(reader, had, named.item, inline)) return []
    return [{ option: named.item.id, right: right ?? false, ...reader.reason(named.why) }]
  })
  reportLeftOver(reader, options, had, all.length - answer.length)
  if (answer.length > 0 && answer.length === all.length && answer.every(({ right }) => !right)) {
    reportNoneRight(reader)
  }
  return answer
}

function reportNoneRight(reader: ExerciseReader): void {
  reader.error(reader.answerPlace, {
    rule: 'no-right-option',
    what: 'None of the options is right.',
    why: 'Whatever people choose would be wrong.',
    fix: 'Put [x] before the right one; if it is a matter of opinion, make it a “discuss”.',
  })
}
