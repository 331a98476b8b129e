import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { bundlePlayer } from '../../scripts/assets/bundle-player.ts'
import { packageFolder } from '../../scripts/fonts/faces.ts'
import {
  licenceFile,
  noticeComment,
  type Part,
  partsInside,
  partsList,
  readParts,
} from '../../scripts/licences/licences.ts'
import { PROJECT } from '../../scripts/options.ts'

const parts = async (): Promise<readonly Part[]> => readParts((await bundlePlayer()).packages)

/** Whoever changes a version, or adds a package to the player, reads its licence and its copyright here. */
test('the list of parts is what was looked at', async () => {
  expect(partsList(await parts())).toBe(`programming-china-kit 0.1.0: MIT, program.txt
reveal.js 6.0.2: MIT, reveal.js.txt
source-serif 4.5.1, cut to the characters in use and renamed Kit Serif: OFL-1.1, source-serif.txt
source-sans 3.52.0, cut to the characters in use and renamed Kit Sans: OFL-1.1, source-sans.txt
@fontsource/noto-sans-sc 5.3.0, cut to the characters in use and renamed Kit Han: OFL-1.1, noto-sans-sc.txt
source-code-pro 2.42.0, cut to the characters in use and renamed Kit Mono: OFL-1.1, source-code-pro.txt
@fontsource/stix-two-math 5.3.0, cut to the characters in use and renamed Kit Math: OFL-1.1, stix-two-math.txt
`)
  expect((await parts()).map(({ copyright }) => copyright)).toEqual([
    'Copyright (c) 2026 Programming China kit contributors',
    'Copyright (C) 2011-2026 Hakim El Hattab, http://hakim.se, and reveal.js contributors',
    'Copyright 2014 - 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’. All Rights Reserved. Source is a trademark of Adobe in the United States and/or other countries.',
    "Copyright 2010-2024 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'. All Rights Reserved. Source is a trademark of Adobe in the United States and/or other countries.",
    // Its package names only Google; this is in the face.
    "(c) 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.",
    "© 2023 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'. All Rights Reserved. Source is a trademark of Adobe in the United States and/or other countries.",
    'Copyright 2001-2021 The STIX Fonts Project Authors (https://github.com/stipub/stixfonts)',
  ])
})

test('licences are those that the packages state, and every file is one of its own', async () => {
  for (const { name, licence, mark } of await parts()) {
    const folder = mark === undefined ? PROJECT : packageFolder(name)
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')), name).toMatchObject({
      name,
      license: licence,
    })
  }
  const files = (await parts()).map(licenceFile)
  expect(new Set(files).size).toBe(files.length)
})

test('style sheets take in nothing from a package', () => {
  const folder = join(PROJECT, 'slides/player/styles')
  const imports = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/@import\b[^;]*|url\([^)]*\)/g) ?? [])
  expect(imports.length).toBeGreaterThan(50)
  expect(
    imports.filter((one) =>
      !/^@import (?:url\()?['"]\.\/(?:[\w-]+\/)?[\w-]+\.css['"]\)?|^url\(['"]?(?:data:|#)/.test(one)
    ),
  )
    .toEqual([])
})

test('a package whose licence demands what is not known does not get into a page', async () => {
  await expect(readParts(['subset-font'])).rejects.toThrow(
    'The package subset-font would stand inside pages, and what its licence demands is not known.',
  )
})

test('a comment names what is inside and nothing else, each text of terms once, and cannot be ended early', async () => {
  const all = await parts()
  const inside = partsInside("@font-face{font-family:'Kit Sans';}", all)
  expect(inside.map(({ name }) => name)).toEqual(['programming-china-kit', 'source-sans'])
  expect(partsInside("font-family: 'Kit Han'", all).map(({ name }) => name)).toEqual(['programming-china-kit'])
  const comment = noticeComment(all)
  for (const { copyright } of all) expect(comment).toContain(copyright)
  expect(comment.match(/Permission is hereby granted/g)).toHaveLength(1)
  const [program, reveal] = all.map(({ text }) => text.replace(/\s+/g, ' ').trim())
  const terms = (text = '') => text.slice(text.indexOf('Permission'))
  expect(terms(program)).toContain('shall be included in all copies')
  expect(terms(reveal)).toBe(terms(program))
  expect(comment).toContain(terms(program))
  const [first] = all
  if (first === undefined) throw new Error('There are no parts.')
  expect(noticeComment([{ ...first, copyright: '(c) 2026 A --> B --' }]).match(/--/g)).toHaveLength(2)
  expect(noticeComment([])).toBe('')
})
