import { words } from './content/chinese.ts'
import { el } from './content/node.ts'
import type { Slide } from './deck-model.ts'
import type { NamedPart } from './name-parts.ts'
import { renameIds } from './rename-ids.ts'
import { defined } from './settings.ts'

/**
 * The slide that leads into a part of an assembled deck, in place of the part's cover: it has the cover's minutes and
 * notes. The overview of all parts is put on it when the page is written; see `render/way.ts`.
 * @param line where the assembling deck names the part.
 */
export function makeDivider({ id, deck, cover, ids, targets }: NamedPart, line: number): Slide {
  const { title } = deck
  const lead = cover === undefined || cover.title === title ? deck.subtitle : cover.title
  return {
    id,
    title,
    titled: true,
    layout: 'section',
    ...defined({ minutes: cover?.minutes }),
    line,
    content: [
      el('h2', { id: `${id}-title` }, words(title)),
      '\n',
      ...(lead === undefined ? [] : [el('p', {}, words(lead)), '\n']),
    ],
    notes: cover === undefined ? [] : renameIds(cover.notes, ids, targets),
    claims: [],
    endnotes: [],
    terms: [],
    notesCite: cover?.notesCite ?? { claims: [], endnotes: [], terms: [] },
    steps: 0,
    text: [title, lead].join(' ').trim(),
  }
}
