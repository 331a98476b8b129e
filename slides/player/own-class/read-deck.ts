import { all, listOf, one, textOf } from '../base/dom.ts'
import { isRecord, parseJson } from '../base/store.ts'
import type { FaultSlide } from './faults.ts'
import * as wording from '../wording.ts'

const PARTS = ['question', 'answer', 'debrief'] as const

/** A slide of a file, with what a class needs to know of it. */
export interface FileSlide extends Omit<FaultSlide, 'hidden'> {
  readonly element: HTMLElement
}

/** All slides of a deck file, in order. */
export function slidesOf(file: ParentNode): readonly FileSlide[] {
  return all(file, '#deck > .track > section').map((element, index) => {
    const { exercise, exercisePart, minutes, slack } = element.dataset
    const part = PARTS.find((each) => each === exercisePart)
    return {
      id: element.id,
      title: textOf(one(element, 'h1, h2, h3')) || wording.slideNumber(index + 1),
      minutes: (Number(minutes) || 0) + (Number(slack) || 0),
      claims: listOf(element, 'claims'),
      element,
      ...(exercise !== undefined && part ? { exercise: { id: exercise, part } } : {}),
    }
  })
}

/** What a deck file says of itself; empty where it says nothing. */
export function deckData(file: ParentNode): Record<string, unknown> {
  const data = parseJson(file.querySelector('#deck-data')?.textContent)
  return isRecord(data) ? data : {}
}

/** What the window of a file is called. */
export function putTitle(file: ParentNode, text: string): void {
  const title = file.querySelector('title')
  if (title) title.textContent = text
}

/** Writes what a deck file says of itself. */
export function putData(file: ParentNode, id: string, data: unknown): void {
  const place = file.querySelector(`#${id}`)
  if (place) place.textContent = jsonText(data)
}

/** Data as a script holds it: a `<` in it could end the element. */
export const jsonText = (data: unknown, replacer?: (name: string, value: unknown) => unknown): string =>
  JSON.stringify(data, replacer).replace(/[<\u2028\u2029]/g, escapeUnicode)

function escapeUnicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
