import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { PROJECT } from '../../scripts/options.ts'

/** Files of the program that have some words in them. */
const filesWith = (words: RegExp): string[] =>
  ['scripts', 'slides/player'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)
      .filter((file) => /\.(ts|css)$/.test(file) && words.test(readFileSync(join(PROJECT, file), 'utf8')))
  ).sort()

test('what a step is called is known where it is written, and in the player to one file and the styles', () => {
  expect(filesWith(/data-step\b/)).toEqual([
    // Runs in a page, and can import nothing.
    'scripts/check/measure-words.ts',
    'scripts/compiler/reference/sheets.ts',
    'scripts/compiler/step.ts',
    'slides/player/styles/brought.css',
    'slides/player/styles/reveal.css',
  ])
  expect(filesWith(/from '[^']*\/step\.ts'/)).toEqual([
    'scripts/compiler/content/from-tokens.ts',
    'scripts/compiler/number-steps.ts',
    'scripts/compiler/picture/allowed.ts',
    'scripts/compiler/picture/contents.ts',
    'scripts/compiler/picture/parse-picture.ts',
    'scripts/compiler/picture/write-picture.ts',
    'scripts/compiler/rules/picture-files.ts',
    'scripts/compiler/strangers/room/part-overfull.ts',
    'scripts/compiler/strangers/room/pick-blocks.ts',
    'scripts/compiler/strangers/room/room.ts',
    'scripts/diagrams/in-page/serialise.ts',
    'scripts/powerpoint/drawing/handed-down.ts',
    'scripts/powerpoint/paragraphs.ts',
    'scripts/powerpoint/read-objects.ts',
    'scripts/powerpoint/read.ts',
    'scripts/render/figures.ts',
    'scripts/render/place-svg.ts',
    'scripts/writers/diagrams/layers.ts',
    'slides/player/base/steps.ts',
  ])
  // Reveal's own words for it, which decks that are written for it have, too.
  expect(filesWith(/fragment-index|'fragment'/).filter((file) => !file.startsWith('scripts/compiler/strangers/')))
    .toEqual([
      'slides/player/base/steps.ts',
    ])
})
