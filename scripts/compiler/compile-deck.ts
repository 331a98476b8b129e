import { hanLanguageOf, inHan } from './content/han-language.ts'
import { type Assembly, readAssembly } from './assembly.ts'
import { draftSlide } from './draft-slide.ts'
import { checkInternalLinks, compileSlides } from './compile-slides.ts'
import { finishDiagram } from './diagram-content.ts'
import { reportForeignMarks } from './foreign-marks.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { Markdown } from './markdown.ts'
import { checkMinutes, sumOfMinutes } from './minutes.ts'
import type { CompileContext, Compiled, Problem, SourceText } from './model.ts'
import type { Deck, Slide } from './deck-model.ts'
import { advise } from './nearest.ts'
import { Problems, sortProblems } from './problem.ts'
import { defined, noWords } from './settings.ts'
import { toLines, warnOfNuls } from './source-lines.ts'
import { splitSlides } from './split-slides.ts'
import { type SlideLink, Work } from './work.ts'
import { hasWording } from '../words/wording.ts'

/** A compiled deck, and what is still to be done where it takes in other decks. */
export interface CompiledDeck extends Compiled<Deck> {
  readonly assembly?: Assembly
  readonly links: readonly SlideLink[]
}

/**
 * Compiles one deck by itself; what it takes in from other decks comes later, in `assembleDecks`. Never throws: what is
 * wrong comes back as problems, beside the best deck that could be made.
 */
export function compileDeck(source: SourceText, kit: CompileContext): CompiledDeck {
  const problems = new Problems(source.file)
  const read = toLines(source)
  warnOfNuls(read, problems)
  const front = readFrontMatter(read.lines, problems)
  const context = inLanguage(kit, front, problems)
  const { lines } = read
  const { parts, scan } = splitSlides(lines, front.bodyStart, problems)
  reportForeignMarks(lines, front.bodyStart, scan, problems)
  const isAssembled = front.settings.assemble?.length !== undefined && front.settings.assemble.length > 0
  if (parts.length === 0 && !isAssembled) reportEmpty(lines, problems)
  const name = source.file.replace(/^.*\//, '').replace(/\.md$/i, '')
  const work = new Work({ problems, context, lines, deckName: name, scan })
  const markdown = new Markdown(work)
  const drafts = parts.map((part) => draftSlide(markdown, part, work))
  const { slides: spoken, links } = compileSlides(drafts, front.settings, markdown, work)
  const han = hanLanguageOf(front.settings.language ?? '')
  const slides = han === undefined
    ? spoken
    : spoken.map((slide) => ({ ...slide, content: inHan(slide.content, han), notes: inHan(slide.notes, han) }))
  const fences = [...work.fences.values()].map((fence) => finishDiagram(fence, context))
  for (const fence of fences) problems.take(fence.problems)
  checkSections(front, context, problems)
  checkSources(slides, problems)
  if (!isAssembled) checkCited(slides, context, problems)
  const { settings } = front
  const ids = new Set([...slides.map((slide) => slide.id), ...work.ids.keys()])
  const assembly = isAssembled ? readAssembly(front, work.links.filter(({ target }) => !ids.has(target))) : undefined
  if (assembly === undefined) {
    checkInternalLinks(work.links, ids, problems)
    checkMinutes(settings.minutes, front.source?.placeOf(['minutes']), slides, problems)
  }
  const minutes = settings.minutes ?? sumOfMinutes(slides)
  const firstTitle = slides.find((slide) => slide.titled)?.title
  const deck: Deck = {
    name,
    file: source.file,
    title: settings.title ?? firstTitle ?? name,
    ...defined({ subtitle: settings.subtitle, footer: settings.footer, minutes: minutes === 0 ? undefined : minutes }),
    language: context.settings.language,
    sections: settings.sections ?? [],
    aims: settings.objectives ?? [],
    slides,
    fences: fences.map(({ value }) => value),
  }
  return {
    value: deck,
    problems: nameSlides(sortProblems(problems.list), slides),
    links,
    ...defined({ assembly }),
  }
}

/** What a deck knows of its kit, in its own language. */
function inLanguage(kit: CompileContext, front: FrontMatter, problems: Problems): CompileContext {
  const { language } = front.settings
  if (language === undefined) return kit
  if (!hasWording(language)) {
    problems.warning(front.source?.placeOf(['language']) ?? { line: 1, column: 1 }, noWords(language, 'language'))
  }
  return { ...kit, settings: { ...kit.settings, language } }
}

/** Says with every problem on which slide it is. */
function nameSlides(problems: readonly Problem[], all: readonly Slide[]): Problem[] {
  // Answer and debrief stand inside the lines of their question.
  const slides = all.filter(({ secret }) => secret === undefined)
  let index = -1
  return problems.map((problem) => {
    while ((slides[index + 1]?.line ?? Infinity) <= problem.line) index++
    const slide = slides[index]
    return slide === undefined ? problem : { ...problem, slide: slide.id }
  })
}

function checkSections(front: FrontMatter, context: CompileContext, problems: Problems): void {
  const { parts } = context.settings
  if (parts.size === 0) return
  front.settings.sections?.forEach((section, index) => {
    if (parts.has(section)) return
    problems.warning(front.source?.placeOf(['sections', index]) ?? { line: 1, column: 1 }, {
      rule: 'unknown-part',
      found: section,
      what: `The paper has no part “${section}”.`,
      why: 'The cover and the start page say which parts a deck teaches.',
      fix: advise(section, parts.keys(), `The parts are ${[...parts.keys()].join(', ')}.`),
    })
  })
}

/** A slide of sources says what the deck cites: where that is nothing, it is empty. */
function checkCited(slides: readonly Slide[], { paper }: CompileContext, problems: Problems): void {
  const sources = slides.find(({ layout }) => layout === 'sources')
  const cites = slides.some(({ claims, endnotes, notesCite }) =>
    endnotes.length + notesCite.endnotes.length > 0
    || [...claims, ...notesCite.claims].some((id) => (paper.claims.get(id)?.endnotes.length ?? 0) > 0)
  )
  if (sources === undefined || cites) return
  problems.warning({ line: sources.line, column: 1 }, {
    rule: 'empty-sources',
    found: sources.title,
    what: 'This deck cites no endnotes, so the slide of its sources is empty.',
    why: 'The kit writes there what the deck cites.',
    fix: 'Cite what the slides rest on, or delete this one.',
  })
}

/** The kit makes as many slides of sources as they need, out of one. */
function checkSources(slides: readonly Slide[], problems: Problems): void {
  const [, ...others] = slides.filter(({ layout }) => layout === 'sources')
  for (const { line, title } of others) {
    problems.warning({ line, column: 1 }, {
      rule: 'second-sources',
      found: title,
      what: 'This deck has a slide for its sources already.',
      why: 'One becomes as many as the endnotes need, with numbers in their headings; this one is not shown.',
      fix: 'Delete it.',
    })
  }
}

function reportEmpty(lines: readonly string[], problems: Problems): void {
  const blank = lines.every((line) => line.trim() === '')
  problems.error({ line: 1, column: 1 }, {
    rule: 'empty-deck',
    what: blank ? 'This deck is empty.' : 'This deck has no slides.',
    why: 'There is nothing to show.',
    fix: 'Write a first slide: “# Title”, then an empty line and some text. “---” starts the next one.',
  })
}
