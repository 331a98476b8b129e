import { expect, test } from 'playwright/test'
import { fileOf, fixture } from './kit.ts'
import { openPackage, slidesOf, wordsOf } from './package.ts'

test('steps and source page of a task are slides of their own after it, for participants too', async () => {
  const needs = await fixture()
  const deck = needs.kit.decks.find(({ name }) => name === 'tasks')
  if (deck === undefined) throw new Error('There is no deck of tasks')
  for (const edition of ['presenter', 'give-out'] as const) {
    const pack = openPackage(fileOf(needs, deck, edition))
    const slides = slidesOf(pack).map((path) => wordsOf(pack.part(path)))
    const steps = slides.findIndex((words) => words.includes('Lay each card beside its place'))
    expect(slides[steps], edition).toMatch(/Steps\s/)
    expect(slides[steps - 1], edition).toMatch(/Who shares what\? Match each place/)
    expect(slides[steps + 1], edition).toMatch(/What the paper says\s.*Off Alanya fishers draw lots/)
  }
})
