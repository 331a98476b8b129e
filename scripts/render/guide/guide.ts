import type { PageNeeds } from '../slide.ts'
import { words } from '../../compiler/content/chinese.ts'
import { type Content, el, type Node, type Secret } from '../../compiler/content/node.ts'
import type { Handout } from '../../compiler/handout/model.ts'
import type { Guide } from '../../compiler/session/guide.ts'
import { evidenceOf } from '../../compiler/evidence.ts'
import { renderEvidence } from '../evidence.ts'
import { keepTogether } from '../keep-together.ts'
import { renderItems } from './items.ts'
import { renderPacking } from './packing.ts'
import { SlidePictures } from './picture.ts'
import { renderBrief, renderRunSheet } from './run-sheet.ts'
import { GuideText, list, section } from './words.ts'
import { wordingOf } from '../../words/wording.ts'

/** As many items leave room for the brief on the page of the run sheet. */
const ROWS = 15

/**
 * The guide as a page in `presenter/guides/`, below its title: the run sheet first, then what is done before, then each
 * item with all that it needs. What it rests on is for the screen.
 */
export function renderGuide(guide: Guide, needs: PageNeeds): Node<Secret>[] {
  const text = new GuideText(guide, needs)
  const wording = wordingOf(guide.session.deck.language)
  const { checklist, session } = guide
  const isShort = guide.items.length <= ROWS
  const brief = renderBrief(guide)
  const all: readonly (readonly [id: string, title: Content<Secret>, body: Content<Secret>])[] = [
    ['plan', [wording.runSheet], [...renderRunSheet(guide), ...(isShort ? brief : [])]],
    ['packing', [wording.toPrepare], [...(isShort ? [] : brief), ...renderPacking(guide)]],
    ...(checklist === undefined ? [] : [['room', words(checklist.title), text.text(checksIn(checklist), 1)] as const]),
    ['items', [wording.itemByItem], renderItems({ guide, text, pictures: new SlidePictures(session.deck, needs) })],
  ]
  const parts = all.filter(([, , body]) => body.length > 0)
  const evidence = keepTogether(
    renderEvidence(evidenceOf(guide.cited, needs.kit), needs.kit, needs.endnoteTexts, wording, {
      title: wording.whatGuideRestsOn,
      folder: '../',
    }),
    wording,
  )
  const links = [
    el('a', { href: text.deck() }, wording.theDeck),
    ...parts.map(([id, title]) => el('a', { href: `#${id}` }, title)),
    ...(evidence.length === 0 ? [] : [el('a', { href: '#evidence' }, wording.whatItRestsOn)]),
  ]
  return [
    el('nav', { class: 'page-nav', 'aria-label': wording.inThisGuide }, list('ul', links)),
    ...parts.flatMap(([id, title, body]) => section(id, title, body)),
    ...evidence,
  ]
}

/** What to check in the room, without what stands there for the screen alone. */
const checksIn = ({ content }: Handout): Content<Secret> =>
  content.flatMap(({ node }) => (typeof node === 'object' && node.kind === 'included' ? [] : [node]))
