import { type Content, el, type Element, type Node } from '../../compiler/content/node.ts'
import type { Session } from '../../compiler/session/model.ts'
import type { Wording } from '../../words/wording.ts'

/** Where a session is on the page. */
export const sessionId = ({ name }: Pick<Session, 'name'>): string => `session-${name}`

/** The first question: which session? Each with its first slides as they look; its link leads to what there is to do. */
export const renderOffers = (
  entries: readonly { readonly session: Session; readonly pictures: readonly Content[] }[],
  wording: Wording,
): Element =>
  el('nav', { class: 'start-part', 'aria-labelledby': 'start-sessions' },
    el('h2', { id: 'start-sessions' }, wording.whichSession), el('ul', { class: 'offers' }, entries.map((entry) =>
      renderOffer(entry, wording)
    )))

const renderOffer = (
  { session, pictures }: { readonly session: Session; readonly pictures: readonly Content[] },
  wording: Wording,
): Element =>
  el('li', { class: 'offer' }, ...renderPictures(pictures),
    el('a', { class: 'offer-name', href: `#${encodeURIComponent(sessionId(session))}` },
      el('b', {}, `${session.minutes}`), wording.minutesAfter, el('span', {}, session.title)),
    el('p', {}, session.audience))

/** Slides as they look: the first large, the others below it. */
export const renderPictures = (pictures: readonly Content[]): Node[] => [
  el('div', { class: 'pictures', 'aria-hidden': 'true', inert: true },
    pictures.map((slide) => el('div', { class: 'picture' }, el('div', { class: 'picture-slide' }, slide)))),
]
