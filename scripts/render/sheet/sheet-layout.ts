import type { PageNeeds } from '../slide.ts'
import type { Content, Secret } from '../../compiler/content/node.ts'
import type { Handout } from '../../compiler/handout/model.ts'
import type { Paper } from '../../compiler/handout/papers.ts'
import type { Edition } from '../../compiler/model.ts'
import type { Figures } from '../figures.ts'
import type { WrittenWorks } from '../references.ts'
import type { Rooms } from './rooms.ts'

/** How much of a sheet stands on a page. */
export interface SheetLayout {
  /** 18 pt, laid out anew. */
  readonly large: boolean
  /** Cards have backs, for printing on both sides. */
  readonly backs: boolean
  /** What it is printed on; absent on a screen. */
  readonly paper?: Paper
  /** For paper: lines at the very end go on to the foot of the page. */
  readonly toTheFoot?: true
  /** In large print, the lines that exercises have beyond the least. */
  readonly rooms?: Rooms
  /** In large print, slides that are measured, each on a page of its own, or that have their places. Absent: they
   * follow one another. */
  readonly slides?: 'measure' | readonly SlideOnPage[]
}

/** For paper. */
export interface PrintLayout extends SheetLayout {
  readonly paper: Paper
}

export const ON_SCREEN: SheetLayout = { large: false, backs: false }

/** Everything that the content of a handout is made from. */
export interface SheetNeeds<E extends Edition = Edition> extends PageNeeds<E> {
  /** Works by id, in the order of a bibliography. */
  readonly workTexts: WrittenWorks
}

/** What its parts share while a handout is laid out. */
export interface SheetRendering {
  readonly handout: Handout
  readonly needs: SheetNeeds
  readonly layout: SheetLayout
  readonly figures: Figures
  /** Content with its figures. */
  readonly place: <S extends Secret>(content: Content<S>) => Content<S>
}

/** In large print, where a slide stands and how many lines are below it. */
export interface SlideOnPage {
  readonly startsPage: boolean
  readonly lines: number
  /** It fills its page: the lines are on the next. */
  readonly overleaf: boolean
}
