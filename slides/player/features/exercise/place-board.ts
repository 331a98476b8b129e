import { button, create, named, one, icon } from '../../base/dom.ts'
import { isByKey, type Board, type BoardNeeds } from './board.ts'
import { isRight, judgeCard, solve, type Verdict } from './checking.ts'
import { startDragging } from './dragging.ts'
import { createHand, spotOf } from './hand.ts'
import { neighbourOf, nudge, placesOf, type Grip } from './moving.ts'
import { verdictMark } from './verdict-mark.ts'
import { isBoardClear, type Attempt } from './attempt.ts'
import * as wording from '../../wording.ts'

/** Cards on the left, places on the right: what kinds have in common that lay cards. */
export function createPlaceBoard(needs: BoardNeeds, options: { readonly upAndDown?: true } = {}): Board {
  const { board, desk, exercise: { parts, answer, nameOf } } = needs
  const hand = createHand(needs, isFixed)
  const list = one(board, '.cards')
  const slots = named(board, 'card')
  const faces = new Map([...slots].map(([card, slot]) => [card, [...slot.childNodes]]))
  const places = named(board, 'place')
  for (const slot of slots.values()) slot.className = 'card-slot'

  const face = (card: string): Node[] => (faces.get(card) ?? []).map((node) => node.cloneNode(true))

  /** What a check found right stays, until the board is cleared. */
  function isFixed({ card, from }: Grip): boolean {
    return from !== undefined && verdictAt(desk.work(), card, from) === 'right'
  }

  function verdictAt(work: Attempt, card: string, place: string): Verdict | undefined {
    if (!answer || parts.compared) return undefined
    // Where nobody has placed anything, there is nothing to compare.
    if (work.revealed > 0) {
      return isBoardClear({ ...work, revealed: 0 })
        ? undefined
        : work.placed[place]?.includes(card)
        ? 'right'
        : 'moved'
    }
    return work.checked.includes(card) ? judgeCard(answer, work.placed, card, place) : undefined
  }

  function press(grip: Grip, event: Event): void {
    const anchor = event.currentTarget
    const work = desk.work()
    const shut = work.revealed > 0 || isFixed(grip)
    if (shut && grip.from !== undefined && anchor instanceof HTMLElement) {
      desk.explain(anchor, nameOf(grip.card), answer?.why[grip.card])
    } else if (!shut) {
      hand.pressCard(grip, isByKey(event))
    }
  }

  function cardButton(grip: Grip, work: Attempt): HTMLElement {
    const verdict = grip.from === undefined ? undefined : verdictAt(work, grip.card, grip.from)
    const held = hand.grip()
    const mine = held?.card === grip.card && held.from === grip.from
    const fixed = verdict === 'right' || work.revealed > 0
    const element = create('button', {
      type: 'button',
      class: 'card',
      'data-card': grip.card,
      'data-spot': spotOf(grip),
      ...(fixed ? { 'data-fixed': '' } : { 'aria-pressed': String(mine) }),
      ...(verdict === undefined ? {} : { 'data-verdict': verdict }),
    }, ...face(grip.card))
    if (verdict) element.append(verdictMark(verdict))
    const own = parts.compared && work.revealed > 0 ? placesOf(work.placed, grip.card) : []
    if (own.length > 0) element.append(' ', create('span', { class: 'card-where' }, wording.yours + own.join(', ')))
    element.addEventListener('click', (event) => press(grip, event))
    element.addEventListener('keydown', (event) => {
      if (grip.from === undefined || fixed || (event.key !== 'Delete' && event.key !== 'Backspace')) return
      event.preventDefault()
      hand.take(grip)
      hand.putBack(true)
    })
    return element
  }

  /** A card's slot in the list: the card, or where it went. In a list of groups what lies somewhere takes little
   * room. */
  function slotContent(card: string, work: Attempt, shown: Attempt): HTMLElement {
    const lies = placesOf(shown.placed, card)
    const done = work.revealed > 0
      || (answer !== undefined && work.checked.includes(card) && isRight(answer, parts, work, card))
    const open = lies.length === 0 || (parts.many && !done)
    const element = open ? cardButton({ card }, work) : create('span', { class: 'card card-gone' }, ...face(card))
    if (lies.length > 0) {
      if (parts.many) element.classList.add('card-small')
      element.append(' ',
        create('span', { class: 'card-where' }, create('span', { class: 'visually-hidden' }, wording.liesIn),
          lies.join(', ')))
    }
    return element
  }

  function target(place: string, isEmpty: boolean): HTMLElement | undefined {
    const held = hand.grip()
    if (!held || held.from === place) {
      return isEmpty
        ? create('span', { class: 'place-slot', 'data-wanted': hand.wanted() === place ? '' : undefined })
        : undefined
    }
    if (!isEmpty && !parts.many) return undefined
    return button('place-target', wording.putCardHere, (event) => hand.pressPlace(place, isByKey(event)), {
      'data-spot': `place:${place}`,
      'aria-label': wording.putCardTo(nameOf(held.card), nameOf(place)),
    })
  }

  function arrows(place: string, card: string, work: Attempt): HTMLElement {
    const fixed = new Set(
      parts.places.filter((each) => (work.placed[each] ?? []).some((card) => isFixed({ card, from: each }))),
    )
    const arrow = (by: -1 | 1, label: string, shape: 'up' | 'down'): HTMLElement => {
      const to = neighbourOf(parts.places, place, by, fixed)
      return button('place-arrow', icon(shape), () => {
        if (to === undefined) return
        const moved = new Set([...(work.placed[place] ?? []), ...(work.placed[to] ?? [])])
        desk.act((now) => ({
          ...now,
          placed: nudge(now.placed, parts.places, place, by, fixed),
          checked: now.checked.filter((item) => !moved.has(item)),
        }), {
          said: `${nameOf(card)}: ${nameOf(to)}`,
          focus: [`${shape}:${to}`, `${shape === 'up' ? 'down' : 'up'}:${to}`],
        })
      }, {
        'aria-label': `${label}: ${nameOf(card)}`,
        'data-spot': `${shape}:${place}`,
        disabled: to === undefined ? '' : undefined,
      })
    }
    return create('span', { class: 'place-arrows' }, arrow(-1, wording.up, 'up'), arrow(1, wording.down, 'down'))
  }

  function draw(work: Attempt): void {
    const shown = work.revealed > 0 && answer ? solve(answer, parts, work) : work
    board.toggleAttribute('data-holding', hand.grip() !== undefined)
    for (const [card, slot] of slots) slot.replaceChildren(slotContent(card, work, shown))
    for (const [place, element] of places) {
      const cards = shown.placed[place] ?? []
      const room = one(element, '.place-room')
      const buttons = cards.map((card) => cardButton({ card, from: place }, work))
      const open = work.revealed === 0 ? target(place, cards.length === 0) : undefined
      const lone = cards[0]
      const movable = options.upAndDown && lone !== undefined && work.revealed === 0
        && !isFixed({ card: lone, from: place })
      room?.replaceChildren(...buttons, ...(open ? [open] : []), ...(movable ? [arrows(place, lone, work)] : []))
      element.toggleAttribute('data-taken', cards.length > 0)
    }
    list?.querySelector('.take-back')?.parentElement?.remove()
    if (hand.grip()?.from !== undefined) {
      list?.append(
        create('li', { class: 'card-slot' }, button('take-back', wording.backToList, (event) =>
          hand.putBack(isByKey(event)), { 'data-spot': 'back' })),
      )
    }
  }

  board.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('button') || desk.work().revealed > 0) return
    const place = event.target.closest<HTMLElement>('.place')?.dataset['place']
    if (place !== undefined) hand.pressPlace(place, false)
    else if (event.target.closest('.cards') && hand.grip()?.from !== undefined) hand.putBack(false)
  })
  startDragging(board, {
    over: '.place, .cards',
    pick(element) {
      const card = element.closest<HTMLElement>('button.card')
      const id = card?.dataset['card']
      if (!card || id === undefined || desk.work().revealed > 0) return undefined
      const from = card.closest<HTMLElement>('.place')?.dataset['place']
      const grip = from === undefined ? { card: id } : { card: id, from }
      return isFixed(grip) ? undefined : { grip, element: card }
    },
    start: hand.take,
    drop(element) {
      const place = element?.closest<HTMLElement>('.place')?.dataset['place']
      if (place !== undefined && hand.isOpen(place)) hand.put(place, false)
      else if (element?.closest('.cards')) hand.putBack(false)
      else hand.release()
    },
  })
  return { draw, cancel: hand.release, seek: hand.seek }
}
