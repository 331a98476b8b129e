import { words } from '../content/chinese.ts'
import { between, type Content, el, concealed } from '../content/node.ts'
import type { Slide } from '../deck-model.ts'
import { renderAgenda, type AgendaEntry } from './agenda.ts'
import type { SessionData } from './schema.ts'
import type { Wording } from '../../words/wording.ts'

const NOTHING_CITED = { claims: [], endnotes: [], terms: [] }

/** A slide that the kit makes: nothing on it comes from a deck. */
export function madeSlide(given: Pick<Slide, 'id' | 'title' | 'layout' | 'line' | 'content'> & Partial<Slide>): Slide {
  return {
    titled: true,
    minutes: 0,
    notes: [],
    ...NOTHING_CITED,
    notesCite: NOTHING_CITED,
    steps: 0,
    text: given.title,
    ...given,
  }
}

const list = (items: readonly string[]): Content => [
  el('ul', {}, '\n', between(items.map((item) => el('li', {}, words(item))), '\n'), '\n'),
  '\n',
]

const heading = (name: 'h1' | 'h2', id: string, title: string): Content => [
  el(name, { id: `${id}-title` }, words(title)),
  '\n',
]

/** Title and what people can do afterwards. */
export function makeCover(
  id: string,
  { title = '', objectives: aims = [], room, groups }: SessionData,
  wording: Wording,
): Slide {
  const notes = [room, groups].flatMap((text) => (text === undefined ? [] : [el('p', {}, words(text))]))
  return madeSlide({
    id,
    title,
    layout: 'cover',
    line: 1,
    content: [
      ...heading('h1', id, title),
      ...(aims.length === 0 ? [] : [
        el('div', { class: 'cover-objectives' }, '\n', el('p', {}, wording.youCan), '\n', list(aims)),
        '\n',
      ]),
    ],
    notes: notes.length === 0
      ? []
      : concealed('notes', between([el('p', {}, el('strong', {}, wording.theRoomAsked)), ...notes], '\n')),
    text: [title, ...aims].join(' '),
  })
}

/** What holds while people work together. */
export function makeGroundRules(id: string, rules: readonly string[], line: number, wording: Wording): Slide {
  const title = wording.howWeWork
  return madeSlide({
    id,
    title,
    layout: 'text',
    line,
    content: [...heading('h2', id, title), ...list(rules)],
    notes: concealed('notes', [el('p', {}, wording.readOutRules)]),
    text: [title, ...rules].join(' '),
  })
}

/** The whole way through the session, once, before the first item; then each slide has a strip that says where it
 * is. */
export function makeAgenda(id: string, entries: readonly AgendaEntry[], free: number, wording: Wording): Slide {
  return madeSlide({
    id,
    title: wording.whatWeWillDo,
    layout: 'agenda',
    line: 1,
    content: renderAgenda({ id, title: wording.whatWeWillDo }, undefined, entries, free, wording),
  })
}

/** What is on the screen while an item shows nothing else, such as a break: the way through the session, and the item
 * in it. */
export function makePause(
  now: AgendaEntry,
  entries: readonly AgendaEntry[],
  free: number,
  line: number,
  wording: Wording,
): Slide {
  return madeSlide({
    id: now.slide,
    title: now.title,
    layout: 'agenda',
    line,
    content: renderAgenda({ id: now.slide, title: now.title }, now, entries, free, wording),
  })
}

/** One slide for the sources, which becomes as many as they need. */
export function makeSources(id: string, wording: Wording): Slide {
  const title = wording.sources
  return madeSlide({ id, title, layout: 'sources', line: 1, content: heading('h2', id, title) })
}
