import { expect, test } from 'playwright/test'
import { el } from '../../scripts/compiler/content/node.ts'
import { paragraphsIn, PLAIN } from '../../scripts/powerpoint/paragraphs.ts'
import { all, first, type Read, textIn } from './package.ts'
import { withMinutes } from '../../scripts/powerpoint/lists.ts'
import { linesIn } from '../../scripts/powerpoint/rules.ts'
import { kitOf, slidesFrom } from './talk.ts'

const slideOf = (text: string, at = 1): Read => {
  const slide = slidesFrom(kitOf(`# Talk\n\n---\n\n${text}`))[at]
  if (slide === undefined) throw new Error('There is no slide')
  return slide
}

const paragraphOf = (slide: Read, said: string): Read => {
  const found = all(slide, 'a:p').find((one) => textIn(one).includes(said))
  if (found === undefined) throw new Error(`Nothing says “${said}”`)
  return found
}
const valueIn = (paragraph: Read, space: string): number =>
  Number(all(paragraph, space).flatMap((one) => all(one, 'a:spcPts').concat(all(one, 'a:spcPct')))[0]
    ?.attributes['val'])
const lookOf = (paragraph: Read, said: string): Read | undefined => {
  const run = all(paragraph, 'a:r').find((one) => textIn(one).includes(said))
  return run === undefined ? undefined : first(run, 'a:rPr')
}

test('a list that begins where another began is numbered in words, since programs would count on', () => {
  const slide = slideOf('## List\n\n1. Herds[^1]\n2. Hay\n\nThen again:\n\n1. Grass\n2. Water\n\n[^1]: Of cows.\n')
  const numbers = ['Herds', 'Hay', 'Grass', 'Water', 'Of cows'].map((said) => {
    const paragraph = paragraphOf(slide, said)
    return all(paragraph, 'a:buAutoNum').length > 0 ? 'counted' : textIn(paragraph).replace(said, '…').trim()
  })
  expect(numbers).toEqual(['counted', 'counted', '1\t…', '2\t…', 'counted'])
})

test('numbers of a list of which only some items begin in bold are written, each as bold as the others', () => {
  const numbersOf = (text: string) => {
    const slide = slideOf(`## List\n\n${text}\n`)
    return ['Herds', 'Hay'].map((said) => {
      const paragraph = paragraphOf(slide, said)
      const [number] = all(paragraph, 'a:buAutoNum').length > 0 ? [] : all(paragraph, 'a:r')
      return number === undefined ? 'counted' : `${textIn(number)} ${first(number, 'a:rPr')?.attributes['b']}`
    })
  }
  expect(numbersOf('1. **Herds** come\n2. Hay')).toEqual(['1 1', '2 1'])
  expect(numbersOf('1. **Herds** come\n2. **Hay**')).toEqual(['counted', 'counted'])
})

test('a list that goes on is counted', () => {
  const slide = slideOf('## List\n\n1. Herds\n2. Hay\n\nThen:\n\n3. Grass\n')
  expect(all(paragraphOf(slide, 'Grass'), 'a:buAutoNum')[0]?.attributes['startAt']).toBe('3')
})

test('what follows a list stands apart from it', () => {
  const slide = slideOf('## List\n\n- Herds\n- Hay\n\n> A queue is a promise.\n')
  expect(valueIn(paragraphOf(slide, 'promise'), 'a:spcBef')).toBeGreaterThanOrEqual(1950)
})

test('what a question adds is plain, as on a page', () => {
  const slide = slideOf('## Kitchen {.statement}\n\n::: ask\nWho cleans?\n\nSay it aloud.\n:::\n')
  const [asked, added] = ['Who cleans', 'Say it'].map((said) => lookOf(paragraphOf(slide, said), said))
  expect([asked?.attributes['b'], added?.attributes['b']]).toEqual([undefined, '0'])
})

test('lines that are read stand as far apart as their face wants', () => {
  const slide = slideOf('## Kitchen\n\n- Herds\n\n::: ask\nWho cleans?\n:::\n\n- Hay\n')
  expect(valueIn(paragraphOf(slide, 'Who cleans'), 'a:lnSpc')).toBe(100000)
})

test('a list has no lines where minutes behind a long item may stand on its line or on the next', () => {
  const linesAt = (words: string): number => {
    const item = (text: string, value: number) => ({
      look: 'table' as const,
      level: 0,
      bullet: { kind: 'number' as const, value },
      runs: [{ text }, { text: '\t' }, { text: '10 min' }],
    })
    const place = {
      slot: 'body' as const,
      look: 'table' as const,
      anchor: 't' as const,
      frame: { x: 72, y: 120, width: 544, height: 500 },
    }
    return linesIn([place], new Map([['body' as const, [item(words, 1), item('Pause', 2)]]]), 'thin').objects.length
  }
  expect(linesAt('A turn of water')).toBe(2)
  expect(linesAt('Should the harbour sell its places, or some?')).toBe(0)
})

test('minutes without room behind their item stand below it where all end, and the list has its lines', () => {
  const item = (text: string) => ({
    look: 'table' as const,
    level: 0,
    bullet: { kind: 'dash' as const },
    runs: [{ text }, { text: '\t' }, { text: '10 min' }],
  })
  const [fits] = withMinutes([item('Darf eine Ministerin schweigen?')])
  expect(fits?.runs.map(({ text }) => text).slice(1)).toEqual(['\t', '10 min'])
  const items = withMinutes([item('Should the harbour sell its places, or some?'), item('Pause')])
  expect(items.map(({ runs }) => runs.map(({ text }) => text).slice(1))).toEqual([['\n', '\t', '10 min'], [
    '\t',
    '10 min',
  ]])
  const place = {
    slot: 'body' as const,
    look: 'table' as const,
    anchor: 't' as const,
    frame: { x: 72, y: 120, width: 544, height: 500 },
  }
  expect(linesIn([place], new Map([['body' as const, items]]), 'thin').objects).toHaveLength(2)
})

test('what is kept free is none of the parts that are counted', () => {
  const [part, free] = paragraphsIn([
    el('ol', {}, [el('li', {}, 'Herds'), el('li', { class: 'free' }, 'Kept free')]),
  ], PLAIN)
  expect([part?.bullet?.kind, free?.bullet?.kind]).toEqual(['number', 'dash'])
})

const discussed = (title: string, answer: string): string =>
  `## ${title}

::: exercise discuss {#which minutes=4}
Which way would you go?

::: goal
To talk.
:::
::: answer
${answer}
:::
::: debrief
Well.
:::
:::
`

test('both columns of an answer have type of one size', () => {
  const long = `Alps ${'which all of them use and nobody owns '.repeat(22)}`
  const answer = slideOf(discussed('Whose?', [long, ...'ABCDEF'].map((one) => `- ${one}`).join('\n')), 2)
  expect(all(answer, 'a:normAutofit')).toHaveLength(0)
  const sizes = ['Alps', 'F'].map((said) => lookOf(paragraphOf(answer, said), said)?.attributes['sz'])
  expect(sizes).toEqual(['1800', '1800'])
})
