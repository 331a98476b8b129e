import { SECRET } from '../../../scripts/compiler/content/secrets.ts'
import { all, create, one } from '../base/dom.ts'
import { placesOf } from './edits.ts'
import { clone, deckData, putData, putTitle, settle, slidesOf, type FileSlide } from './file.ts'
import type { OwnCover, OwnPlan, OwnSlide } from './plan.ts'
import type { FaultSlide } from './report.ts'
import { reckonItems, showExerciseMinutes, showKicker, showParts } from './way.ts'
import * as wording from '../wording.ts'

/**
 * Makes the class that a plan describes of the file of a deck, before anything else looks at it.
 * @param withHidden hidden slides too, as for a look at them
 */
export function arrange(file: HTMLElement, plan: OwnPlan, withHidden = false): void {
  const track = one(file, '#deck > .track')
  if (!track) return
  const deck = slidesOf(file)
  const elements = new Map(deck.map(({ id, element }) => [id, element]))
  for (const slide of plan.own) elements.set(slide.id, slideOf(slide))
  const places = placesOf(plan, deck)
  const shown = places.flatMap(({ id, hidden, minutes }) => {
    const element = elements.get(id)
    if (!element || (hidden && !withHidden)) return []
    const slack = Number(element.dataset['slack'] ?? 0)
    if (minutes !== undefined && Math.max(0, minutes - slack) !== Number(element.dataset['minutes'] ?? 0)) {
      element.dataset['minutes'] = String(Math.max(0, minutes - slack))
      showExerciseMinutes(element, Math.max(0, minutes - slack))
    }
    return [element]
  })
  track.replaceChildren('\n', ...shown.flatMap((element) => [element, '\n']))
  addCover(file, plan.cover)
  const { minutes } = plan.cover
  if (minutes !== undefined) {
    putData(file, 'deck-data', { ...deckData(file), minutes })
    for (const slide of all(file, '#deck .layout-cover')) showKicker(slide, minutes)
  }
  reckonItems(file)
  showParts(file, new Set(places.flatMap(({ id, hidden }) => (hidden ? [id] : []))))
  settle(file, 'presenter')
}

/** A slide of the class while it is made. */
export interface ClassSlide extends FaultSlide {
  readonly element: HTMLElement
  /** One's own, not the deck's. */
  readonly isOwn: boolean
}

/** The slides of a class in order, hidden ones too, as they look. */
export function classSlides(pristine: HTMLElement, deck: readonly FileSlide[], plan: OwnPlan): readonly ClassSlide[] {
  const file = clone(pristine)
  arrange(file, plan, true)
  const made = new Map(slidesOf(file).map((slide) => [slide.id, slide]))
  const own = new Set(plan.own.map(({ id }) => id))
  return placesOf(plan, deck).flatMap(({ id, hidden, minutes }): ClassSlide[] => {
    const slide = made.get(id)
    if (!slide) return []
    const given = deck.find((each) => each.id === id)?.minutes ?? 0
    return [{ ...slide, hidden, minutes: minutes ?? given, isOwn: own.has(id) }]
  })
}

/** Id of the slide that a class ends with. */
const CLOSING = 'own-closing'

/** Puts who speaks, where and when on the cover, and what the class ends with behind its last slide. */
function addCover(file: HTMLElement, cover: OwnCover): void {
  const { title, speaker, logo, course, date, place, closing, address } = cover
  const content = one(file, '#deck .layout-cover .content')
  if (title !== '') {
    const heading = content?.querySelector('h1, h2')
    if (heading) heading.textContent = title
    putTitle(file, title)
    putData(file, 'deck-data', { ...deckData(file), title })
  }
  const where = [course, date, place].filter((text) => text !== '').join(' · ')
  if (content && (speaker !== '' || where !== '' || logo)) {
    content.closest('section')?.classList.add('with-own')
    content.append(
      create('div', { class: 'own-cover' }, logo && create('img', { class: 'own-logo', ...logo }),
        create('div', {}, ...[speaker, where].filter((text) => text !== '').map((text) => create('p', {}, text)))),
      '\n',
    )
  }
  if (closing !== '' || address !== '') addClosing(file, closing, address)
}

/** Before the sources, which are to look up. */
function addClosing(file: HTMLElement, closing: string, address: string): void {
  const track = one(file, '#deck > .track')
  if (!track || one(file, `#${CLOSING}`)) return
  const heading = closing === '' ? address : closing
  const slide = slideOf({ id: CLOSING, title: heading, lines: [], notes: '' })
  slide.dataset['minutes'] = '0'
  if (closing !== '' && address !== '') one(slide, '.content')?.append(create('p', {}, link(address)), '\n')
  const slides = [...track.children]
  const behind = slides.findLast((each) => !each.classList.contains('layout-sources'))
  if (behind) behind.after('\n', slide)
  else track.append(slide, '\n')
}

/** An address of a page or of mail leads there. */
function link(address: string): HTMLElement | string {
  const href = /^https?:\/\//.test(address) ? address : /^[^\s@/]+@[^\s@/]+$/.test(address) ? `mailto:${address}` : ''
  return href === '' ? address : create('a', { href, rel: 'noreferrer', target: '_blank' }, address)
}

/** A slide of one's own as the kit writes its own. */
function slideOf(slide: OwnSlide): HTMLElement {
  const { id, title, lines, notes, picture } = slide
  const said = lines.filter((line) => line.trim() !== '')
  const layout = picture ? (said.length > 0 ? 'split' : 'diagram') : said.length > 0 ? 'text' : 'statement'
  const content = create('div', { class: 'content' }, '\n', create('h2', { id: `${id}-title` }, title), '\n')
  if (said.length > 0) content.append(create('ul', {}, ...said.map((line) => create('li', {}, line))), '\n')
  if (picture) {
    const { src, alt } = picture
    content.append(create('figure', { class: 'picture', role: 'none' }, create('img', { src, alt })), '\n')
  }
  return create('section', {
    class: `slide layout-${layout} own-slide fit-${fitOf(slide) ?? 2}`,
    id,
    'aria-labelledby': `${id}-title`,
  }, '\n', create('div', { class: 'face' }, '\n', content, '\n', slideFoot(id), '\n'), '\n',
    ...(notes.trim() === '' ? [] : [notesOf(notes), '\n']))
}

/** The foot of a slide, which gets its number with all others. */
const slideFoot = (id: string): HTMLElement =>
  create('footer', { class: 'foot' },
    create('p', { class: 'number' }, create('a', { href: `#${encodeURIComponent(id)}` })))

function notesOf(text: string): HTMLElement {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '')
  return create('aside', { class: 'notes', 'aria-label': wording.speakerNotes, [SECRET]: 'notes' }, '\n',
    ...paragraphs.flatMap((line) => [create('p', {}, line), '\n']))
}

/** Sizes of text on a slide of one's own, in px of the canvas: a line, what is between two points, and letters in a
 * line across, and beside a picture. */
const SIZES = [
  { line: 47, between: 28, across: 42, beside: 30 },
  { line: 37, between: 16, across: 54, beside: 40 },
  { line: 32, between: 16, across: 62, beside: 47 },
] as const

/** What is left below a heading of one line, and what each further line takes. */
const ROOM = 490
const HEADING = 54
const HEADING_LETTERS = 26

/** In which of three sizes the points of a slide fit, from 0, the largest; undefined: in none. */
export function fitOf({ title, lines, picture }: Pick<OwnSlide, 'title' | 'lines' | 'picture'>): number | undefined {
  const headings = picture ? Math.max(0, Math.ceil(title.length / HEADING_LETTERS) - 1) : 0
  const at = SIZES.findIndex(({ line, between, across, beside }) => {
    const letters = picture ? beside : across
    const height = lines.reduce((sum, text) => sum + Math.ceil(text.length / letters) * line + between, 0)
    return height <= ROOM - headings * HEADING
  })
  return at < 0 ? undefined : at
}
