import { sayHalves } from '../../../scripts/compiler/session/reckon.ts'
import { all, one, targetId } from '../base/dom.ts'
import * as wording from '../wording.ts'

/** A part of an assembled deck as the class has it. */
interface LedPart {
  readonly divider: HTMLElement
  readonly minutes: number
}

/**
 * Makes what leads into the parts of a deck follow their slides: which there are, their order and their minutes.
 * @param hidden ids of slides that do not count, where they are looked at
 */
export function showParts(file: HTMLElement, hidden: ReadonlySet<string>): void {
  const slides = all(file, '#deck > .track > section')
  const dividers = slides.filter(({ classList }) => classList.contains('divider'))
  const parts = dividers.map((divider, at): LedPart => {
    const next = dividers[at + 1]
    const own = slides.slice(slides.indexOf(divider), next && slides.indexOf(next)).filter(({ id }) => !hidden.has(id))
    return { divider, minutes: own.reduce((sum, { dataset }) => sum + minutesIn(dataset), 0) }
  })
  parts.forEach(({ divider, minutes }, at) => {
    showKicker(divider, minutes)
    const way = one(divider, '.way')
    if (way) showWayOf(way, parts, at)
  })
}

/** Puts the minutes into what stands above a heading, where it says any. */
export function showKicker(slide: HTMLElement, minutes: number): void {
  const said = one(slide, '.kicker [data-secret], .kicker[data-secret]')
  if (said) said.textContent = inWords(said.textContent ?? '', minutes)
}

/** An exercise says, and counts down, the minutes that it has in the class. */
export function showExerciseMinutes(slide: HTMLElement, minutes: number): void {
  const said = one(slide, '.exercise-minutes')
  if (!said) return
  said.dataset['minutes'] = String(minutes)
  said.textContent = inWords(said.textContent ?? '', minutes)
}

const inWords = (text: string, minutes: number): string =>
  text.replace(/[\d½]+( \p{L}+)?/u, (_, word?: string) =>
    sayHalves(minutes) + (word === undefined ? '' : ` ${wording.minuteWord(minutes)}`))

function showWayOf(way: HTMLElement, parts: readonly LedPart[], now: number): void {
  const entries = new Map(all(way, ':scope > li').map((entry) => {
    const link = one(entry, 'a')
    return [link ? decodeURIComponent(targetId(link)) : parts[now]?.divider.id, entry]
  }))
  const rows = parts.flatMap(({ divider, minutes }, at) => {
    const entry = entries.get(divider.id)
    if (!entry) return []
    entry.removeAttribute('class')
    if (at <= now) entry.className = at === now ? 'here' : 'done'
    const planned = one(entry, '.plan')
    if (planned) planned.textContent = `${sayHalves(minutes)} min`
    return [entry, '\n']
  })
  way.replaceChildren('\n', ...rows)
  way.setAttribute('aria-label',
    (way.getAttribute('aria-label') ?? '').replace(/(?<!\d)\d+(\D+)\d+/, `${now + 1}$1${parts.length}`))
}

const minutesIn = ({ minutes, slack }: DOMStringMap): number => (Number(minutes) || 0) + (Number(slack) || 0)
