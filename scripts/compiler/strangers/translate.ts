import { isRecord } from '../yaml-source.ts'
import { answeredLinks } from './answered-links.ts'
import { translateAttributes } from './attributes.ts'
import { linkAddresses } from './bare-addresses.ts'
import { namePages } from './behind-pages.ts'
import { tellMoved, withoutBreaks, withoutLastStrokes } from './breaks.ts'
import { coloured } from './coloured.ts'
import { besides } from './columns/besides.ts'
import { boxesBelowBroad } from './columns/boxes-below.ts'
import { statesOf } from './columns/magic-move.ts'
import { unstack } from './columns/stacks.ts'
import { stackTabs } from './columns/tabs.ts'
import { cutSlides } from './cut.ts'
import { withKitColours } from './diagram-colours.ts'
import { titledDiagrams } from './diagram-titles.ts'
import { withEmoji } from './emoji.ts'
import { translateFences } from './fences.ts'
import { ownFootnotes } from './footnotes.ts'
import type { ForeignDeck, ForeignSettings, ForeignSlide, Habit, Translation } from './habit.ts'
import { marp } from './habits/marp.ts'
import { quarto } from './habits/quarto.ts'
import { reveal } from './habits/reveal.ts'
import { slidev } from './habits/slidev.ts'
import { ofHtml } from './habits/slidev-placed.ts'
import { boldEntries, picturesBelow } from './headings.ts'
import { plainSteps } from './html/bare-blocks.ts'
import { plainHeadings } from './html/headings.ts'
import { withoutPutAway } from './html/put-away.ts'
import { wholeFigures } from './html/whole-figures.ts'
import { inIndexOrder } from './index-order.ts'
import { leadingWords } from './leading-words.ts'
import { blankAt, type DeckLine, isBlank } from './line.ts'
import { slideOnTop } from './of-slide.ts'
import { withMarks } from './marks.ts'
import { knows } from './of-kit.ts'
import { type AllCells, allCells, isBehindRule } from './pandoc/cells.ts'
import { withGraphics } from './pandoc/graphics.ts'
import { abreast } from './pictures/abreast.ts'
import { alone } from './pictures/alone.ts'
import { captioned } from './pictures/captions.ts'
import { joinPictures } from './pictures/join-pictures.ts'
import { withLinkedPictures } from './pictures/linked-pictures.ts'
import { shapeCover } from './pictures/looks.ts'
import { aroundPictures, pictureLinks } from './pictures/picture-links.ts'
import { nameRemote } from './pictures/pictures.ts'
import { firstTightHeading } from './tight-headings.ts'
import { optionOf } from './settings.ts'
import { signRows } from './pictures/sign-between.ts'
import { withBroadDiagrams } from './room/broad-diagrams.ts'

/** Widths of the canvas that pixels count from. */
const CANVAS = new Map<Habit, number>([[reveal, 960], [quarto, 1050], [slidev, 980]])
const OF_KIT = 1280

/** Where programs on reveal.js have their options. */
const OPTIONS = ['revealOptions', 'slideOptions', 'reveal_hugo', 'reveal', 'config']

/** How broad a deck says that its slides are. */
function widthIn(given: ForeignSettings): number | undefined {
  const own = OPTIONS.flatMap((key) => given.get(key)?.value ?? []).filter(isRecord)
  return [given.get('canvasWidth')?.value, optionOf(given, 'width')?.value, ...own.map(({ width }) => width)]
    .map(Number).find((width) => width > 1)
}

/** Who wrote the slides, and what is known of the whole deck. */
interface KnownDeck extends Translation {
  /** Is it for another program, and not one for the kit with HTML in it? */
  readonly isForeign: boolean
  /** What it is read by, in the order in which it is asked. */
  readonly habits: readonly Habit[]
  /** Of which programs a deck of the kit has marks. */
  readonly marks: readonly Habit[]
  readonly cells: AllCells
  readonly canvas: number
}

type DeckLines = readonly DeckLine[]

/** Slides parted by `---`, in the kit's Markdown. */
export function translateSlides(parted: DeckLines, translation: Omit<KnownDeck, 'cells' | 'canvas'>): DeckLine[] {
  const { deck, told, isForeign, habits } = translation
  const [usual] = habits.flatMap((habit) => CANVAS.get(habit) ?? [])
  const canvas = usual === undefined ? OF_KIT : widthIn(deck.given) ?? usual
  const source: KnownDeck = { ...translation, canvas, cells: allCells(deck) }
  const cut = cutSlides(parted, habits.includes(slidev))
  const slides = (isForeign ? ownFootnotes(cut) : cut).flatMap((slide) =>
    statesOf(slide.lines, told).map((lines, state) => ({ ...slide, lines, index: slide.index + state }))
  )
  const made = slides.flatMap((slide) => translateSlide(slide, source)).filter((lines) => !lines.every(isBlank))
  return made.flatMap((lines, index) =>
    index > 0 ? [...rule(lines[0]?.from ?? 0), ...lines] : isForeign ? shapeCover(lines) : lines
  )
}

/** In a deck of the kit a slide with marks of other programs is read as they would, and no other. */
function marked({ lines }: ForeignSlide, source: KnownDeck): KnownDeck {
  const deck: ForeignDeck = { file: '', given: new Map(), lines }
  const known = source.marks.filter((habit) => knows(habit, deck))
  return known.length === 0
    ? source
    : { ...source, deck, isForeign: true, habits: [...known, ...ofHtml(known, deck)], cells: allCells(deck) }
}

/** One slide, or several where one would hold too much. What one program alone writes is read when all that they share is
 * plain; pictures find their place when no column and no element is left as its program has it. */
function translateSlide(given: ForeignSlide, all: KnownDeck): readonly DeckLines[] {
  const source = marked(given, all)
  const { isForeign, habits, told } = source
  if (habits.length === 0) return [given.lines]
  const slide = isForeign && !told.isOfKit ? { ...given, lines: withoutPutAway(given.lines, told) } : given
  const shared = isForeign ? inSharedMarkdown(slide, source) : slide.lines
  const own = habits.reduce<DeckLines>((lines, habit) => habit.slide?.({ ...slide, lines }, source) ?? lines, shared)
  // On a title slide it is a line of its own.
  const captions = isForeign && slide.index > 0 ? captioned(own, habits.includes(quarto)) : own
  const slides = unstack(besides(stackTabs(captions), told), told)
  return isForeign ? slides.map((lines) => inPlace(lines, slide, source)) : slides
}

/** What several programs know and the kit writes otherwise: breaks, pictures in words, signs, fences. */
function inSharedMarkdown({ lines, index }: ForeignSlide, { told, deck, cells }: KnownDeck): DeckLines {
  const whole = wholeFigures(coloured(tellMoved(lines, told)))
  const headed = leadingWords(withoutBreaks(firstTightHeading(whole, told)), index === 0)
  const plain = boldEntries(plainHeadings(picturesBelow(headed), told))
  const pictures = alone(pictureLinks(withLinkedPictures(joinPictures(withoutLastStrokes(plain)))))
  const shown = withMarks(withEmoji(withGraphics(pictures, told, cells.isShown)))
  return translateFences(shown, told, cells, isBehindRule(lines, deck))
}

/** Attributes in the kit's words, what is said of a slide at its head, pictures and diagrams beside their words. */
function inPlace(lines: DeckLines, slide: ForeignSlide, { told, habits, canvas }: KnownDeck): DeckLines {
  const isPandoc = habits.includes(quarto)
  const linked = isPandoc
    ? answeredLinks(lines)
    : linkAddresses(lines, habits.includes(marp))
  const ordered = inIndexOrder(translateAttributes(signRows(linked), told, canvas, isPandoc))
  const stepped = plainSteps(ordered)
  const headed = slideOnTop(told.isOfKit ? stepped : boxesBelowBroad(stepped, isPandoc))
  const named = namePages(nameRemote([...headed]), slide.lines)
  // Those of a title slide are logos, which leave it one.
  const rows = slide.index === 0 ? named : abreast(named, habits.includes(marp))
  const drawn = withKitColours(titledDiagrams(aroundPictures(rows, told)), told)
  // A slide begins with its settings.
  const settings = [...slide.given.values()].slice(0, 1).map(({ line }) => blankAt(line))
  return [...settings, ...withBroadDiagrams(drawn, told)]
}

const rule = (from: number): DeckLine[] => [blankAt(from), { text: '---', from }, blankAt(from)]
