import { expect, test } from 'playwright/test'
import { longestWord } from '../../scripts/compiler/handout/cards.ts'
import { stagesOn } from '../../scripts/compiler/exercise/render.ts'
import { sameName, sameWords } from '../../scripts/compiler/exercise/inline.ts'
import { el } from '../../scripts/compiler/content/node.ts'
import { extraStyle } from '../../scripts/writers/extra-styles.ts'
import { plainWord } from '../../slides/player/features/exercise/answer.ts'
import { htmlOf } from './support.ts'

const stages = (...names: string[]): string =>
  htmlOf(stagesOn(names.map((text, index) => ({ id: `${index + 1}`, content: [text], text })), 'Stages'))

test('the names of stages have room for their longest word', () => {
  expect(stages('Ankündigung', 'Seen and heard')).not.toContain('data-names')
  expect(stages('Ankündigung', 'Fraktionssitzung')).toContain('data-names="long"')
  expect(stages('Bundesverfassungsgericht')).toContain('data-names="longest"')
  // Where an author parts it, it is as long as its longest part.
  expect(stages('Bundes\u00ADverfassungs\u00ADgericht')).not.toContain('data-names')
})

test('a soft hyphen tells no two names or answers apart, and ends a word of a card', () => {
  expect(sameName('Fraktions\u00ADsitzung')).toBe(sameName('Fraktionssitzung'))
  expect(sameWords('Fraktions\u00ADsitzung')).toBe(sameWords('fraktionssitzung'))
  expect(plainWord('Fraktions\u00ADsitzung')).toBe('fraktionssitzung')
  const card = { label: false, mark: '', content: ['Verantwortungs\u00ADgefühl'] }
  expect(longestWord(card)).toBe(14)
})

test('only a page with a word that no line may hold has rules for one', () => {
  const style = (text: string) =>
    extraStyle([el('p', {}, text)], { extras: { code: '', markdown: '', maths: '', unmarked: '' } })
  expect(style('Donaudampfschifffahrtsgesellschaft')).toContain('overflow-wrap:break-word')
  expect(style('Verantwortungsgefühl')).not.toContain('overflow-wrap')
  expect(style('Donaudampf\u00ADschifffahrts\u00ADgesellschaft')).not.toContain('overflow-wrap')
})
