import type { Problems } from '../problem.ts'
import { isRecord } from '../yaml-source.ts'
import { withColours } from './cut.ts'
import { typeset } from './pandoc/quotes.ts'
import { type ForeignDeck, type ForeignSettings, type Habit, hasLine, type Translation } from './habit.ts'
import { deckset } from './habits/deckset.ts'
import { fromHugo, isForHugo } from './habits/hugo.ts'
import { marp } from './habits/marp.ts'
import { OF_COMMENTS } from './habits/marp-directives.ts'
import { namesOf, withAuthors, withPlaces } from './habits/names.ts'
import { fromObsidian, isForObsidian } from './habits/obsidian.ts'
import { isMadeForQuarto, isNamedQuarto, isSurelyQuarto, quarto } from './habits/quarto.ts'
import { isXaringan, remark } from './habits/remark.ts'
import { reveal } from './habits/reveal.ts'
import { namedSeparators } from './habits/reveal-separators.ts'
import { slidev } from './habits/slidev.ts'
import { ofHtml } from './habits/slidev-placed.ts'
import { notesAsWords } from './notes-as-words.ts'
import { straightenHeadings } from './headings.ts'
import { withoutFormulas } from './formula-words.ts'
import { footOf, isAsked, pandocWords, wordsOf } from './settings.ts'
import { fencedTags } from './indented-code.ts'
import { type DeckLine } from './line.ts'
import { byMark, isOfKit, knows } from './of-kit.ts'
import { partIfWhole } from './part-if-whole.ts'
import { withAddresses } from './pictures/references.ts'
import { translateSlides } from './translate.ts'
import { Told } from './told/told.ts'

/** In the order in which they are asked: the first that knows a deck names it. HTML is read when all comments are. */
const HABITS: readonly Habit[] = [marp, slidev, quarto, remark, deckset, reveal]

/** Settings that are text, whatever they look like. */
const WORDS: ReadonlySet<string> = new Set(['title', 'subtitle', 'footer'])

/** A deck in the kit's Markdown, and what is told of it. */
export interface Translated {
  readonly lines: readonly DeckLine[]
  readonly isChanged: boolean
}

/** Which other programs a deck was written for. */
export class Stranger {
  readonly #deck: ForeignDeck
  readonly #habits: readonly Habit[]
  /** Of which programs a deck of the kit has marks that nothing else in it declares. */
  readonly #marks: readonly Habit[]
  readonly #told = new Told()
  #isForeign = false

  /** @param file its name may tell for which program it is @param isClaim has the kit such a claim? */
  constructor(
    file: string,
    lines: readonly string[],
    bodyStart: number,
    given: ForeignSettings = new Map(),
    isClaim = (_id: string): boolean => false,
  ) {
    const written = lines.slice(bodyStart).map((text, index) => ({ text, from: bodyStart + index }))
    const shownBy = isForHugo(written) ? fromHugo : isForObsidian(written) ? fromObsidian : undefined
    const deck = {
      file,
      given: withColours(given, (line) => lines[line]),
      lines: shownBy?.(written, this.#told) ?? written,
    }
    // What another program would make of a deck that names its own is text there.
    const named = shownBy !== undefined ? reveal : deck.given.get('marp')?.value === true ? marp : undefined
    const sure = HABITS.filter((habit) => (named === undefined ? habit.recognises(deck) : habit === named))
    const found = sure.length > 0 ? sure : HABITS.filter((habit) => habit.isLikely?.(deck))
    const isOwn = found.length > 0 && named === undefined
      && !found.some((habit) => knows(habit, { ...deck, lines: [] })) && isOfKit(deck, isClaim)
    this.#marks = isOwn ? found : []
    this.#told.isOfKit = isOwn
    // In a deck for Slidev “???” are words, and a comment of marks, such as “<!-- --- -->”, parts nothing.
    this.#habits = isOwn
      ? []
      : found.filter((habit) => !found.includes(slidev) || (habit !== remark && habit !== reveal))
        .filter((habit) => habit !== quarto || !isOfOther(deck, found))
    const said = this.#habits.flatMap((habit) => [...habit.given?.(deck) ?? []])
    const all = new Map([...said, ...deck.given, ...said.filter(([key]) => OF_COMMENTS.has(key))])
    const placed = withPlaces(found.includes(quarto) ? withAuthors(all) : all)
    this.#deck = { ...deck, given: placed, hasScopedStyles: found.includes(slidev) }
  }

  /** Was it written for another program? */
  get isForeign(): boolean {
    return this.#isForeign
  }

  /** The settings of a front matter as the kit has them; of a deck for the kit as they are. @param keys the kit's own */
  settings(data: unknown, keys: readonly string[]): unknown {
    if (this.#habits.length === 0 || !isRecord(data)) return data
    const { given } = this.#deck
    const isPandoc = this.#habits.includes(quarto)
    const inWords = isPandoc ? pandocWords : wordsOf
    this.#isForeign = [...given.keys()].some((key) => !keys.includes(key))
    const own: Record<string, unknown> = {}
    for (const [key, { value, line }] of given) {
      const name = key === 'lang' ? 'language' : key
      if (keys.includes(name)) {
        // What these know by it no slide says.
        const isUnseen = (name === 'author' || name === 'subtitle') && !isPandoc
          && [marp, slidev, reveal].some((habit) => this.#habits.includes(habit))
        if (isUnseen && !this.#names(value)) this.#told.leftOut(key, line)
        if (name === 'language' && !LANGUAGE.test(codeOf(value))) this.#told.leftOut(key, line)
        else if (!isUnseen && value !== null && value !== '') {
          own[name] = name === 'language'
            ? codeOf(value)
            : WORDS.has(name)
            ? inWords(Array.isArray(value) ? namesOf(value).join(', ') : value)
            : name === 'author'
            // On its title slide the kit knows them by their letters.
            ? namesOf(value).map((one) => inWords(isPandoc ? withoutFormulas(one) : one))
            : value
        }
      } else if (
        isAsked(key, value)
        && !this.#habits.some(({ settings }) => settings?.has(key) || settings?.has(`${key}: ${String(value)}`))
      ) {
        this.#told.leftOut(key, line)
      }
    }
    const said = footOf(given, isPandoc, this.#told)
    const foot = isPandoc ? typeset(said, this.#deck) : said
    return { ...own, ...(foot === '' ? {} : { footer: foot }) }
  }

  /** Do its slides say all that its front matter does, such as its authors? */
  #names(value: unknown): boolean {
    const shown = this.#deck.lines.map(({ text }) => withoutMarks(text))
    return namesOf(value).every((one) => shown.some((text) => text.includes(withoutMarks(one))))
  }

  /** The deck below its front matter; as it is where nothing in it is strange. @param names the kit's identities
   * @param isTerm is this a word of its glossary? */
  translate(problems: Problems, names: Iterable<string>, isTerm = (_word: string): boolean => false): Translated {
    this.#told.know(names, isTerm)
    const isForeign = this.#habits.length > 0
    const translation: Translation = { told: this.#told, deck: this.#deck }
    let lines = isForeign
      ? withAddresses(straightenHeadings(fencedTags(this.#deck.lines), namedSeparators(this.#deck)))
      : this.#deck.lines
    for (const habit of this.#habits) lines = habit.part?.(lines, translation) ?? lines
    lines = notesAsWords(partIfWhole(lines, problems), this.#habits)
    const parted = { ...this.#deck, lines }
    const habits = [...this.#habits, ...ofHtml(this.#habits, parted)]
    if (habits.length + this.#marks.length > 0) {
      lines = translateSlides(lines, { ...translation, isForeign, habits, marks: this.#marks })
    }
    const named = habits.includes(quarto) && isNamedQuarto(this.#deck) ? quarto : habits[0]
    const tool = this.#told.isOfKit ? 'a deck of the kit with marks of other programs' : named?.tool
    const by = isForeign && named !== undefined ? byMark(this.#deck, named) : ''
    this.#told.report(`${tool ?? 'a deck from elsewhere'}${by}`, problems)
    // A deck of the kit may have a habit in common with theirs.
    this.#isForeign ||= this.#habits.some((habit) => habit !== quarto)
      || (isForeign && isSurelyQuarto(this.#deck) && wordsAlone(lines) !== wordsAlone(this.#deck.lines))
    return { lines, isChanged: lines !== this.#deck.lines }
  }
}

/** Is a deck surely for another program than Pandoc, though it has marks of that among its words? */
const isOfOther = (deck: ForeignDeck, found: readonly Habit[]): boolean =>
  !isMadeForQuarto(deck)
  && ((found.includes(slidev) || hasLine(deck, /<!--\s*\.(?:slide|element):/))
    || (found.includes(remark) && !isXaringan(deck)))

const withoutMarks = (text: string): string => text.replace(/<[^<>]*>|[*_`]/g, '').toLowerCase()

/** What the kit takes for the code of a language: others also write `pt_BR`. */
const codeOf = (value: unknown): string => wordsOf(value).replaceAll('_', '-')
const LANGUAGE = /^(?:|[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/

const wordsAlone = (lines: readonly DeckLine[]): string =>
  lines.map(({ text }) => text.trim()).filter((text) => text !== '').join('\n')
