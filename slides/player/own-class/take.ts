import { prefixIds } from '../base/copies.ts'
import { all, one } from '../base/dom.ts'
import { isWord, parseJson } from '../base/store.ts'
import { arrange } from './arrange.ts'
import { takeBack } from './flat.ts'
import { facesIn, partStyle, playingFor, playingIn, type Playing } from './playing.ts'
import { readPlan, type TakenFace, type TakenSlide } from './plan.ts'
import { deckData, slidesOf, type FileSlide } from './read-deck.ts'
import { neededBy } from './settle.ts'
import { OWN_CLASS } from './tools.ts'
import { rebuild } from './white-list.ts'
import * as wording from '../wording.ts'

/** What slides are taken into. */
export interface Taker {
  readonly version: unknown
  /** The file as it was read. */
  readonly pristine: HTMLElement
  /** Does it play exercises by itself? */
  readonly playsExercises: boolean
  /** The slides that it has, hidden ones too. */
  readonly slides: readonly Pick<FileSlide, 'id' | 'title' | 'exercise'>[]
}

/** A slide of another file, and why it cannot come, where it cannot. */
export interface Offer {
  readonly slide: FileSlide
  readonly refused?: string
}

export interface OpenedFile {
  readonly title: string
  readonly file: HTMLElement
  readonly offers: readonly Offer[]
  readonly faces: readonly Omit<TakenFace, 'characters'>[]
  /** What plays its exercises, where the file that takes them does not. */
  readonly playing?: Playing
}

/** Looks into a file that somebody chose; a text says why it is not taken. Nothing of it runs, or loads anything. */
export async function openFile(text: string, taker: Taker): Promise<OpenedFile | string> {
  const { bare, style } = partStyle(text)
  const file = new DOMParser().parseFromString(bare, 'text/html').documentElement
  takeBack(file)
  const { title, version } = deckData(file)
  if (slidesOf(file).length === 0 || !isWord(title) || !isWord(version)) {
    return wording.noDeck
  }
  if (version !== taker.version) {
    return wording.otherVersion(version, String(taker.version))
  }
  const plan = readPlan(parseJson(file.querySelector(`#${OWN_CLASS}`)?.textContent ?? undefined))
  if (plan) arrange(file, plan)
  const playing = taker.playsExercises ? undefined : await playingFor(taker.pristine, playingIn(file, style))
  const offers = slidesOf(file)
    .filter(({ element }) => !element.matches('.layout-sources, .layout-agenda'))
    .map((slide) => ({ slide, ...refusal(slide, taker, playing !== undefined) }))
  return { title, file, offers, faces: facesIn(style), ...(playing ? { playing } : {}) }
}

function refusal({ id, title, exercise }: FileSlide, taker: Taker, isPlayed: boolean): Pick<Offer, 'refused'> {
  if (exercise && !taker.playsExercises && !isPlayed) {
    return { refused: wording.takePresenters }
  }
  const isHere = taker.slides.some((own) =>
    (own.id === id && own.title === title)
    || (exercise && own.exercise?.id === exercise.id && own.exercise.part === exercise.part)
  )
  return isHere ? { refused: wording.classHasIt } : {}
}

/** Slides of an opened file as a class keeps them: with what they cite, under ids that nothing else has. */
export function takeSlides(
  { file, title: from }: OpenedFile,
  slides: readonly FileSlide[],
  taken: readonly string[],
): (TakenSlide & { readonly minutes?: number })[] {
  const ids = new Set(taken)
  const evidence = one(file, '#evidence')
  return slides.flatMap(({ element, id: before, title, minutes }) => {
    let id = before
    for (let next = 2; ids.has(id); next += 1) id = `${before}-${next}`
    ids.add(id)
    const needed = evidence ? neededBy(element, evidence) : new Set<string>()
    const [made] = rebuild(element.outerHTML)
    if (!made) return []
    for (const strip of all(made, '.strip, .way')) strip.remove()
    for (const name of ['item', 'slack', 'minutes', 'priority']) delete made.dataset[name]
    prefixIds(made, `${id}-`)
    made.id = id
    const label = made.querySelector('h1, h2')?.id
    if (label !== undefined && label !== '') made.setAttribute('aria-labelledby', label)
    const entries = evidence ? all(evidence, '.claim, .endnote, .term-entry').filter((one) => needed.has(one.id)) : []
    return [{
      id,
      title: title.slice(0, 400),
      from,
      html: made.outerHTML,
      evidence: entries.flatMap((entry) => rebuild(entry.outerHTML)).map((entry) => entry.outerHTML),
      ...(minutes > 0 ? { minutes } : {}),
    }]
  })
}
