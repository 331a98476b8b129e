import type { Secret } from '../../../scripts/compiler/content/node.ts'
import { isShownIn, PLAN_ATTRIBUTES, SECRET } from '../../../scripts/compiler/content/secrets.ts'
import type { Edition } from '../../../scripts/compiler/model.ts'
import { all, listOf, one, targetId, textOf } from '../base/dom.ts'
import { isRecord, parseJson } from '../base/store.ts'
import type { FaultSlide } from './report.ts'
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

/** A file like another. It stands in no document: there the security policy would ask for its style once more. */
export function clone(file: HTMLElement): HTMLElement {
  const copy = file.cloneNode(true)
  if (!(copy instanceof HTMLElement)) throw new TypeError('A copy of another kind.')
  return copy
}

const SECRETS: readonly Secret[] = ['notes', 'answer']

/** Takes from the file of a presenter what another edition does not have. What is marked in a way that nobody knows
 * goes as well. */
export function keepFor(file: HTMLElement, edition: Edition): void {
  const isShown = (name: string): boolean => {
    const secret = SECRETS.find((each) => each === name)
    return secret !== undefined && isShownIn(edition, secret)
  }
  for (const element of file.querySelectorAll(`[${SECRET}]`)) {
    if ((element.getAttribute(SECRET) ?? '').split(' ').every(isShown)) element.removeAttribute(SECRET)
    else element.remove()
  }
  if (!isShownIn(edition, 'notes')) {
    for (const slide of all(file, '#deck > .track > section')) {
      for (const name of PLAN_ATTRIBUTES) slide.removeAttribute(name)
    }
  }
  for (const each of all(file, '#register, #late-script')) each.remove()
}

/** Makes a file whole again whose slides are others, or fewer, than a build wrote: numbers, links, sources, evidence. */
export function settle(file: HTMLElement, edition: Edition): void {
  numberSlides(all(file, '#deck > .track > section'))
  const main = one(file, '#deck')
  // Links to slides that are not there are but their words.
  const ids = new Set([...file.querySelectorAll('[id]')].map(({ id }) => id))
  for (const link of all(file, '#deck a[href^="#"]')) {
    if (!ids.has(decode(targetId(link)))) link.replaceWith(...link.childNodes)
  }
  const evidence = one(file, '#evidence')
  if (!main || !evidence) return
  const needed = neededBy(main, evidence)
  keepSources(main, needed)
  if (edition !== 'presenter') keepEvidence(evidence, needed)
}

/** Gives slides their numbers, in order. */
function numberSlides(slides: readonly HTMLElement[]): void {
  slides.forEach((slide, index) => {
    const number = String(index + 1)
    slide.dataset['number'] = number
    const link = one(slide, '.foot .number a')
    if (!link) return
    link.textContent = number
    link.setAttribute('aria-label', wording.slideNumber(index + 1))
  })
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** Ids of the entries that slides, and notes where there are some, rest on. */
function neededBy(main: HTMLElement, evidence: HTMLElement): ReadonlySet<string> {
  const needed = new Set(all(main, 'a[href^="#"]').map((link) => targetId(link)))
  const claims = new Set(all(main, '[data-claims], [data-claim]').flatMap((each) => [
    ...listOf(each, 'claims'),
    ...listOf(each, 'claim'),
  ]))
  for (const each of all(main, '[data-endnotes]')) {
    for (const number of listOf(each, 'endnotes')) needed.add(`endnote-${number}`)
  }
  for (const claim of all(evidence, '.claim')) {
    if (!claims.has(claim.dataset['claim'] ?? '') && !needed.has(claim.id)) continue
    needed.add(claim.id)
    for (const link of all(claim, '.claim-notes a')) needed.add(targetId(link))
  }
  return needed
}

/** The endnotes on the slides of sources. One that is left without any goes. */
function keepSources(main: HTMLElement, needed: ReadonlySet<string>): void {
  for (const item of all(main, '.source-list > li')) {
    const number = item.getAttribute('value') ?? ''
    if (needed.has(`endnote-${number}`)) continue
    if (item.nextSibling?.nodeType === Node.TEXT_NODE) item.nextSibling.remove()
    item.remove()
  }
}

/** Only what the slides rest on. */
function keepEvidence(evidence: HTMLElement, needed: ReadonlySet<string>): void {
  for (const entry of all(evidence, '.claim, .endnote, .term-entry')) if (!needed.has(entry.id)) entry.remove()
  for (const heading of all(evidence, ':scope > h3')) {
    if (!heading.nextElementSibling?.matches('.claim, .endnote, .term-entry')) heading.remove()
  }
  if (!evidence.querySelector('.claim, .endnote, .term-entry')) evidence.remove()
}
