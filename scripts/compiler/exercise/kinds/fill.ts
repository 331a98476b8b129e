import { saidIn } from '../../content/blocks.ts'
import { attribute, type Content, el, hasClass, concealed } from '../../content/node.ts'
import { mapElements } from '../../content/map-nodes.ts'
import { wordsOf } from '../../plain-words.ts'
import { answerLines } from '../answer-list.ts'
import { reportShape } from '../answer-table.ts'
import { type WrittenBlank, hasBlank, takeBlanks } from '../blanks.ts'
import { isBlock } from '../blocks.ts'
import { sameWords, splitWhy, textOf } from '../inline.ts'
import { answerList, cardsOn, reasonOf, withWhy } from '../render.ts'
import { byName, findItem, readItems } from '../items.ts'
import type { ExerciseReader } from '../reader.ts'
import type { BlankAnswer, Item, Reason } from '../model.ts'
import { dealCards } from '../placing.ts'
import { cutCards } from '../cut-cards.ts'
import { decisions } from '../shares.ts'
import type { Kind } from './kind.ts'
import { wordingOf } from '../../../words/wording.ts'

const WORD = { one: 'word', many: 'words' }

interface Filled extends Reason {
  readonly blank: string
  readonly content: Content<'answer'>
  readonly accept: readonly string[]
  readonly words: readonly Item[]
}

/**
 * Text, list or table with blanks `[1]{.blank}`, and perhaps a bullet list of words; the answer is a numbered list,
 * blank by blank.
 */
export const fill: Kind<'fill'> = {
  read(reader) {
    const body = reader.takeTaskFrom(hasBlank)
    const list = reader.takeFromTask('bullet_list_open', 'words')
      ?? body.find((block) => isBlock(block, 'bullet_list_open') && !hasBlank(block))
    const given = readItems(reader, list, WORD)
    const text = body.filter((block) => block !== list)
    const blanks = expectInOrder(reader,
      takeBlanks(text.flat(), (inline, offset) => reader.placeIn(inline, offset),
        wordingOf(reader.facts.language).blank))
    const filled = readFilled(reader, blanks, given, list !== undefined)
    const placed = filled.flatMap(({ blank, words }) =>
      words.map((card) => ({ card, places: [{ id: blank, content: [], text: '' }] }))
    )
    const { cards } = dealCards(reader, given, placed)
    const letters = new Map(cards.map((card) => [card.text, card.id]))
    const answer = filled.map(({ words, ...rest }): BlankAnswer => ({
      ...rest,
      cards: words.flatMap((word) => letters.get(word.text) ?? []),
    }))
    return { ...reader.base(), kind: 'fill', text: reader.content(text), cards, answer }
  },
  board: ({ text, cards, language }) => [
    ...(cards.length === 0 ? [] : cardsOn(cards, wordingOf(language).wordsToFill, ' words')),
    el('div', { class: 'blank-text' }, '\n', text),
    '\n',
  ],
  solution({ answer }) {
    return answerList('ol',
      answer.map(({ content, why }) => el('li', {}, ...withWhy([el('span', { class: 'answer-card' }, content)], why))))
  },
  key: ({ answer, cards: words }) => ({
    kind: 'fill',
    blanks: Object.fromEntries(answer.map(({ blank, accept, cards, why }) => [blank, {
      accept: accept.filter((text, at) => accept.findIndex((other) => sameWords(other) === sameWords(text)) === at),
      ...(words.length === 0 ? {} : { cards }),
      ...reasonOf(why),
    }])),
  }),
  leak({ text, answer }) {
    const fillings = new Map(answer.map(({ blank, accept: [first = ''] }) => [blank, first]))
    const filled = mapElements(text,
      (element) =>
        hasClass(element, 'blank') ? `${FILLED}${fillings.get(attribute(element, 'data-blank')) ?? ''}` : element)
    return {
      sentences: saidIn(filled).filter((said) => said.text.includes(FILLED)).map((said) => wordsOf(said.text)),
      fillings: answer.flatMap(({ accept }) => accept.map(wordsOf)),
      lines: answer.length,
    }
  },
  cards: ({ cards }) => cutCards(cards),
  work: ({ answer, group }) => decisions(answer.length, 'blank', group),
  text: ({ text }) => text,
}

/** Marks what was put into a blank; sources have no such character. */
const FILLED = '\0'

/** Blanks are numbered 1, 2, … as they are read; answers how many there are. */
function expectInOrder(reader: ExerciseReader, blanks: readonly WrittenBlank[]): number {
  if (blanks.length === 0) {
    reader.error(reader.place, {
      rule: 'too-few-items',
      what: 'This exercise has no blanks.',
      why: 'There is nothing to fill in.',
      fix: 'Write [1]{.blank}, [2]{.blank} … in its text, before the first part.',
    })
  }
  blanks.forEach(({ number, place, written }, index) => {
    if (number === index + 1) return
    reader.error(place, {
      rule: 'bad-blank',
      found: written,
      what: `This is blank ${index + 1} as one reads, but says “${written}”.`,
      why: 'People find the blanks by their numbers, and the answer goes through them one by one.',
      fix: `Write [${index + 1}]{.blank}.`,
    })
  })
  return blanks.length
}

function readFilled(reader: ExerciseReader, blanks: number, words: readonly Item[], choose: boolean): Filled[] {
  const list = reader.takeFromAnswer('ordered_list_open')
  if (list === undefined) {
    if (!reader.isUnanswered) {
      reportShape(reader, 'The answer has no numbered list.',
        'a numbered list, blank by blank: 1. right / also right — why')
    }
    return []
  }
  const names = byName(words)
  const lines = answerLines(reader, list)
  if (lines.length !== blanks && blanks > 0) {
    reader.error(reader.answerPlace, {
      rule: 'blank-left-over',
      what: `There are ${blanks} blanks, and the answer fills ${lines.length}.`,
      why: 'Each blank needs its answer, and each answer its blank.',
      fix: 'Write one numbered line for each blank; alternatives go on the same line, with “ / ” between.',
    })
  }
  return lines.map(({ inline, children }, index): Filled => {
    const { name, why } = splitWhy(children)
    const accept = textOf(name).split(/\s\/\s/).map((text) => text.trim()).filter((text) => text !== '')
    if (accept.length === 0) {
      reader.error(reader.placeOf(inline), {
        rule: 'empty-side',
        what: 'This line says why, but not what.',
        why: 'Nothing that people write would be right.',
        fix: 'Put the right words before the dash.',
      })
    }
    const found = choose ? accept.flatMap((text) => findItem(reader, names, text, inline, WORD) ?? []) : []
    return {
      blank: String(index + 1),
      content: concealed('answer', reader.plain(name)),
      accept,
      words: [...new Set(found)],
      ...reader.reason(why),
    }
  })
}
