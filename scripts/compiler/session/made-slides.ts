import { textToHtml } from '../escape.ts'
import type { Slide } from '../model.ts'
import { renderAgenda, type AgendaEntry } from './agenda.ts'
import type { SessionData } from './schema.ts'

const NOTHING_CITED = { claims: [], endnotes: [], terms: [] }

/** A slide that the kit makes: nothing on it comes from a deck. */
export function madeSlide(given: Pick<Slide, 'id' | 'title' | 'layout' | 'line' | 'content'> & Partial<Slide>): Slide {
  return {
    titled: true, minutes: 0, notes: '', ...NOTHING_CITED, notesCite: NOTHING_CITED, steps: 0, text: given.title, ...given,
  }
}

const list = (items: readonly string[]): string => `<ul>\n${items.map((item) => `<li>${textToHtml(item)}</li>`).join('\n')}\n</ul>\n`

/** Title and what people can do afterwards. */
export function makeCover(id: string, { title = '', objectives = [], room, groups }: SessionData): Slide {
  const heading = `<h1 id="${id}-title">${textToHtml(title)}</h1>\n`
  const notes = [room, groups].flatMap((text) => (text === undefined ? [] : [`<p>${textToHtml(text)}</p>`]))
  return madeSlide({
    id, title, layout: 'cover', line: 1,
    content: [
      heading,
      ...(objectives.length === 0 ? [] : [`<div class="cover-objectives">\n<p>Afterwards, you can</p>\n${list(objectives)}</div>\n`]),
    ],
    notes: notes.length === 0 ? '' : `<p><strong>The room.</strong></p>\n${notes.join('\n')}`,
    text: [title, ...objectives].join(' '),
  })
}

/** What holds while people work together. */
export function makeGroundRules(id: string, rules: readonly string[], line: number): Slide {
  const title = 'How we work here'
  return madeSlide({
    id, title, layout: 'text', line, content: [`<h2 id="${id}-title">${title}</h2>\n`, list(rules)],
    notes: '<p>Read out the ground rules, slowly. Then ask whether one is missing, and write it down where all can see it.</p>',
    text: [title, ...rules].join(' '),
  })
}

/** The way through the session, with the item that comes now, and the minutes that are kept free. */
export function makeAgenda(
  now: AgendaEntry, entries: readonly AgendaEntry[], free: number, more: Pick<Slide, 'line' | 'minutes' | 'notes' | 'notesCite'>,
): Slide {
  return madeSlide({ id: now.id, title: now.title, layout: 'agenda', content: renderAgenda(now, entries, free), ...more })
}

/** Endnotes that fit on a slide, more or less. */
const ON_A_SLIDE = 6

/** As many slides for the sources as the endnotes need. */
export function makeSources(endnotes: number, take: (id: string) => string): Slide[] {
  const count = Math.ceil(endnotes / ON_A_SLIDE)
  return Array.from({ length: count }, (_, index) => {
    const id = take('sources')
    const title = count === 1 ? 'Sources' : `Sources, ${index + 1} of ${count}`
    return madeSlide({ id, title, layout: 'sources', line: 1, content: [`<h2 id="${id}-title">${title}</h2>\n`] })
  })
}
