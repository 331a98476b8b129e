import type { Browser } from 'playwright'
import type { SharedBrowser } from '../browser/shared.ts'
import type { Exercise } from '../compiler/exercise/model.ts'
import { boardPieces } from '../compiler/exercise/of-kind.ts'
import { solutionPieces } from '../compiler/exercise/question.ts'
import { leavesIn, wordsIn } from '../compiler/content/walk.ts'
import type { Handout, Inclusion, PrintedHandout, Task } from '../compiler/handout/model.ts'
import { leastSize, narrowest } from '../compiler/handout/papers.ts'
import type { Problem } from '../compiler/model.ts'
import { lettersOf } from '../compiler/plain-words.ts'
import type { MadeKit } from '../make-kit.ts'
import { renderSheetHtml, sheetsOf } from '../writers/sheet-html.ts'
import { textHeight, textWidth } from '../writers/sheet-style.ts'
import { brokenWords } from './broken-words.ts'
import { brokenWord } from './finding-problems.ts'
import { type Diagrams, nameDiagram } from './name-diagram.ts'

/** CSS px: https://www.w3.org/TR/css-values-4/#absolute-lengths */
const UNITS = { mm: 96 / 25.4, pt: 96 / 72 }
/** In points. */
const LEAST = 7

/** What goes wrong on the paper of every sheet, by the place in its source. */
export async function checkSheets(
  made: MadeKit,
  browser: SharedBrowser,
  say: (text: string) => void,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const sheet of sheetsOf(made.kit)) {
    say(`Looking at sheet ${sheet.sheet.letter}`)
    const html = await renderSheetHtml(made, sheet)
    problems.push(...sheetProblems(sheet, await browser.use((open) => lookAt(html, open.browser)), made.kit.diagrams))
  }
  return problems
}

async function lookAt(html: string, browser: Browser): Promise<SheetFinding[]> {
  const [width, height] = [textWidth(leastSize()), textHeight(leastSize(), false)]
  const context = await browser.newContext({
    viewport: { width: Math.floor(width * UNITS.mm), height: Math.floor(height * UNITS.mm) },
    offline: true,
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await page.emulateMedia({ media: 'print' })
  await page.setContent(html, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const findings = await page.evaluate(measureSheet, { units: UNITS, least: LEAST })
  const broken = await page.evaluate(brokenWords, true)
  await context.close()
  return [...findings, ...broken.map(([, text]): SheetFinding => ({ kind: 'broken-word', text }))]
}

/** Findings as problems; of what is too broad only the worst, since one wide table pulls everything along. */
export function sheetProblems(
  sheet: PrintedHandout,
  findings: readonly SheetFinding[],
  diagrams: Diagrams,
): Problem[] {
  const wide = findings.flatMap((one) => (one.kind === 'wide' ? [one] : [])).sort((a, b) => b.by - a.by).slice(0, 1)
  return [...wide, ...findings.filter(({ kind }) => kind !== 'wide')].map((finding): Problem => {
    const base = { severity: 'error' as const, column: 1, ...placeOf(sheet, finding) }
    switch (finding.kind) {
      case 'wide':
        return {
          ...base,
          rule: 'wide-sheet',
          found: finding.text,
          what: `This stands ${finding.by} mm beyond the right margin of ${narrowest().name}.`,
          why: 'A browser prints the whole sheet smaller to make it fit, or cuts it off.',
          fix: 'Give the table fewer columns or shorter words, or part it in two.',
        }
      case 'fine-diagram':
        return {
          ...base,
          rule: 'fine-diagram',
          found: finding.text,
          what: `Labels of ${
            nameDiagram(finding.diagram, diagrams)
          } come out at ${finding.size} points, below the ${LEAST} that can be read on paper.`,
          why: 'A copy of it is a grey smear.',
          fix: 'Turn its direction (TB or LR), break its labels, or draw two.',
        }
      case 'broken-word':
        return { ...base, found: finding.text, ...brokenWord(finding.text) }
      case 'cut-card':
        return {
          ...base,
          rule: 'cut-card',
          found: finding.text,
          what: 'This text does not fit its card.',
          why: 'What sticks out is cut off with the card.',
          fix: 'Shorten it.',
        }
    }
  })
}

/** Where that was written: in the sheet, or in the exercise that it takes in. The first line where nobody can tell. */
function placeOf({ file, content }: Handout, finding: SheetFinding): { file: string; line: number } {
  const sought = lettersOf(finding.text)
  for (const { line, node } of content) {
    if (finding.kind !== 'fine-diagram' && lettersOf(wordsIn([node])).includes(sought)) return { file, line }
    for (const leaf of leavesIn([node])) {
      if (leaf.kind === 'diagram' && finding.kind === 'fine-diagram' && leaf.name === finding.diagram) {
        return { file, line: leaf.line }
      }
      const task = leaf.kind === 'included' ? taskWith(leaf.what, sought) : undefined
      if (task !== undefined) return task.exercise
      if (leaf.kind === 'included' && hasCard(leaf.what, sought)) return { file, line }
    }
  }
  return { file, line: 1 }
}

const taskWith = (what: Inclusion, sought: string): Task | undefined =>
  what.kind === 'worksheet' || what.kind === 'key'
    ? what.tasks.find(({ exercise }) => lettersOf(wordsOfExercise(exercise)).includes(sought))
    : undefined

const hasCard = (what: Inclusion, sought: string): boolean =>
  what.kind === 'cards' && what.cards.some((card) => lettersOf(wordsIn(card.content)).includes(sought))

const wordsOfExercise = (exercise: Exercise): string =>
  wordsIn([...exercise.task, ...boardPieces(exercise), ...solutionPieces(exercise)])

/** What is wrong with a sheet as it stands on paper. Lengths in mm, sizes in points. */
type SheetFinding =
  | { readonly kind: 'wide'; readonly text: string; readonly by: number }
  | { readonly kind: 'fine-diagram'; readonly diagram: string; readonly text: string; readonly size: number }
  | { readonly kind: 'cut-card'; readonly text: string }
  | { readonly kind: 'broken-word'; readonly text: string }

/** CSS px in a millimetre, and in a point. */
interface Units {
  readonly mm: number
  readonly pt: number
}

/** Passed to {@link measureSheet}, which runs inside the page and can import nothing. */
interface SheetMeasure {
  readonly units: Units
  /** Smallest label that is read without a lens, in points. */
  readonly least: number
}

/** Measures the sheet that is open in the page, laid out for print in a window as broad as the text on paper. Runs
 * inside the page. */
function measureSheet({ units, least }: SheetMeasure): SheetFinding[] {
  const findings: SheetFinding[] = []
  const short = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 60)
  const sheet = document.querySelector('.sheet-text')
  const edge = document.documentElement.clientWidth
  for (const block of sheet?.querySelectorAll<HTMLElement>('table, figure, pre, .card-page, .task, p, li') ?? []) {
    const by = (block.getBoundingClientRect().right - edge) / units.mm
    if (by > 0.5) findings.push({ kind: 'wide', text: short(block.textContent), by: Math.ceil(by) })
  }
  for (const figure of sheet?.querySelectorAll<HTMLElement>('figure.diagram') ?? []) {
    // Slides three to a page are pictures to remember by.
    if (figure.closest('.slide-canvas')) continue
    const svg = figure.querySelector('svg')
    const natural = svg?.viewBox.baseVal
    if (!svg || !natural || natural.width === 0) continue
    const box = svg.getBoundingClientRect()
    const scale = Math.min(box.width / natural.width, box.height / natural.height)
    let finest: { size: number; text: string } | undefined
    for (const text of svg.querySelectorAll('text')) {
      const size = (Number.parseFloat(getComputedStyle(text).fontSize) * scale) / units.pt
      if (text.textContent?.trim() && size < (finest?.size ?? least - 0.05)) {
        finest = { size, text: short(text.textContent) }
      }
    }
    const diagram = figure.dataset['diagram']
    if (finest && diagram !== undefined) {
      findings.push({
        kind: 'fine-diagram',
        diagram,
        text: finest.text,
        size: Math.floor(finest.size * 10) / 10,
      })
    }
  }
  for (const card of sheet?.querySelectorAll<HTMLElement>('.cut-card, .slip') ?? []) {
    if (card.scrollHeight > card.clientHeight + 1 || card.scrollWidth > card.clientWidth + 1) {
      findings.push({ kind: 'cut-card', text: short(card.textContent) })
    }
  }
  return findings
}
