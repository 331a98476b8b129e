import { tellDamage } from '../assets/cache.ts'
import type { Browser, Page } from 'playwright'
import { shareBrowser } from '../browser/shared.ts'
import { coverageOf } from '../compiler/coverage.ts'
import type { Problem } from '../compiler/model.ts'
import type { Deck, Slide } from '../compiler/deck-model.ts'
import { renderBibliography } from '../render/bibliography.ts'
import { renderDeckPage } from '../render/deck-page.ts'
import { renderGlossary } from '../render/glossary.ts'
import { renderHandout } from '../render/sheet/sheet-content.ts'
import { type MadeKit, makeKit } from '../make-kit.ts'
import { formatCoverage } from '../report/print-coverage.ts'
import { count } from '../report/print-problems.ts'
import { pageNeeds, renderDeckHtml } from '../writers/deck-html.ts'
import { writtenDecks } from '../compiler/written-decks.ts'
import { findOutputProblems } from '../output-problems.ts'
import { outputsOf } from '../outputs.ts'
import { missingCharacters } from '../writers/page-faces.ts'
import { editionFor } from '../compiler/content/secrets.ts'
import { sheetNeeds, sheetsOf } from '../writers/sheet-html.ts'
import { checkSheets } from './check-sheets.ts'
import { brokenWords } from './broken-words.ts'
import { findingProblems, MINIMUMS } from './finding-problems.ts'
import type { Finding } from './finding.ts'
import { measureSlides } from './measure-slides.ts'
import { leavesIn, wordsIn } from '../compiler/content/walk.ts'

export interface CheckResult {
  readonly problems: readonly Problem[]
  /** What was looked at, in one sentence. */
  readonly seen: string
  /** How much of the paper the decks teach, in lines; nothing for a kit without claims. */
  readonly coverage?: string
}

/** All problems of the sources and, where the kit can be made, of every slide as the room would see it. */
export async function checkKit(
  root: string,
  { say, notice }: { say: (text: string) => void; notice: (text: string) => void },
): Promise<CheckResult> {
  const browser = shareBrowser({ onNotice: notice })
  try {
    const { value: made, problems } = await makeKit(root, {
      browser,
      say,
      findProblems: (kit) => findOutputProblems(outputsOf(kit)),
    })
    if (made === undefined) return { problems, seen: 'The slides were not looked at: mend the errors first.' }
    const all = [...problems, ...await missingOnPages(made)]
    let [slides, more] = [0, 0]
    for (const deck of writtenDecks(made.kit)) {
      say(`Looking at ${deck.name}`)
      // What an assembled deck takes from others is judged there, once.
      const own = deck.slides.filter(({ divider }) => divider === undefined)
      if (made.kit.decks.includes(deck)) slides += own.length
      else more += own.length
      const html = await renderDeckHtml(made, deck, 'presenter')
      const findings = await browser.use((open) => lookAt(html, open.browser))
      const seen = findings.filter(({ slide }) => own.some(({ id }) => id === slide))
      all.push(
        ...await missingGlyphs(made, { ...deck, slides: own }),
        ...findingProblems(deck, seen, made.kit.diagrams),
      )
    }
    all.push(...(await checkSheets(made, browser, say)))
    const coverage = coverageOf(made.kit)
    const sheets = sheetsOf(made.kit).length
    const nameOf = (part: string): string => made.kit.settings.parts.get(part) ?? part
    return {
      problems: all,
      ...(coverage.length === 0 ? {} : { coverage: formatCoverage(coverage, nameOf) }),
      seen: `${
        [
          `${count(made.kit.decks.length, 'deck')} of ${count(slides, 'slide')}`,
          // Cover, agenda, ground rules, sources: what no deck has.
          ...(more === 0 ? [] : [`${count(made.kit.sessions.length, 'session')} of ${more} more`]),
          count(made.drawn.size, 'diagram'),
          ...(sheets === 0 ? [] : [count(sheets, 'sheet')]),
        ].join(', ')
      } looked at.`,
    }
  } finally {
    tellDamage(notice)
    await browser.close()
  }
}

async function lookAt(html: string, browser: Browser): Promise<Finding[]> {
  const page = await openSlides(html, browser)
  const measure = (): Promise<Finding[]> => page.evaluate(measureSlides, { minimums: MINIMUMS, tolerance: 1 })
  const findings = [
    ...(await measure()),
    ...(await page.evaluate(measureWords)),
    ...(await page.evaluate(brokenWords, true)).map(([slide, text]): Finding => ({ kind: 'broken-word', slide, text })),
    ...(await page.evaluate(measureGiven)),
  ]
  if (await page.evaluate(showPaperBoards)) findings.push(...(await measure()))
  await page.context().close()
  return findings
}

async function missingGlyphs(made: MadeKit, deck: Deck): Promise<Problem[]> {
  const body = renderDeckPage<'presenter'>(deck, pageNeeds(made, 'presenter'))
  return glyphProblems(deck, await missingCharacters(body))
}

/** The same for the pages beside the decks, by the file that each is made from. */
async function missingOnPages(made: MadeKit): Promise<Problem[]> {
  const { paper, handouts } = made.kit
  const pages = [
    ...handouts.map((handout) => ({
      file: handout.file,
      content: [handout.title, ...renderHandout(handout, sheetNeeds(made, editionFor(handout)))],
    })),
    { file: 'slides/paper/terms.yaml', content: renderGlossary(paper, made.kit.settings.language) },
    { file: 'slides/paper/references.json', content: renderBibliography(made.kit, made) },
  ]
  const found = await Promise.all(
    pages.map(async ({ file, content }) =>
      (await missingCharacters(content)).map((character) => missingGlyph(file, 1, character))
    ),
  )
  return found.flat()
}

/**
 * Shows exercises as they are printed, without what the player has put in their place. Runs inside the page.
 * @returns whether there is any exercise
 */
function showPaperBoards(): boolean {
  const exercises = [...document.querySelectorAll<HTMLElement>('.exercise')]
  for (const exercise of exercises) {
    for (const part of exercise.querySelectorAll<HTMLElement>('.player-ui')) part.hidden = true
    for (const board of exercise.querySelectorAll<HTMLElement>('.exercise-board:not(.player-ui)')) board.hidden = false
  }
  return exercises.length > 0
}

/** A problem for each character that no bundled font has, on the first slide that shows it. */
function glyphProblems(deck: Deck, characters: readonly string[]): Problem[] {
  return characters.map((character) => {
    const slide = deck.slides.find((candidate) => textOf(candidate).includes(character))
    const problem = missingGlyph(deck.file, slide?.line ?? 1, character)
    return slide === undefined ? problem : { ...problem, slide: slide.id }
  })
}

/** A character that no bundled font has. */
function missingGlyph(file: string, line: number, character: string): Problem {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return {
    severity: 'error',
    rule: 'missing-glyph',
    file,
    line,
    column: 1,
    found: character,
    what: `No font of the kit has the character “${character}” (U+${code}).`,
    why: 'Each computer would show another one, or an empty box.',
    fix: 'Use another character, or say it in words.',
  }
}

function textOf({ content, notes }: Slide): string {
  const said = leavesIn(content).map((leaf) => 'alternative' in leaf && leaf.alternative)
  return [wordsIn(content), ...said.filter((one) => typeof one === 'string'), wordsIn(notes)].join(' ')
}

/**
 * Opens what an exercise opens with a press, its steps, its source page and its answer, and measures how much of it nobody
 * sees, and which buttons stand where nobody can press them, all slides being laid out by `measureSlides`. Runs inside the
 * page, which shows the answers afterwards.
 */
function measureGiven(): Finding[] {
  const findings: Finding[] = []
  for (const slide of document.querySelectorAll<HTMLElement>('.slides > section')) {
    for (const press of slide.querySelectorAll<HTMLElement>('[data-spot="tool:steps"], [data-spot="tool:source"]')) {
      press.click()
      const page = slide.querySelector('.exercise-page')
      const by = page === null ? 0 : page.scrollHeight - page.clientHeight
      if (by > 1) findings.push({ kind: 'hidden-end', slide: slide.id, press: press.textContent ?? '', by })
      press.click()
    }
    measureTools(slide)
    // What happens in a stage comes with a press each.
    const presses = Math.max(1, slide.querySelectorAll('.player-ui .stage').length)
    for (let left = presses; left > 0; left -= 1) {
      const reveal = slide.querySelector<HTMLElement>('[data-spot="tool:reveal"]')
      if (reveal === null) break
      reveal.click()
      measureTools(slide)
    }
  }
  return findings

  /** Buttons beyond their row, and what the room works on that lies on them. */
  function measureTools(slide: HTMLElement): void {
    const tools = slide.querySelector('.exercise-tools')
    const place = tools?.getBoundingClientRect()
    if (!tools || !place || place.width === 0) return
    for (const press of tools.querySelectorAll('button')) {
      const by = Math.round(press.getBoundingClientRect().right - place.right)
      if (by > 1) findings.push({ kind: 'out-of-reach', slide: slide.id, press: press.textContent ?? '', by })
    }
    for (
      const part of slide.querySelectorAll<HTMLElement>(
        '.exercise-board.player-ui :is(.card, .option, .place, .stage, td)',
      )
    ) {
      const by = Math.round(part.getBoundingClientRect().bottom - place.top)
      const text = (part.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 57)
      if (by > 2) findings.push({ kind: 'on-buttons', slide: slide.id, text, by })
    }
  }
}

/** Opens a deck to be measured: in the light theme, since the dark one differs in colours alone
 * (`tests/unit/themes.test.ts`). Who asked for it closes its context. */
async function openSlides(html: string, browser: Browser): Promise<Page> {
  // The page's own origin has no storage and no network, like a file in a hall.
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, offline: true })
  const page = await context.newPage()
  await page.setContent(html, { waitUntil: 'load' })
  await page.waitForSelector('.slides > section.present')
  await page.evaluate(() => document.fonts.ready)
  return page
}

/**
 * Finds words of diagrams that nobody sees: of the colour of what is behind them, without any, or below a shape. Runs
 * inside the page, all slides being laid out by `measureSlides`.
 */
function measureWords(): Finding[] {
  type Colour = readonly [red: number, green: number, blue: number, opacity: number]
  /** Two colours nearer than this are one to the eye; pale words of the kit reach three times as much. */
  const LEAST = 1.5
  const findings: Finding[] = []
  for (const figure of document.querySelectorAll<HTMLElement>('.slides .face figure.diagram')) {
    const slide = figure.closest('section')?.id ?? ''
    const { diagram } = figure.dataset
    const svg = figure.querySelector('svg')
    if (diagram === undefined || svg === null) continue
    const parts = [...svg.querySelectorAll<SVGGraphicsElement>('text, path, rect, circle, ellipse, polygon')]
      .filter((part) => part.closest('defs') === null)
    const words: string[] = []
    for (const [index, part] of parts.entries()) {
      const text = (part.textContent ?? '').trim()
      if (part.localName !== 'text' || text === '') continue
      const { left, right, top, bottom } = part.getBoundingClientRect()
      const middle = new DOMPoint((left + right) / 2, (top + bottom) / 2)
      const ground = parts.slice(0, index).filter((shape) => covers(shape, middle))
        .reduce((below, shape) => over(paintOf(shape), below), groundOf(figure))
      const above = parts.slice(index + 1).some((shape) =>
        stepOf(shape) === stepOf(part) && covers(shape, middle) && paintOf(shape)[3] > 0.9
      )
      const inks = [part, ...part.querySelectorAll<SVGGraphicsElement>('tspan')].filter((one) =>
        [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim() !== '')
      )
      if (above || inks.some((one) => contrast(over(paintOf(one), ground), ground) < LEAST)) {
        words.push(text)
      }
    }
    if (words.length > 0) findings.push({ kind: 'unseen-words', slide, diagram, words })
  }
  return findings

  function stepOf(part: Element): string | undefined {
    return part.closest<SVGElement>('[data-step]')?.dataset['step']
  }

  function covers(shape: SVGGraphicsElement, { x, y }: DOMPoint): boolean {
    const toShape = shape.getScreenCTM()?.inverse()
    return shape instanceof SVGGeometryElement && toShape !== undefined && paintOf(shape)[3] > 0
      && shape.isPointInFill(new DOMPoint(x, y).matrixTransform(toShape))
  }

  /**
   * What fills a part; nothing where that is a pattern, which leaves most of what is below. How opaque it is goes by what
   * is written: what comes with a later press is made transparent by a style.
   */
  function paintOf(part: Element): Colour {
    const { fill, fillOpacity } = getComputedStyle(part)
    const [red, green, blue, own] = colourIn(fill)
    let opacity = own * Number(fillOpacity)
    for (let one: Element | null = part; one instanceof SVGElement; one = one.parentElement) {
      opacity *= Number(one.getAttribute('opacity') ?? 1)
    }
    return [red, green, blue, opacity]
  }

  function groundOf(figure: Element): Colour {
    for (let one: Element | null = figure; one !== null; one = one.parentElement) {
      const colour = colourIn(getComputedStyle(one).backgroundColor)
      if (colour[3] > 0) return colour
    }
    return [255, 255, 255, 1]
  }

  /** `rgb(0, 0, 0)`, or what comes of mixing: `color(srgb 0 0 0 / 0.5)`. */
  function colourIn(written: string): Colour {
    const [red = 0, green = 0, blue = 0, opacity = 1] = (written.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
    if (written.startsWith('rgb')) return [red, green, blue, opacity]
    return written.startsWith('color(srgb') ? [red * 255, green * 255, blue * 255, opacity] : [0, 0, 0, 0]
  }

  function over([red, green, blue, opacity]: Colour, [under, dim, deep]: Colour): Colour {
    const mix = (upper: number, lower: number): number => upper * opacity + lower * (1 - opacity)
    return [mix(red, under), mix(green, dim), mix(blue, deep), 1]
  }

  function contrast(one: Colour, other: Colour): number {
    const [dark = 0, light = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }

  function brightness([red, green, blue]: Colour): number {
    const linear = (part: number): number =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
