import type { YamlSource } from './yaml-source.ts'
import type { Env, Token } from 'markdown-it'
import type { DiagramSource } from './diagram-model.ts'
import { InlinePlaces } from './inline-places.ts'
import type { CompileContext } from './model.ts'
import type { Place, Problems } from './problem.ts'
import type { LineScan } from './scan-lines.ts'
import type { SlidePart } from './split-slides.ts'
import { type Wording, wordingOf } from '../words/wording.ts'

/** An id that an author wrote, and where. */
export interface GivenId {
  readonly id: string
  readonly place: Place
  readonly owner: 'slide' | 'part'
}

/** A link to a place in the same deck, or to `DECK/ID` in another, to be checked when all ids are known. */
export interface InternalLink {
  readonly target: string
  readonly place: Place
}

/** The same, with where it stands. */
export interface SlideLink extends InternalLink {
  readonly file: string
  /** Id of the slide; of an exercise the question's, wherever in it. */
  readonly slide: string
  readonly inNotes: boolean
}

/** What the rules of one deck share: where they are, what they know, and what they found. */
export class Work {
  readonly problems: Problems
  readonly context: CompileContext
  readonly lines: readonly string[]
  readonly deckName: string
  readonly scan: LineScan
  readonly ids = new Map<string, GivenId>()
  readonly links: InternalLink[] = []
  readonly fences = new Map<string, ParsedDiagram>()
  /** By label. */
  readonly footnotes = new Map<string, WrittenFootnote>()
  /** Is this a handout, which takes in slides, exercises and registers? */
  inHandout = false
  /** How many `::: exercise` the block rule is inside of. */
  openExercises = 0
  /** The lines being read now. */
  part: SlidePart = { start: 0, end: 0 }
  readonly #places: InlinePlaces
  #inline: Token | undefined

  constructor(
    given: {
      problems: Problems
      context: CompileContext
      lines: readonly string[]
      deckName: string
      scan: LineScan
    },
  ) {
    this.problems = given.problems
    this.context = given.context
    this.lines = given.lines
    this.deckName = given.deckName
    this.scan = given.scan
    this.#places = new InlinePlaces(given.lines)
  }

  /** The words of the kit itself in this text. */
  get wording(): Wording {
    return wordingOf(this.context.settings.language)
  }

  /** A place by line within the slide, both 0-based. */
  at(line: number, column = 0): Place {
    return { line: this.part.start + line + 1, column: column + 1 }
  }

  /** The source line at a line within the slide. */
  lineText(line: number): string {
    return this.lines[this.part.start + line] ?? ''
  }

  /** A diagram of this deck or of the kit. */
  diagramOf(name: string): ParsedDiagram | DiagramSource | undefined {
    return this.fences.get(name) ?? this.context.diagrams.get(name)
  }

  /** Notes where the table cells among these tokens stand. */
  locateCells(tokens: readonly Token[]): void {
    this.#places.locateCells(tokens, this.part.start)
  }

  /** Tells which inline token the inline rules are about to read. */
  enter(inline: Token): void {
    this.#inline = inline
  }

  /** The place of an offset in the inline token being read. */
  inlinePlace(offset: number): Place {
    return this.#inline === undefined ? this.at(0) : this.placeIn(this.#inline, offset)
  }

  /** The place of an offset in the text of an inline token. */
  placeIn(inline: Token, offset: number): Place {
    return this.#places.place(inline, offset, this.part.start)
  }
}

/** The work that a markdown-it state belongs to. */
export function workOf(state: { readonly env: Env }): Work {
  const work = state.env['work']
  if (work instanceof Work) return work
  throw new TypeError('A rule of the kit ran outside of a deck')
}

/** A diagram as its own file says it: whether what it says fits the rest of the kit is still to be seen. */
export interface ParsedDiagram extends Omit<DiagramSource, 'text'> {
  /** In Markdown. */
  readonly text?: string
  readonly yaml?: YamlSource
}

/** What stands in a deck's footnotes, by label; taken out of the slides in which they are written. */
export interface WrittenFootnote {
  readonly tokens: Token[]
  readonly part: Work['part']
  isUsed: boolean
}
