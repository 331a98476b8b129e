import { el } from '../../content/node.ts'
import { answerLines, readNamed } from '../answer-list.ts'
import { reportShape } from '../answer-table.ts'
import { keyText, reasonOf } from '../key.ts'
import { takeMark, textOf } from '../inline.ts'
import { byName, readItems, withLetters } from '../items.ts'
import type { Material } from '../material.ts'
import type { Item, OptionAnswer } from '../model.ts'
import { expectAtLeast, isSecond, reportLeftOver } from '../placing.ts'
import { answerCard, answerList, listenFor, optionsOn } from '../render.ts'
import { namesOf } from '../leak.ts'
import { ASSUMED, talk } from '../shares.ts'
import type { Kind } from './kind.ts'

const OPTION = { one: 'option', many: 'options' }

/** Options, in the author's order; the answer is the same list with `[x]` or `[ ]` and feedback. Or an opinion. */
export const choice: Kind<'choice'> = {
  keys: ['opinion'],
  quick: true,
  read(material) {
    const options = withLetters(readItems(material, material.takeFromTask('bullet_list_open', 'options'), OPTION))
    expectAtLeast(material, 2, options, OPTION, 'a bullet list')
    if (material.yes('opinion', 'For an opinion nothing is right or wrong, and nothing is checked.')) {
      const listen = material.content(material.takeAnswer())
      return { ...material.base(), kind: 'choice', choose: 'opinion', options, answer: [], listen }
    }
    const answer = readMarked(material, options)
    const choose = answer.filter(({ right }) => right).length > 1 ? 'several' : 'one'
    return { ...material.base(), kind: 'choice', choose, options, answer, listen: [] }
  },
  board: ({ options, choose }) => optionsOn(options, choose, 'Options'),
  solution({ options, answer, choose, listen }) {
    if (choose === 'opinion') return listenFor(listen)
    const optionOf = new Map(options.map((option) => [option.id, option]))
    return answerList('ul', answer.map(({ option, right, why }) =>
      el(
        'li',
        { class: 'answer-option', 'data-right': right ? 'yes' : 'no' },
        el('span', { class: 'answer-mark' }, right ? 'Right' : 'Not right'),
        ' ',
        ...answerCard(optionOf.get(option), why),
      )
    ))
  },
  key({ choose, answer, listen }) {
    if (choose === 'opinion') return { kind: 'choice', choose, listen: keyText(listen) }
    return {
      kind: 'choice',
      choose,
      options: Object.fromEntries(
        answer.map(({ option, right, why }) => [option, { right, ...reasonOf(why) }]),
      ),
    }
  },
  leak({ options, answer }) {
    const names = namesOf(options)
    const those = (is: boolean): string[] =>
      answer.filter(({ right }) => right === is).map(({ option }) => names.get(option) ?? '')
    return { right: those(true), wrong: those(false) }
  },
  isOpen: ({ choose }) => choose === 'opinion',
  cards: () => [],
  work({ choose, options, group }) {
    // One decision; in groups an opinion is voted on before and after.
    if (choose !== 'opinion') return [{ what: 'the choice', minutes: ASSUMED.decision.alone }, ...talk(group)]
    if (group === 1) return [{ what: 'the vote', minutes: ASSUMED.vote }]
    const voices = options.length
    return [...talk(group), { what: 'two votes', minutes: 2 * ASSUMED.vote }, {
      what: `a voice for each of ${voices} sides`,
      minutes: voices * ASSUMED.voice,
    }]
  },
  how: ({ choose }) => HOW[choose],
}

const HOW = { one: 'Choose one', several: 'One or more are right', opinion: 'Say what you think' }

function readMarked(material: Material, options: readonly Item[]): OptionAnswer[] {
  const shape =
    'a bullet list of the options, the right ones as “- [x] option — feedback”, the others as “- [ ] option — feedback”'
  const list = material.takeFromAnswer('bullet_list_open')
  if (list === undefined) {
    if (!material.isUnanswered) reportShape(material, 'The answer has no bullet list.', shape)
    return []
  }
  const names = byName(options)
  const had = new Map<Item, number>()
  const all = answerLines(material, list)
  const answer = all.flatMap(({ inline, children }): OptionAnswer[] => {
    const { right, rest } = takeMark(children)
    if (right === undefined) {
      material.error(material.placeOf(inline), {
        rule: 'option-unmarked',
        found: textOf(children),
        what: 'Whether this option is right, the answer does not say.',
        why: 'It could be neither checked nor explained.',
        fix: 'Put [x] before it if it is right, [ ] if it is not.',
      })
    }
    const named = readNamed(material, names, inline, rest, OPTION)
    if (named === undefined || isSecond(material, had, named.item, inline)) return []
    return [{ option: named.item.id, right: right ?? false, ...material.reason(named.why) }]
  })
  reportLeftOver(material, options, had, all.length - answer.length)
  if (answer.length > 0 && answer.length === all.length && answer.every(({ right }) => !right)) {
    reportNoneRight(material)
  }
  return answer
}

function reportNoneRight(material: Material): void {
  material.error(material.answerPlace, {
    rule: 'no-right-option',
    what: 'None of the options is right.',
    why: 'Whatever people choose would be wrong.',
    fix: 'Put [x] before the right one; if it is a matter of opinion, write opinion=yes behind the exercise’s id.',
  })
}
