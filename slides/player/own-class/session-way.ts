import type { PlannedItem } from '../../../scripts/compiler/session/model.ts'
import { sayHalves } from '../../../scripts/compiler/session/reckon.ts'
import { all, create, one } from '../base/dom.ts'
import type { KeptItem } from './session.ts'
import * as wording from '../wording.ts'

/** Agendas and strips with the items that there are now. @param before the plan as the deck has it */
export function showWay(
  file: HTMLElement,
  before: readonly PlannedItem[],
  items: readonly PlannedItem[],
  kept: readonly KeptItem[],
): void {
  for (const agenda of all(file, '#deck .agenda')) showAgenda(agenda, before, items, kept)
  for (const strip of all(file, '#deck .strip')) strip.remove()
  kept.forEach(({ item, slides, name }, at) => {
    slides.forEach((slide, index) => {
      if (!slide.classList.contains('layout-agenda')) {
        one(slide, '.content')?.after('\n', stripOf(item, at, kept.length, index === 0 ? name : undefined))
      }
      label(slide, name)
    })
  })
}

function label(slide: HTMLElement, name: string | undefined): void {
  const [heading] = (slide.getAttribute('aria-labelledby') ?? '').split(' ')
  if (heading) slide.setAttribute('aria-labelledby', name === undefined ? heading : `${heading} ${name}`)
}

function stripOf({ title, minutes }: PlannedItem, at: number, count: number, name: string | undefined): HTMLElement {
  const parts = Array.from({ length: count },
    (_, index) => create('i', index === at ? { class: 'here' } : index < at ? { class: 'done' } : {}))
  return create('p', { class: 'strip', id: name?.replace(/-title$/, '') },
    create('span', { class: 'strip-parts', role: 'img', 'aria-label': wording.partAt(at + 1, count) }, ...parts), ' ',
    create('span', { class: 'strip-name', id: name }, title), ' ',
    create('span', { class: 'plan', 'data-secret': 'notes' }, `${sayHalves(minutes)} min`))
}

function showAgenda(
  agenda: HTMLElement,
  before: readonly PlannedItem[],
  items: readonly PlannedItem[],
  kept: readonly KeptItem[],
): void {
  const present = agenda.closest('section')?.id
  const entries = all(agenda, ':scope > li:not(.free)')
  const now = kept.findIndex(({ slides }) => agenda.querySelector('[aria-current]') && slides[0]?.id === present)
  const rows = kept.flatMap(({ item, index }, at) => {
    const entry = entries[before.slice(0, index).filter(({ kind }) => kind !== 'slack').length]
    if (!entry) return []
    const isPause = entry.classList.contains('pause')
    const classes = [at === now ? 'here' : at < now ? 'done' : '', isPause ? 'pause' : ''].filter((name) => name !== '')
    entry.removeAttribute('class')
    if (classes.length > 0) entry.className = classes.join(' ')
    const link = one(entry, 'a')
    if (link && item.slide !== undefined) link.setAttribute('href', `#${encodeURIComponent(item.slide)}`)
    const minutes = one(entry, '.plan')
    if (minutes) minutes.textContent = `${sayHalves(item.minutes)} min`
    return [entry, '\n']
  })
  const free = one(agenda, ':scope > .free')
  const slack = items.reduce((sum, { kind, minutes }) => (kind === 'slack' ? sum + minutes : sum), 0)
  const left = free && one(free, '.plan')
  if (left) left.textContent = `${sayHalves(slack)} min`
  agenda.replaceChildren('\n', ...rows, ...(free && slack > 0 ? [free, '\n'] : []))
  if (now >= 0) agenda.setAttribute('aria-label', wording.agendaAt(now + 1, rows.length / 2))
}
