import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { readCitation } from '../../scripts/kit/read-citation.ts'
import { drawFoot, breakLines, breadthOf } from '../../scripts/writers/diagrams/picture-svg.ts'
import { licenceAddress } from '../../scripts/writers/diagrams/gallery-entries.ts'

test('licences that have an address', () => {
  expect(licenceAddress('CC BY 4.0')).toBe('https://creativecommons.org/licenses/by/4.0/')
  expect(licenceAddress('CC-BY-NC-SA-3.0')).toBe('https://creativecommons.org/licenses/by-nc-sa/3.0/')
  for (const other of [undefined, '', 'MIT', 'CC BY', 'All rights reserved']) {
    expect(licenceAddress(other)).toBeUndefined()
  }
})

test('lines break between words, Chinese anywhere, and lose nothing', () => {
  const text = 'In the order of telling, which is not a line of descent. 社会管理，国家安全 and again words'
  const lines = breakLines(text, 18, 160)
  expect(lines.length).toBeGreaterThan(3)
  for (const line of lines) expect(breadthOf(line, 18)).toBeLessThanOrEqual(160)
  expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  expect(breakLines('unbreakablyLongWord', 18, 20)).toEqual(['unbreakablyLongWord'])
  expect(breakLines(' ', 18, 100)).toEqual([])
})

test('the foot: keys side by side where they fit, else one below the other; the source in one line, or one each', () => {
  const words = {
    keys: [{ line: 'solid', meaning: 'as reported' }, { line: 'dashed', meaning: 'an aim' }],
    source: ['Hoffman, Programming China (2017), §3.', 'Diagram: A kit & its makers, CC BY 4.0'],
  } as const
  const rowsOf = (width: number) =>
    [...drawFoot(words, width, (token) => token).svg.matchAll(/<text x="(\d+)" y="(\d+)"[^>]*>([^<]*)/g)]
      .map(([, x, y, text]) => [Number(x), Number(y), text] as const)
  const [solid, dashed, source, ...rest] = rowsOf(800)
  expect(rest).toEqual([])
  expect(solid?.[1]).toBe(dashed?.[1])
  expect(source?.[2]).toBe('Hoffman, Programming China (2017), §3. Diagram: A kit &amp; its makers, CC BY 4.0')
  expect(rowsOf(400).slice(2).map(([, , text]) => text)).toEqual([
    'Hoffman, Programming China (2017), §3.',
    'Diagram: A kit &amp; its makers, CC BY 4.0',
  ])
  const [above, below] = rowsOf(250)
  expect(above?.[0]).toBe(below?.[0])
  expect(below?.[1]).toBeGreaterThan(above?.[1] ?? Infinity)
})

test('CITATION.cff: none, one, one that says nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kit-citation-'))
  try {
    expect(await readCitation(folder)).toBeUndefined()
    const file = join(folder, 'CITATION.cff')
    await writeFile(file,
      'title: K\nauthors: [{ name: N }]\nreferences:\n  - title: P\n    year: 2017\n    authors: [{ family-names: H, given-names: S }]\n')
    expect(await readCitation(folder)).toEqual({
      kit: { title: 'K', authors: [{ literal: 'N' }] },
      paper: { title: 'P', year: 2017, authors: [{ family: 'H', given: 'S' }] },
    })
    await writeFile(file, 'authors: []\n')
    await expect(readCitation(folder)).rejects.toThrow(/^CITATION\.cff does not say .*title/)
    await writeFile(file, 'title: "\n')
    await expect(readCitation(folder)).rejects.toThrow(/^CITATION\.cff does not say/)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
