import { isShownIn, PLAN_ATTRIBUTES, SECRET, type Secret } from '../../../scripts/compiler/content/secrets.ts'
import type { Edition } from '../../../scripts/compiler/model.ts'
import { all, listOf, one, targetId } from '../base/dom.ts'
import * as wording from '../wording.ts'

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
  keepSources(main, evidence, needed)
  if (edition !== 'presenter') keepEvidence(evidence, needed)
}

/** Gives slides their numbers, in order. */
export function numberSlides(slides: readonly HTMLElement[]): void {
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
export function neededBy(main: HTMLElement, evidence: HTMLElement): ReadonlySet<string> {
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
function keepSources(main: HTMLElement, evidence: HTMLElement, needed: ReadonlySet<string>): void {
  const lists = all(main, '.source-list')
  const listed = new Set<string>()
  for (const item of lists.flatMap((list) => all(list, ':scope > li'))) {
    const number = item.getAttribute('value') ?? ''
    listed.add(`endnote-${number}`)
    if (needed.has(`endnote-${number}`)) continue
    if (item.nextSibling?.nodeType === Node.TEXT_NODE) item.nextSibling.remove()
    item.remove()
  }
  for (const entry of all(evidence, '.endnote')) {
    const text = one(entry, '.endnote-text')
    if (!text || !needed.has(entry.id) || listed.has(entry.id)) continue
    const item = main.ownerDocument.createElement('li')
    item.value = Number(entry.dataset['endnote'])
    item.append(...[...text.childNodes].map((node) => node.cloneNode(true)))
    lists.at(-1)?.append(item, '\n')
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
