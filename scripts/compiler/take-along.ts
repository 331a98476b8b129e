import { el } from './content/node.ts'
import type { KitSettings } from './model.ts'
import type { Deck } from './deck-model.ts'
import { renderAddress } from './content/address-code.ts'
import { madeSlide } from './session/made-slides.ts'
import { SlideIds } from './slide-ids.ts'

const TITLE = 'Take it with you'

/**
 * The deck with one more slide where the kit has a public address: it stays on the screen while people leave, so that
 * they can scan the code of what is given out.
 */
export function addTakeAlong(deck: Deck, { address }: Pick<KitSettings, 'address'>): Deck {
  if (address === undefined) return deck
  const id = new SlideIds(deck.slides.map((slide) => slide.id)).take('take-along')
  const slide = madeSlide({
    id,
    title: TITLE,
    layout: 'text',
    line: 1,
    content: [
      el('h2', { id: `${id}-title` }, TITLE),
      '\n',
      el('p', { class: 'lead' }, 'Slides and sheets, to read and to print'),
      '\n',
      ...renderAddress(address),
    ],
    text: `${TITLE} ${address}`,
  })
  return { ...deck, slides: [...deck.slides, slide] }
}
