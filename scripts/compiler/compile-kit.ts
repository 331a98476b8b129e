import { assembleDecks } from './assemble-deck.ts'
import { compileDeck } from './compile-deck.ts'
import { compileHandout, findLetterTwins } from './compile-handout.ts'
import { finishDiagram } from './diagram-content.ts'
import { parseDiagram } from './diagram-source.ts'
import { findAnswersGivenOut } from './handout/answers-given-out.ts'
import type { CompileContext, Compiled, Kit, KitSettings, Problem, SourceText } from './model.ts'
import type { Deck } from './deck-model.ts'
import type { DiagramSource, PictureFault } from './diagram-model.ts'
import { parsePaper, type PaperSources } from './paper/paper.ts'
import { parsePicture } from './picture/parse-picture.ts'
import { findAnswersShown } from './session/answers-shown.ts'
import { findTooShort } from './exercise/too-short.ts'
import { findTwins } from './exercise/twins.ts'
import { Problems, sortProblems } from './problem.ts'
import { compileSessions } from './session/compile-session.ts'
import { parseSettings } from './settings.ts'
import { spreadSources } from './spread-sources.ts'
import type { CompileTools } from './tools.ts'
import { writtenDecks } from './written-decks.ts'
import type { Session } from './session/model.ts'
import { advise } from './nearest.ts'
import { exercisesOf } from './session/needs.ts'
import { toLines } from './source-lines.ts'
import type { Handout } from './handout/model.ts'
import { el } from './content/node.ts'
import { renderAddress } from './content/address-code.ts'
import { madeSlide } from './session/made-slides.ts'
import { SlideIds } from './slide-ids.ts'
import { wordingOf } from '../words/wording.ts'

/** All texts of a kit, and the paths of its pictures. */
export interface KitSources {
  readonly decks: readonly SourceText[]
  readonly diagrams: readonly SourceText[]
  readonly sessions?: readonly SourceText[]
  readonly handouts?: readonly SourceText[]
  readonly settings?: SourceText
  readonly paper: PaperSources
  /** Relative to the kit's root, with `/` between the parts. */
  readonly pictures: readonly string[]
  /** Folders in which some were looked for besides the kit's own. */
  readonly besides?: readonly string[]
  /** What is wrong with some of them. */
  readonly pictureFaults?: ReadonlyMap<string, PictureFault>
  /** For formulas and code. */
  readonly tools?: CompileTools
}

/** Compiles a whole kit. Never throws; all problems come together, by file and line. */
export function compileKit(sources: KitSources): Compiled<Kit> {
  const found: (readonly Problem[])[] = []
  const take = <T>(compiled: Compiled<T>): T => {
    found.push(compiled.problems)
    return compiled.value
  }
  const settings = take(parseSettings(sources.settings, sources.pictures))
  const paper = take(parsePaper(sources.paper, settings))
  const files = new Map<string, DiagramSource>()
  for (const source of sources.diagrams) {
    const parsed = take(source.file.endsWith('.svg') ? parsePicture(source, settings) : parseDiagram(source))
    const twin = files.get(parsed.name)
    if (twin !== undefined) found.push(fileTwin(parsed, twin))
    const diagram = take(finishDiagram(parsed, { settings, paper }))
    if (twin === undefined) files.set(diagram.name, diagram)
  }
  const namedDiagrams = new Set<string>()
  const context: CompileContext = {
    settings,
    paper,
    diagrams: files,
    pictures: new Set(sources.pictures),
    pictureFaults: sources.pictureFaults ?? new Map(),
    tools: sources.tools ?? {},
    namedDiagrams,
  }
  const compiled = sources.decks.map((source) => compileDeck(source, context))
  for (const { problems } of compiled) found.push(problems)
  found.push(deckTwins(compiled.map(({ value }) => value)))
  const decks = inPaperOrder(take(assembleDecks(compiled, settings)), settings)
  if (decks.length === 0) found.push([noDecks()])
  found.push(findTwins(compiled.map(({ value }) => value)))
  const sessions = take(compileSessions(sources.sessions ?? [], compiled, context)).sort((a, b) =>
    a.minutes - b.minutes
  )
  const shown = writtenDecks({ decks, sessions })
  const handouts = (sources.handouts ?? []).map((source) => take(compileHandout(source, context, shown)))
  found.push(
    findTooShort(compiled.filter(({ assembly }) => assembly === undefined).map(({ value }) => value), sessions),
  )
  const diagrams = new Map(files)
  for (const fence of [...decks, ...handouts].flatMap(({ fences }) => fences)) {
    const twin = diagrams.get(fence.name)
    if (twin !== undefined) found.push(fenceTwin(fence, twin))
    diagrams.set(fence.name, fence)
  }
  found.push(findLetterTwins(handouts), findAnswersGivenOut({ handouts, sessions, decks, paper, diagrams }),
    findAnswersShown({ sessions, decks, diagrams }), checkPrints(sessions, handouts),
    checkSheetNames([...sources.decks, ...(sources.sessions ?? [])], handouts),
    findNotShown(files.values(), namedDiagrams))
  const kit: Kit = { settings, paper, handouts, diagrams, decks, sessions }
  const finish = (deck: Deck): Deck => spreadSources(addTakeAlong(deck, settings), kit)
  const value = {
    ...kit,
    decks: decks.map(finish),
    sessions: sessions.map((session) => ({ ...session, deck: finish(session.deck) })),
  }
  return { value, problems: sortProblems(found.flat()) }
}

/** Decks are called by their files, whatever these end in. */
function deckTwins(decks: readonly Deck[]): readonly Problem[] {
  const files = new Map<string, string>()
  return decks.flatMap(({ name, file }) => {
    const twin = files.get(name)
    files.set(name, twin ?? file)
    if (twin === undefined) return []
    const problems = new Problems(file)
    problems.error({ line: 1, column: 1 }, {
      rule: 'duplicate-deck',
      found: name,
      what: `There is another deck “${name}”: ${twin}.`,
      why: 'Decks are known by their file names, and both would be written to the same page.',
      fix: 'Rename one of the two, or delete it.',
    })
    return problems.list
  })
}

function fileTwin({ file, name }: Pick<DiagramSource, 'file' | 'name'>, twin: DiagramSource): readonly Problem[] {
  const problems = new Problems(file)
  problems.error({ line: 1, column: 1 }, {
    rule: 'duplicate-diagram',
    found: name,
    what: `There is another diagram “${name}”: ${twin.file}.`,
    why: 'Diagrams are known by their file names.',
    fix: 'Rename one of the two.',
  })
  return problems.list
}

/** Fences are named after their file and line. */
function fenceTwin(fence: DiagramSource, twin: DiagramSource): readonly Problem[] {
  const problems = new Problems(fence.file)
  problems.error({ line: fence.line, column: 1 }, {
    rule: 'duplicate-diagram',
    found: fence.name,
    what: `This diagram is called “${fence.name}” by its file and line, as another is: ${twin.file}.`,
    why: 'Each would be shown in the place of the other.',
    fix: 'Rename one of the two files, or put an empty line before this diagram.',
  })
  return problems.list
}

function noDecks(): Problem {
  return {
    severity: 'error',
    rule: 'no-decks',
    file: 'slides',
    line: 1,
    column: 1,
    what: 'There is no deck in slides/.',
    why: 'Each Markdown file in that folder is a deck; without one there is nothing to show.',
    fix: 'Write slides/first.md with “# Title” in it.',
  }
}

/** Decks in the order of the parts that they teach; those that name no part follow, by file name. */
function inPaperOrder(decks: readonly Deck[], { parts }: KitSettings): Deck[] {
  const order = [...parts.keys()]
  const rank = (
    { sections: [first] }: Deck,
  ): number => (first === undefined || !parts.has(first) ? order.length : order.indexOf(first))
  return [...decks].sort((a, b) => rank(a) - rank(b))
}

/** Complains of sheets that a session prints and that are not there. */
function checkPrints(sessions: readonly Session[], handouts: readonly Handout[]): Problem[] {
  const letters = handouts.flatMap(({ sheet }) => sheet?.letter ?? []).sort()
  return sessions.flatMap(({ file, prints, deck }) => {
    const problems = new Problems(file)
    const played = new Set(exercisesOf(deck).map(({ id }) => id))
    for (const { letter, place, with: exercise } of prints) {
      if (!letters.includes(letter)) {
        problems.error(place, {
          rule: 'unknown-sheet',
          found: `print: ${letter}`,
          what: `There is no sheet ${letter}.`,
          why: 'Whoever prints would leave it out.',
          fix: letters.length === 0
            ? 'Write one in handouts/, with “sheet: ” and a letter; or “what:”, for something to bring.'
            : `The sheets are ${letters.join(', ')}.`,
        })
      }
      if (exercise === undefined || played.has(exercise)) continue
      problems.error(place, {
        rule: 'unknown-exercise',
        found: `with: ${exercise}`,
        what: `This session plays no exercise “${exercise}”.`,
        why: 'The guide says beside an exercise which sheets go out with it.',
        fix: advise(exercise, played, 'Name one of its items’ exercises, or leave “with” out.'),
      })
    }
    return problems.list
  })
}

const CALLED = /\bSheet ([A-Z](?:[1-9]\d?)?)\b/g

/** Warns of sheets that are not there and that the words of a session or a deck call by a letter. A kit without sheets
 * may call anything one. */
function checkSheetNames(sources: readonly SourceText[], handouts: readonly Handout[]): Problem[] {
  const letters = new Set(handouts.flatMap(({ sheet }) => sheet?.letter ?? []))
  if (letters.size === 0) return []
  return sources.flatMap((source) => {
    const problems = new Problems(source.file)
    toLines(source).lines.forEach((text, line) => {
      for (const { 0: found, 1: letter = '', index } of text.matchAll(CALLED)) {
        if (letters.has(letter)) continue
        problems.warning({ line: line + 1, column: index + 1 }, {
          rule: 'unknown-sheet',
          found,
          what: `There is no sheet ${letter}.`,
          why: 'People would look for it, and whoever prints would leave it out.',
          fix: `The sheets are ${[...letters].sort().join(', ')}.`,
        })
      }
    })
    return problems.list
  })
}

/** Says of each diagram in a file that nothing shows it. @param shown names of those that some text names */
function findNotShown(diagrams: Iterable<DiagramSource>, shown: ReadonlySet<string>): Problem[] {
  return [...diagrams].filter(({ name }) => !shown.has(name)).flatMap(({ name, file }) => {
    const problems = new Problems(file)
    problems.warning({ line: 1, column: 1 }, {
      rule: 'not-shown',
      found: name,
      what: 'No slide, note, sheet or session shows this diagram.',
      why: 'It is drawn, and nobody sees it.',
      fix: `Write ![What it shows](../${file}) where it belongs, or delete the file.`,
    })
    return problems.list
  })
}

/**
 * The deck with one more slide where the kit has a public address: it stays on the screen while people leave, so that
 * they can scan the code of what is given out.
 */
function addTakeAlong(deck: Deck, { address }: Pick<KitSettings, 'address'>): Deck {
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
