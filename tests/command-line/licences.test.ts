import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { PROJECT } from '../../scripts/options.ts'
import { buildHere, expect, GOOD, hashesOf, HOUR, test, writeKit } from './run.ts'

const KIT = {
  'LICENSE-CONTENT.md': 'Free to copy.\n',
  'licenses/': '',
  'slides/talk.md':
    `${GOOD}\nSome 汉字 and *italics* [grid]{.term}.\n\n![A cycle](../diagrams/cycle.mmd)\n\n---\n\n## Think\n\n`
    + '::: exercise discuss {#why minutes=5}\nWhy?\n\n::: goal\nTo think.\n:::\n\n::: materials\nNothing.\n:::\n\n::: steps\n1. Talk.\n:::\n\n::: answer\n- Because.\n:::\n\n::: debrief\nSo.\n:::\n:::\n',
  'slides/paper/terms.yaml': '- { id: grid, name: grid, chinese: 网格, definition: A cell. }\n',
  'diagrams/cycle.mmd':
    '---\ntitle: A cycle\ndescription: One leads to the other.\n---\nflowchart LR\n  A["One"] --> B["Other"]\n',
  'handouts/sheet.md':
    '---\ntitle: A sheet\naudience: participants\nsheet: A\nwhen: during\n---\n\nWrite.\n\n:: lines {lines=3}\n',
  'handouts/for-me.md': '---\ntitle: For me\naudience: presenters\n---\n\nWords.\n',
  'handouts/sessions/hour.yaml': HOUR,
}

/** What stands in a file, found without the marks by which the program finds it. */
const INSIDE: readonly (readonly [RegExp, string])[] = [
  [/data-autoslide/, 'reveal.js 6.0.2: Copyright (C) 2011-2026 Hakim El Hattab'],
  [
    /font-family:'Kit Serif';[^}]*src:url/,
    'source-serif 4.5.1, cut to the characters in use and renamed Kit Serif: Copyright 2014 - 2023 Adobe',
  ],
  [
    /font-family:'Kit Sans';[^}]*src:url/,
    'source-sans 3.52.0, cut to the characters in use and renamed Kit Sans: Copyright 2010-2024 Adobe',
  ],
  [
    /font-family:'Kit Han';[^}]*src:url/,
    '@fontsource/noto-sans-sc 5.3.0, cut to the characters in use and renamed Kit Han: (c) 2014-2021 Adobe',
  ],
  [/<style>[\s\S]*--ink/, 'programming-china-kit 0.1.0: Copyright (c) 2026 Programming China kit contributors'],
]

test('every page and picture that a build writes keeps the notices of what is inside, and of nothing else', async ({ folder }) => {
  test.setTimeout(120_000)
  await writeKit(folder, KIT)
  const { code, err } = await buildHere('--root', folder, '--only', 'html,svg', '--quiet')
  expect(code, err).toBe(0)
  const files = Object.keys(await hashesOf(join(folder, 'dist'))).map((path) => path.slice(1))
  const written = files.filter((path) => /\.(?:html|svg)$/.test(path))
  for (
    const path of [
      'index.html',
      'give-out/index.html',
      'presenter/decks/talk.html',
      'give-out/decks/talk.html',
      'presenter/sessions/hour.html',
      'presenter/guides/hour.html',
      'give-out/handouts/sheet.html',
      'give-out/glossary.html',
      'presenter/for-me.html',
      'give-out/diagrams/index.html',
      'give-out/diagrams/cycle.svg',
    ]
  ) expect(written).toContain(path)
  const [mit = ''] = /Permission is[^]*/.exec(await readFile(join(PROJECT, 'node_modules/reveal.js/LICENSE'), 'utf8'))
    ?? []
  const seen = new Set<string>()
  for (const path of written) {
    const text = await readFile(join(folder, 'dist', path), 'utf8')
    const comment = /<!--[^]*?-->/.exec(text)?.[0] ?? ''
    expect.soft(text.split('<!--').length, `${path}: one comment`).toBe(2)
    const rest = text.replace(comment, '')
    for (const [what, notice] of INSIDE) {
      expect.soft(comment.includes(notice), `${path}: ${notice}`).toBe(what.test(rest))
      if (what.test(rest)) seen.add(notice)
    }
    expect.soft(comment, path).toContain('OFL-1.1: the SIL Open Font License, Version 1.1, https://openfontlicense.org')
    expect.soft(comment.includes(mit.replace(/\s+/g, ' ').trim()), `${path}: the text of MIT`).toBe(
      path.endsWith('.html'),
    )
    // Browsers look for it in the first bytes only.
    if (path.endsWith('.html')) {
      expect.soft(Buffer.from(text).indexOf('<meta charset="utf-8">'), path).toBeLessThan(1000)
    }
  }
  expect(seen.size).toBe(INSIDE.length)
})

test('the texts lie in both folders and both zips, the list names them all, and start pages lead there', async ({ folder }) => {
  await writeKit(folder, { 'slides/talk.md': GOOD, 'LICENSE-CONTENT.md': 'Free to copy.\n', 'licenses/': '' })
  const { code, err } = await buildHere('--root', folder, '--quiet')
  expect(code, err).toBe(0)
  const read = (path: string) => readFile(join(folder, 'dist', path), 'utf8')
  const zips = await Promise.all(
    ['presenter.zip', 'give-out.zip'].map(async (name) => unzipSync(await readFile(join(folder, 'dist', name)))),
  )
  for (const place of ['', 'give-out/']) {
    expect(await read(`${place}licences/LICENSE-CONTENT.md`)).toBe('Free to copy.\n')
    const list = (await read(`${place}licences/parts.txt`)).trim().split('\n')
    expect(list.length).toBe(7)
    for (const line of list) {
      const [, licence, file = ''] = /: (MIT|OFL-1\.1), (\S+)$/.exec(line) ?? []
      expect(await read(`${place}licences/${file}`), line).toContain(
        licence === 'MIT' ? 'Permission is hereby granted' : 'SIL OPEN FONT LICENSE Version 1.1',
      )
      for (const zip of zips) {
        expect(strFromU8(zip[`licences/${file}`] ?? new Uint8Array()), line).toBe(await read(`licences/${file}`))
      }
    }
    expect(await read(`${place}index.html`)).toContain('<a href="licences/parts.txt">')
  }
})

test('a deck alone is written alone: it has its notices inside', async ({ folder }) => {
  await writeKit(folder, { 'slides/talk.md': GOOD, 'slides/other.md': GOOD })
  expect((await buildHere('--root', folder, '--only', 'html,decks/talk', '--quiet')).code).toBe(0)
  expect(Object.keys(await hashesOf(join(folder, 'dist'))).filter((path) => path.includes('licences'))).toEqual([])
  expect(await readFile(join(folder, 'dist/give-out/decks/talk.html'), 'utf8')).toContain('<!--\nParts of this file')
})
