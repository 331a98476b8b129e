import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'playwright/test'
import { parse } from 'yaml'
import { ALL_EDITIONS } from '../../scripts/compiler/content/secrets.ts'
import type { Kit } from '../../scripts/compiler/model.ts'
import { PROJECT } from '../../scripts/options.ts'
import type { MadeKit } from '../../scripts/make-kit.ts'
import { toolsFor } from '../../scripts/make-outputs.ts'
import { output, type ListedOutput, type OutputFile, type OutputKind } from '../../scripts/writers/output.ts'
import { zips } from '../../scripts/writers/zips.ts'

const FILES = [
  { path: 'index.html', content: 'START' },
  { path: 'presenter/decks/讲座.html', content: 'SECRET NOTES' },
  { path: 'give-out/index.html', content: 'START FOR ALL' },
  { path: 'give-out/decks/a deck.html', content: 'SLIDES' },
  { path: 'give-out/decks/a deck.pdf', content: Uint8Array.from([37, 80, 68, 70]) },
  { path: 'afterwards/decks/a deck.html', content: 'ANSWERS' },
]
/** All that zips ask of a kit. */
const KIT = {
  decks: [{ slides: [{ secret: 'answer' }] }],
  sessions: [],
  settings: { language: 'en' },
} as unknown as Kit
const DATE = new Date('2026-03-02T10:20:30Z')

/** The zips of a list with these files. */
async function makeZips(files: typeof FILES, date: Date): Promise<OutputFile[]> {
  const some: OutputKind = {
    name: 'files',
    outputs: () =>
      files.map(({ path, content }) => {
        const edition = ALL_EDITIONS.find((one) => path.startsWith(`${one}/`))
        const inside = edition === undefined ? path : path.slice(edition.length + 1)
        return output(edition, inside, { label: path, make: () => content })
      }),
  }
  const made = { date, kit: KIT } as unknown as MadeKit
  const list = [some, zips].flatMap((kind) => kind.outputs(made.kit).map((one): ListedOutput => ({ ...one, kind })))
  const machine = (): never => {
    throw new Error('Nothing is printed')
  }
  return toolsFor(made, list, { press: machine, camera: machine }).makeAll(list.filter(({ kind }) => kind === zips))
}

async function unpacked(name: string): Promise<Record<string, string>> {
  const zip = (await makeZips(FILES, DATE)).find(({ path }) => path === name)
  const entries = zip === undefined || typeof zip.content === 'string' ? {} : unzipSync(zip.content)
  return Object.fromEntries(Object.entries(entries).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

test('everything for the presenter; for the others only what is given out, at the top, with its own start page', async () => {
  const all = await unpacked('presenter.zip')
  for (const { path } of FILES) expect(Object.keys(all)).toContain(path)
  expect(all['presenter/decks/讲座.html']).toBe('SECRET NOTES')
  const given = await unpacked('give-out.zip')
  expect(Object.keys(given).sort())
    .toEqual(['SHA256SUMS.txt', 'decks/a deck.html', 'decks/a deck.pdf', 'index.html'])
  expect(given['index.html']).toBe('START FOR ALL')
  expect(JSON.stringify(given)).not.toMatch(/SECRET|ANSWERS/)
  expect(Object.keys(await unpacked('afterwards.zip')).sort()).toEqual(['SHA256SUMS.txt', 'decks/a deck.html'])
})

test('checksums of every file', async () => {
  const { 'SHA256SUMS.txt': sums = '', ...files } = await unpacked('give-out.zip')
  expect(sums.trim().split('\n').map((line) => line.slice(66)).sort()).toEqual(Object.keys(files).sort())
  expect(sums).toContain(`${createHash('sha256').update('SLIDES').digest('hex')}  decks/a deck.html\n`)
})

test('the same files make the same zips, in every time zone, on the night when clocks are put forward too', async () => {
  const zone = process.env['TZ']
  try {
    for (const date of [DATE, new Date('2017-03-26T01:30:00Z'), new Date('2017-03-12T10:30:00Z'), new Date(0)]) {
      const first = await makeZips(FILES, date)
      for (const other of ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        process.env['TZ'] = other
        expect(await makeZips([...FILES].reverse(), date), `${other}, ${date.toISOString()}`).toEqual(first)
      }
    }
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})

test('the workflow publishes what may be given out, and releases every zip', () => {
  const { jobs }: { jobs: { publish: { steps: { run?: string; uses?: string; with?: { path?: string } }[] } } } = parse(
    readFileSync(join(PROJECT, '.github/workflows/publish.yml'), 'utf8'),
  )
  const { steps } = jobs.publish
  expect(steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact'))?.with?.path).toBe('dist/give-out')
  const released = steps.flatMap(({ run }) => run?.match(/dist\/\S+/g) ?? [])
  // Whichever a kit has: without exercises there is none for after the class.
  expect(released).toEqual(['dist/*.zip'])
  for (const { path } of zips.outputs(KIT)) expect(path).toMatch(/^[^/]+\.zip$/)
})
