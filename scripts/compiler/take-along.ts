import { el } from './content/node.ts'
import type { KitSettings } from './model.ts'
import type { Deck } from './deck-model.ts'
import { renderAddress } from './content/address-code.ts'
import { madeSlide } from './session/made-slides.ts'
import { SlideIds } from './slide-ids.ts'
import { wordingOf } from '../words/wording.ts'

/**
 * The deck with one more slide where the kit has a public address: it stays on the screen while people leave, so that
 * they can scan the code of what is given out.
 */
export function addTakeAlong(deck: Deck, { address }: Pick<KitSettings, 'address'>): Deck {
  if (address === undefined) return deck
  const wording = wordingOf(deck.language)
  const id = new SlideIds(deck.slides.map((slide) => slide.id)).take('take-along')
  const slide = madeSlide({
    id,
    title: wording.takeItWithYou,
    layout: 'text',
    line: 1,
    content: [
      el('h2', { id: `${id}-title` }, wording.takeItWithYou),
      '\n',
      el('p', { class: 'lead' }, wording.slidesAndSheets),
      '\n',
      ...renderAddress(address, wording),
    ],
    text: `${wording.takeItWithYou} ${address}`,
  })
  return { ...deck, slides: [...deck.slides, slide] }
}
