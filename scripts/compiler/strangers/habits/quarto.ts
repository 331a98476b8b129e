import { withAsides } from '../pandoc/asides.ts'
import { rowsOfBars } from '../pandoc/bars.ts'
import { inSteps } from '../columns/in-steps.ts'
import { pausesOf } from '../columns/columns.ts'
import { plainBlocks } from '../pandoc/plain-blocks.ts'
import { onlyColumns } from '../columns/only-columns.ts'
import { layoutRows, looseColumns } from '../columns/rows.ts'
import { type ForeignDeck, type ForeignSettings, type Habit, hasLine, type Translation } from '../habit.ts'
import { conditional } from '../pandoc/conditional.ts'
import { withContents } from '../pandoc/contents.ts'
import { numbered } from '../pandoc/cross-references.ts'
import { dashedTables } from '../pandoc/dashed-tables.ts'
import { BORDER, gridTables } from '../pandoc/grid-tables.ts'
import { levelWithWords, pandocHeadings, partAtHeadings, partingLevel, straightenHeadings } from '../headings.ts'
import { joinTags } from '../html/html.ts'
import { joinSpans } from '../pandoc/join-spans.ts'
import { latexOf } from '../pandoc/latex.ts'
import { headingLevel, isRule, type DeckLine, lineKinds, mapText } from '../line.ts'
import { headParts } from '../pandoc/head-parts.ts'
import { listTables } from '../pandoc/list-tables.ts'
import { isAllMacros, withMacros } from '../pandoc/macros.ts'
import { PANDOC_WORDS, pandocText } from '../pandoc/pandoc.ts'
import { rawBlocks } from '../pandoc/raw-blocks.ts'
import { placed } from '../pandoc/placed.ts'
import { pandocRules } from '../pandoc/rules.ts'
import { annotated } from '../pandoc/annotated.ts'
import { callouts } from '../pandoc/callouts.ts'
import { ownNotes } from '../pandoc/notes-below.ts'
import { withoutEscapes } from '../pandoc/quotes.ts'
import { rawWords } from '../pandoc/raw-words.ts'
import { stretched } from '../pandoc/stretched.ts'
import { theorems } from '../pandoc/theorems.ts'
import { tooltips } from '../pandoc/tooltips.ts'
import { unseen } from '../pandoc/unseen.ts'
import { rawImages } from '../pandoc/raw-images.ts'
import { withoutSettings } from '../pandoc/settings-blocks.ts'
import { shownFences } from '../pandoc/shown-fences.ts'
import { withShortcodes } from '../pandoc/shortcodes.ts'
import { subtitled, titled } from '../pandoc/title-lines.ts'
import { formulasOfRMarkdown } from './mathjax.ts'
import { isXaringan } from './remark.ts'
import { withUnevenHeads } from './reveal-tables.ts'
import { namesOf, tellAuthors } from './names.ts'
import { hasSeparators } from './reveal-separators.ts'
import { tellOptions } from './quarto-options.ts'
import { titleSlide } from './quarto-title.ts'
import { saysOnlySlidev } from './slidev-known.ts'
import { optionOf } from '../settings.ts'
import { setOf } from '../set-of.ts'

/** Settings that only these have. */
const MADE_FOR =
  /^(?:format|output|execute|slide[-_]level|institute|date-format|title-slide-attributes|colortheme|fonttheme|colorscheme|aspectratio|revealjs-url|header-includes|bibliography)$/
// Where somebody works is said in decks for Slidev, too, which makes no slide of it.
const saysFor = ({ given }: ForeignDeck): boolean =>
  [...given.keys()].some((key) => MADE_FOR.test(key) && (key !== 'institute' || !saysOnlySlidev(given)))
const hasTitleLine = ({ lines }: Pick<ForeignDeck, 'lines'>): boolean => lines[0]?.text.startsWith('% ') ?? false
const FOOTER = /^\s*:{3,}\s*(?:footer\b|\{\s*\.footer\b)/
const PAUSE = /^\s*\. \. \.\s*(?:<!--.*-->\s*)?$/

/** What no deck of the kit has, whoever wrote it. */
export const isSurelyQuarto = (deck: ForeignDeck): boolean =>
  /\.[qr]md$/i.test(deck.file) || hasLine(deck, PAUSE) || hasLine(deck, PANDOC_WORDS)

/** Is it one by its name or its front matter? Then pictures as Marp has them make no other of it. */
export const isNamedQuarto = ({ file, given }: ForeignDeck): boolean =>
  /\.[qr]md$/i.test(file) || (given.has('format') && !given.has('marp'))

/** A title in the front matter, and slides by nothing but their headings: Pandoc needs no more. */
const isPlain = (deck: ForeignDeck): boolean => {
  if (!deck.given.has('title') || !hasLine(deck, /^# /) || hasSeparators(deck)) return false
  const kinds = lineKinds(deck.lines)
  const shown = deck.lines.filter((_, index) => kinds[index] === 'text')
  return !shown.some(isRule) && shown.filter((line) => headingLevel(line) === 1).length > 2
}

/** Does it say so itself, and not by its words alone? */
export const isMadeForQuarto = (deck: ForeignDeck): boolean =>
  /\.[qr]md$/i.test(deck.file) || saysFor(deck) || isPlain(deck) || hasTitleLine(deck)

const isMade = (deck: ForeignDeck): boolean => saysFor(deck) || isSurelyQuarto(deck) || isPlain(deck)

/** Pandoc and Quarto: slides by their headings, a title slide of the front matter, pauses. */
export const quarto: Habit = {
  tool: 'a deck for Pandoc or Quarto',
  // What formats and the like have in them is told by name.
  settings: setOf(`
    lang, author, date, institute, title-slide-attributes, incremental, slide-level, pagetitle,
    default-image-extension, format, output, execute, knitr
  `),
  recognises: (deck) =>
    isSurelyQuarto(deck) || (saysFor(deck) && !deck.given.has('marp'))
    || hasLine(deck, /^\s*:{3,}\s*\{[^}]*(?:\bwidth=(?![\d.]+%?[\s}])|\.fragment|\.callout|layout-ncol|\.r-stack)/)
    || hasLine(deck, /^\{\{< /)
    || hasLine(deck, /^\s*```\{(?:python|r|julia|ojs)\b/)
    || hasLine(deck, BORDER) || isPlain(deck) || hasTitleLine(deck),
  part(all, translation) {
    const { deck, told } = translation
    tellOptions(deck.given, told)
    tellAuthors(translation)
    const includes = namesOf(optionOf(deck.given, 'header-includes')?.value).join('\n')
    if (includes !== '' && isAllMacros(includes)) told.takenOver('header-includes')
    const isRead = isMade(deck) && !isXaringan(deck) && !told.isOfKit
    const own = conditional(withoutEscapes(joinSpans(joinTags(annotated(isRead ? withoutSettings(all, told) : all)))))
    const whole = tooltips(own, isNamedQuarto(deck), told)
    const ruled = listTables(titled(withMacros(shownFences(whole), includes)), told)
    const drawn = dashedTables(gridTables(ruled, told), told)
    const tables = withUnevenHeads(rowsOfBars(drawn), told)
    const formulas = isOfRMarkdown(deck) ? formulasOfRMarkdown(tables) : tables
    const given = theorems(numbered(latexOf(rawBlocks(rawWords(formulas, told), told), told), deck), deck)
    const hasTitle = hasTitleLine({ lines: whole })
    const isMadeFor = isMade(deck) || hasTitle
    const isPandoc = !isXaringan(deck) && isMadeFor
    const lines = pandocRules(isPandoc ? pandocHeadings(given) : straightenHeadings(given), isPandoc)
    const kinds = lineKinds(lines)
    const rules = lines.filter((line, index) => kinds[index] === 'text' && isRule(line)).length
    const level = levelIn(deck.given) || (isOfPandoc(deck) ? levelWithWords(lines) : partingLevel(lines))
    const headings = lines.filter((line, index) => kinds[index] === 'text' && within(level)(headingLevel(line))).length
    const isWhole = !isXaringan(deck) && (isMadeFor || rules === 0 || headings > 2 * rules)
    const parted = isWhole ? partAtHeadings(lines, within(level)) : [...lines]
    const shown = /ioslides/.test(JSON.stringify(deck.given.get('output')?.value ?? '')) ? subtitled(parted) : parted
    const listed = isMadeFor ? withContents(shown, level, translation) : shown
    const isSure = isNamedQuarto(deck) || deck.given.has('output')
    return headParts(isMadeFor || rules === 0 ? titleSlide(listed, translation, isSure) : shown, level)
  },
  slide({ lines, index }, translation) {
    if (isHiddenSlide(lines, translation)) return []
    const isCover = index === 0 && lines.some((line) => headingLevel(line) === 1)
    const footer = optionOf(translation.deck.given, 'footer')
    for (const { text, from } of lines) {
      if (/^\s*:{3,}\s*\{\s*#refs\b/.test(text)) translation.told.leftOut('list of references', from)
      if (footer !== undefined && FOOTER.test(text)) {
        translation.told.leftOut('footers in place of that of all slides', from)
      }
    }
    const written = placed(ownNotes(unseen(isCover ? lines : stretched(lines, translation.deck))), translation.deck)
    const text = isMade(translation.deck) && !translation.told.isOfKit
      ? withAsides(
        layoutRows(
          looseColumns(
            onlyColumns(
              plainBlocks(callouts(rawImages(written), translation.deck), translation),
            ),
          ),
        ),
      )
      : written
    mapText(text, (line) => {
      if (VALUE.test(line.text)) {
        translation.told.changed('values that code in a sentence would give are shown as that code', line.from)
      }
      return line
    })
    const paused = pausesOf(withShortcodes(pandocText(text, translation), translation), PAUSE)
    const incremental = optionOf(translation.deck.given, 'incremental')?.value === true
    return incremental ? inSteps(paused) : paused
  },
}

/** Quarto parts slides at the second level, whatever stands where, as do some formats of R Markdown. */
const isOfPandoc = ({ file, given }: ForeignDeck): boolean =>
  !/\.[qr]md$/i.test(file) && !given.has('format') && !given.has('output')
  || /beamer_presentation|slidy_presentation/.test(JSON.stringify(given.get('output')?.value ?? ''))

/** Is it made by R Markdown, and not for remark? */
const isOfRMarkdown = (deck: ForeignDeck): boolean =>
  !isXaringan(deck) && (deck.given.has('output') || /\.rmd$/i.test(deck.file))

/** A slide that its heading hides. */
function isHiddenSlide(lines: readonly DeckLine[], { told, deck }: Translation): boolean {
  const heading = lines.find((line) => headingLevel(line) > 0)
  if (heading === undefined || !/\{[^{}]*\bvisibility=["']?hidden\b/.test(heading.text)) return false
  const written = deck.lines.find(({ from }) => from === heading.from) ?? heading
  told.say('hidden-slide', heading.from, written.text, 'This slide is hidden, and is left out.', 'Its heading says so.',
    'Delete “visibility” to show it.')
  return true
}

function levelIn(given: ForeignSettings): number {
  const level = (optionOf(given, 'slide-level') ?? optionOf(given, 'slide_level'))?.value
  return typeof level === 'number' ? level : 0
}

const within = (level: number) => (one: number): boolean => one > 0 && one <= level

/** What a program would reckon in a sentence. */
const VALUE = /(?<!`)`(?:r |\{(?:r|python|julia|ojs)\} )[^`]+`(?!`)/
