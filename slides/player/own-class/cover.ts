import { create, one } from '../base/dom.ts'
import { slideOf } from './own-slide.ts'
import type { OwnCover } from './plan.ts'
import { deckData, putData, putTitle } from './read-deck.ts'

/** Id of the slide that a class ends with. */
export const CLOSING = 'own-closing'

/** Puts who speaks, where and when on the cover, and what the class ends with behind its last slide. */
export function addCover(file: HTMLElement, cover: OwnCover): void {
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
