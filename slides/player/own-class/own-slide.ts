import { SECRET } from '../../../scripts/compiler/content/secrets.ts'
import { create } from '../base/dom.ts'
import { fitOf } from './own-fit.ts'
import type { OwnSlide } from './plan.ts'
import * as wording from '../wording.ts'

/** A slide of one's own as the kit writes its own. */
export function slideOf(slide: OwnSlide): HTMLElement {
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
