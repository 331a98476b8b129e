import { rmSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeSampleKit, sampleDiagrams } from '../bench/sample-kit.ts'
import { median, timeBuild } from '../bench/run-build.ts'
import { timePageTurns, timeFirstSlide } from '../bench/watch-page.ts'
import { timePaper } from '../bench/time-paper.ts'
import { timeReloads } from '../bench/time-reload.ts'
import { withBrowser } from '../browser/launch.ts'
import type { Options } from '../options.ts'
import { createProgress } from '../report/progress.ts'
import { answer } from '../report/terminal.ts'

/** Deck lengths measured, in slides. */
const LENGTHS = [40, 400]
const RUNS = 5

/** Prints how fast and how large: medians of several runs, on generated decks, as one table. */
export async function run(options: Options): Promise<number> {
  const progress = createProgress(options.quiet)
  const work = await mkdtemp(join(tmpdir(), 'kit-bench-'))
  // However it ends.
  process.once('exit', () => rmSync(work, { recursive: true, force: true }))
  try {
    const columns: Map<string, string>[] = []
    for (const slides of LENGTHS) columns.push(await measure(work, slides, progress.say))
    progress.done()
    const { version, path } = await withBrowser(async ({ version, found }) => ({ version, path: found.path }))
    answer(
      `Medians of ${RUNS} runs. ${cpus().length} cores (${
        cpus()[0]?.model ?? 'unknown'
      }), Node ${process.versions.node}, Chromium ${version}${path.includes('.cache') ? ' from npm' : ''}.\n`,
    )
    printTable(columns)
    progress.say('this kit: everything on paper')
    const paper = await timePaper(work)
    progress.done()
    answer(
      `\nThis kit on paper: ${paper.files} PDFs, ${paper.pages} pages, in ${paper.seconds.toFixed(1)} s, ${
        Math.round((paper.seconds * 1000) / paper.pages)
      } ms a page; `
        + `nothing changed ${paper.again.toFixed(1)} s; the largest file ${Math.round(paper.largest / 1000)} kB.`,
    )
    return 0
  } finally {
    progress.done()
  }
}

/** One column of the table: what is measured, and the figure with its unit. */
async function measure(work: string, slides: number, say: (text: string) => void): Promise<Map<string, string>> {
  const root = join(work, String(slides))
  const warm = join(work, `cache-${slides}`)
  const head = `${slides} slides, ${sampleDiagrams(slides)} diagrams`
  await writeSampleKit(root, slides)
  const repeat = async (what: string, work: (run: number) => Promise<number>) => {
    const values: number[] = []
    for (let run = 0; run < RUNS; run++) {
      say(`${head}: ${what}, run ${run + 1} of ${RUNS}`)
      values.push(await work(run))
    }
    return median(values)
  }
  // The first browser start of a machine reads it from disk; that is not what is measured.
  await timeBuild(root, 'html', warm)
  const cold = await repeat('cold build', (run) => timeBuild(root, 'html', join(work, `cold-${slides}-${run}`)))
  const again = await repeat('warm build', () => timeBuild(root, 'html', warm))
  const pdf = await repeat('PDF', async () => {
    // Kept drawings, but no kept pages: those would only be copied.
    await rm(join(warm, 'pdf'), { recursive: true, force: true })
    return timeBuild(root, 'presenter/decks/sample.pdf', warm)
  })
  const file = join(root, 'dist/presenter/decks/sample.html')
  const { first, turns } = await withBrowser(async ({ browser }) => ({
    first: await repeat('first slide', () => timeFirstSlide(browser, file)),
    turns: await timePageTurns(browser, file, Math.min(slides - 1, 60)),
  }))
  say(`${head}: reload after a save`)
  const reload = median(await timeReloads(root, RUNS))
  const sorted = [...turns].sort((a, b) => a - b)
  return new Map([
    ['', head],
    ['HTML build, cold', `${cold.toFixed(2)} s`],
    ['HTML build, nothing changed but time', `${again.toFixed(2)} s`],
    ['PDF of the slides', `${pdf.toFixed(2)} s`],
    ['Size of the deck, one file', `${Math.round((await stat(file)).size / 1000)} kB`],
    ['First slide visible', `${Math.round(first)} ms`],
    ['Page turn to next frame, median', `${median(turns).toFixed(1)} ms`],
    [
      'Page turn to next frame, slowest in twenty',
      `${(sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN).toFixed(1)} ms`,
    ],
    ['Change on screen after a save', `${Math.round(reload)} ms`],
  ])
}

function printTable(columns: readonly ReadonlyMap<string, string>[]): void {
  const [first] = columns
  for (const [index, name] of [...(first?.keys() ?? [])].entries()) {
    answer(`| ${[name, ...columns.map((column) => column.get(name) ?? '')].join(' | ')} |`)
    if (index === 0) answer(`|---${'|---:'.repeat(columns.length)}|`)
  }
}
