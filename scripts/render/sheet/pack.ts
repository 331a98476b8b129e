import { words } from '../../compiler/content/chinese.ts'
import { withoutEvidence } from '../../compiler/content/links.ts'
import { el, type Element, type Node } from '../../compiler/content/node.ts'
import { letterMark } from './sheet-heads.ts'
import type { Pack } from '../../compiler/handout/packs.ts'
import type { Session } from '../../compiler/session/model.ts'
import { Figures } from '../figures.ts'
import { endMark, notes } from './rooms.ts'
import { partLastPages } from './large-figures.ts'
import { hasCover, type PackPart, partsOfPack } from './pack-parts.ts'
import { ruled } from './ruled.ts'
import { renderHandout } from './sheet-content.ts'
import type { SheetLayout, SheetNeeds } from './sheet-layout.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'

/** What is known when the pack was printed once. */
export interface PackPages {
  /** First page of each part. */
  readonly starts: readonly number[]
  /** Lines for notes that fit below the end of each part. */
  readonly free: readonly number[]
  /** How high lines at the end of a part can be, in mm, by its name. */
  readonly feet: ReadonlyMap<string, number>
  /** Pages of its exercises by their numbers, for each part. */
  readonly tasks: readonly ReadonlyMap<number, number>[]
}

/**
 * A pack as one document: each sheet begins a page, and not a leaf, because all of it is handed out at one moment.
 * Without `pages` it is the first print, which has marks where each part ends; with them the contents have numbers, and
 * free room lines, where somebody writes: not in what is taken home.
 */
export function renderPack(
  session: Session,
  pack: Pack,
  needs: SheetNeeds<'give-out'>,
  layout: SheetLayout,
  pages?: PackPages,
): Node[] {
  const figures = new Figures(needs)
  const wording = wordingOf(session.deck.language)
  const paper = words(needs.kit.settings.paper ?? needs.kit.settings.sourceLine ?? '')
  const bodies = [
    ...(pack.reading === undefined ? [] : [renderReading(pack.reading, paper, wording)]),
    ...pack.sheets.map((handout) => withoutEvidence(renderHandout(handout, needs, layout, figures))),
  ]
  const cover = hasCover(pack)
  const parts = partsOfPack(pack, wording).flatMap((part, index) => {
    const free = pack.moment === 'after' || part.lined ? 0 : pages?.free[index] ?? 0
    const body = partLastPages(bodies[index] ?? [])
    return [
      el('section', { class: `pack-part pack-${part.id}` },
        renderHead(part, cover ? undefined : whole(session, pack, part, wording), wording),
        el('div', { class: 'sheet-text' }, body.text), pages === undefined ? endMark(part.id) : [],
        notes(free, wording), body.pages),
    ]
  })
  return [...(cover ? renderCover(session, pack, paper, pages, wording) : []), ...parts]
}

/** What a part belongs to, where no cover says it. */
const whole = (session: Session, { moment }: Pack, { title }: PackPart, { packTitles }: Wording): Node[] =>
  title === session.title ? [packTitles[moment]] : [...words(session.title), ` · ${packTitles[moment]}`]

const renderHead = ({ letter, title }: PackPart, of: readonly Node[] | undefined, wording: Wording): Element =>
  el('header', { class: 'sheet-head' }, letterMark(letter, wording),
    el('div', {}, el('h1', {}, words(title)), of === undefined ? [] : [el('p', { class: 'pack-of' }, of)]))

function renderCover(
  session: Session,
  pack: Pack,
  paper: readonly Node[],
  pages: PackPages | undefined,
  wording: Wording,
): Node[] {
  const entries = partsOfPack(pack, wording).map(({ letter, title, tasks }, index) => {
    const own = tasks.map(({ number, exercise }) =>
      el('li', {}, entry(String(number), exercise.title, pages?.tasks[index]?.get(number)))
    )
    return el('li', {}, entry(letter, title, pages?.starts[index]),
      own.length < 2 ? [] : [el('ol', { class: 'pack-tasks' }, own)])
  })
  const cover = el('section', { class: 'pack-cover' },
    el('p', { class: 'pack-moment' }, wording.packTitles[pack.moment]), el('h1', {}, words(session.title)),
    paper.length === 0 ? [] : [el('p', { class: 'pack-paper' }, wording.onThePaper, paper)],
    el('p', { class: 'pack-purpose' }, wording.packPurposes[pack.moment]), el('h2', {}, wording.inThisPack),
    el('ol', { class: 'pack-contents' }, entries), session.aims.length === 0 ? [] : [renderAims(session.aims, wording)])
  return [cover]
}

const renderAims = (aims: readonly string[], wording: Wording): Element =>
  el('div', { class: 'pack-aims' }, el('h2', {}, wording.afterSessionYouCan), el('ul', {}, aims.map((aim) =>
    el('li', {}, words(aim))
  )))

const entry = (letter: string, title: string, page: number | undefined): Element =>
  el('p', {}, el('span', { class: 'pack-letter' }, letter), ' ', el('span', { class: 'pack-title' }, words(title)), ' ',
    el('span', { class: 'pack-page' }, page === undefined ? [] : `${page}`))

function renderReading(
  { paragraphs, minutes, questions }: NonNullable<Pack['reading']>,
  paper: readonly Node[],
  wording: Wording,
): Node[] {
  // What to read comes first, how to get at it after it.
  const [what = '', ...how] = paragraphs.split(/(?<=\.) (?=\p{Lu})/u)
  return [
    ...(paper.length === 0 ? [] : [el('p', {}, paper)]),
    el('p', {}, wording.readThese, el('strong', {}, words(what.replace(/\.$/, '')), '.'),
      how.flatMap((sentence) => [' ', ...words(sentence.replace(/\.?$/, '.'))]), wording.takesAbout(minutes)),
    el('h2', {}, wording.questionsToRead),
    el('ol', { class: 'pack-questions' }, questions.map((question) => el('li', {}, words(question), ruled(4)))),
  ]
}
