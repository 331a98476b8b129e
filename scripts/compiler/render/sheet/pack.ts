import { escapeHtml, textToHtml } from '../../escape.ts'
import { isInclusion } from '../../handout/is-inclusion.ts'
import type { Handout, Task } from '../../handout/model.ts'
import { type Pack, PACK_TITLES } from '../../handout/packs.ts'
import type { Session } from '../../session/model.ts'
import { Figures } from '../figures.ts'
import { endMark } from './end-mark.ts'
import { partLastPages } from './large-figures.ts'
import { notes } from './rooms.ts'
import { ruled } from './ruled.ts'
import { endsWithLines, renderHandout, type SheetLayout, type SheetNeeds } from './sheet-content.ts'

/** A sheet of a pack, or the page that says what to read: its own name for the style of its pages. */
export interface PackPart {
  readonly id: string
  /** Empty for the reading. */
  readonly letter: string
  readonly title: string
  /** Exercises to fill in. */
  readonly tasks: readonly Task[]
  /** It ends with lines, which go on over the room that is left. */
  readonly lined: boolean
}

/** The parts of a pack in their order. */
export function partsOfPack({ reading, sheets }: Pack): PackPart[] {
  return [
    ...(reading === undefined ? [] : [{ id: 'reading', letter: '', title: 'What to read', tasks: [], lined: false }]),
    ...sheets.map((handout) => ({
      id: `sheet-${handout.sheet?.letter ?? ''}`,
      letter: handout.sheet?.letter ?? '',
      title: handout.title,
      tasks: tasksOf(handout),
      lined: endsWithLines(handout),
    })),
  ]
}

/** The exercises that a sheet takes in to be filled in. */
export function tasksOf({ content }: Pick<Handout, 'content'>): Task[] {
  return content.flatMap(({ piece }) => (isInclusion(piece) && piece.kind === 'worksheet' ? piece.tasks : []))
}

/** So many sheets are not found without contents. */
const MANY = 5

/** Does the pack have a cover with contents? Nobody writes on one, so only where sheets would not be found without. */
export function hasCover(pack: Pack): boolean {
  return partsOfPack(pack).length >= MANY
}

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

const PURPOSES: Readonly<Record<Pack['moment'], string>> = {
  before: 'Read it before you come, and bring it with you.',
  during: 'Exercises stand in the order in which they are played. Turn to each when it begins, not before.',
  after: 'To keep, and to come back to.',
}

/**
 * A pack as one document: each sheet begins a page, and not a leaf, because all of it is handed out at one moment.
 * Without
 * `pages` it is the first print, which has marks where each part ends; with them the contents have numbers, and free
 * room
 * lines, where somebody writes: not in what is taken home.
 */
export function renderPack(
  session: Session,
  pack: Pack,
  needs: SheetNeeds,
  layout: SheetLayout,
  pages?: PackPages,
): string {
  const figures = new Figures(needs)
  const parts = partsOfPack(pack)
  const paper = textToHtml(needs.kit.settings.paper ?? needs.kit.settings.sourceLine ?? '')
  const bodies = [
    ...(pack.reading === undefined ? [] : [renderReading(pack.reading, paper)]),
    ...pack.sheets.map((handout) =>
      renderHandout(handout, needs, layout, figures).replace(/<section class="evidence"[\s\S]*?<\/section>\n/, '')
    ),
  ]
  const cover = hasCover(pack)
  const of = (title: string): string => (title === session.title ? '' : `${textToHtml(session.title)} · `)
  return (cover ? renderCover(session, pack, paper, pages) : '') + parts.map((part, index) => {
    const free = pack.moment === 'after' || part.lined ? 0 : pages?.free[index] ?? 0
    const body = partLastPages(bodies[index] ?? '')
    return `<section class="pack-part pack-${escapeHtml(part.id)}">
<header class="sheet-head">
${
      part.letter === ''
        ? ''
        : `<p class="sheet-letter"><span class="visually-hidden">Sheet </span>${part.letter}</p>\n`
    }<div><h1>${textToHtml(part.title)}</h1>
${cover ? '' : `<p class="pack-of">${of(part.title)}${PACK_TITLES[pack.moment]}</p>\n`}</div>
</header>
<div class="sheet-text">
${body.text}</div>
${pages === undefined ? endMark(escapeHtml(part.id)) : ''}${notes(free)}${body.pages}</section>
`
  }).join('')
}

function renderCover(session: Session, pack: Pack, paper: string, pages: PackPages | undefined): string {
  const entries = partsOfPack(pack).map(({ letter, title, tasks }, index) => {
    const own = tasks.length < 2
      ? ''
      : `\n<ol class="pack-tasks">${
        tasks.map(({ number, exercise }) =>
          `<li>${entry(String(number), exercise.title, pages?.tasks[index]?.get(number))}</li>`
        ).join('')
      }</ol>`
    return `<li>${entry(letter, title, pages?.starts[index])}${own}</li>`
  })
  return `<section class="pack-cover">
<p class="pack-moment">${PACK_TITLES[pack.moment]}</p>
<h1>${textToHtml(session.title)}</h1>
${paper === '' ? '' : `<p class="pack-paper">On the paper: ${paper}</p>\n`}<p class="pack-purpose">${
    PURPOSES[pack.moment]
  }</p>
<h2>In this pack</h2>
<ol class="pack-contents">
${entries.join('\n')}
</ol>
${
    session.objectives.length === 0
      ? ''
      : `<div class="pack-aims">\n<h2>After the session, you can</h2>\n<ul>${
        session.objectives.map((objective) => `<li>${textToHtml(objective)}</li>`).join('')
      }</ul>\n</div>\n`
  }</section>
`
}

function entry(letter: string, title: string, page: number | undefined): string {
  return `<p><span class="pack-letter">${letter}</span> <span class="pack-title">${
    textToHtml(title)
  }</span> <span class="pack-page">${page ?? ''}</span></p>`
}

function renderReading({ paragraphs, minutes, questions }: NonNullable<Pack['reading']>, paper: string): string {
  // What to read comes first, how to get at it after it.
  const [what = '', ...how] = paragraphs.split(/(?<=\.) (?=\p{Lu})/u)
  return `${paper === '' ? '' : `<p>${paper}</p>\n`}<p>Read: <strong>${textToHtml(what.replace(/\.$/, ''))}.</strong>${
    how.map((sentence) => ` ${textToHtml(sentence.replace(/\.?$/, '.'))}`).join('')
  } It takes about ${minutes} minutes.</p>
<h2>Questions to read it with</h2>
<ol class="pack-questions">
${questions.map((question) => `<li>${textToHtml(question)}\n${ruled(4)}</li>`).join('\n')}
</ol>
`
}
