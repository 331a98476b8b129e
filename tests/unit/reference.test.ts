import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { parse } from 'yaml'
import { DIV_KINDS, HANDOUT_KINDS, LAYOUTS, LOOK_CLASSES } from '../../scripts/compiler/allowed.ts'
import { brandSchema } from '../../scripts/compiler/brand.ts'
import { diagramSchema } from '../../scripts/compiler/diagram-source.ts'
import { KEYS } from '../../scripts/compiler/exercise/facts.ts'
import { KINDS } from '../../scripts/compiler/exercise/kinds.ts'
import { PARTS } from '../../scripts/compiler/exercise/names.ts'
import { deckSchema, rangeSchema } from '../../scripts/compiler/front-matter.ts'
import { handoutSchema } from '../../scripts/compiler/handout/settings.ts'
import { identitySchema } from '../../scripts/compiler/identity.ts'
import { HUES, PATTERNS } from '../../scripts/compiler/look-model.ts'
import { MARK_NAMES } from '../../scripts/compiler/marks.ts'
import { claimSchema } from '../../scripts/compiler/paper/claims.ts'
import { endnoteShape } from '../../scripts/compiler/paper/paper.ts'
import { workShape } from '../../scripts/compiler/paper/references.ts'
import { termShape } from '../../scripts/compiler/paper/terms.ts'
import { voiceSchema } from '../../scripts/compiler/paper/voices.ts'
import { PLAIN_COLOURS } from '../../scripts/compiler/picture/allowed.ts'
import { INCLUSIONS } from '../../scripts/compiler/rules/inclusion.ts'
import { SPAN_CLASSES } from '../../scripts/compiler/rules/spans.ts'
import * as session from '../../scripts/compiler/session/schema.ts'
import { kitSchema } from '../../scripts/compiler/settings.ts'
import { PROJECT } from '../../scripts/options.ts'

const REFERENCE = readFileSync(join(PROJECT, 'REFERENCE.md'), 'utf8')

const keysOf = (...schemas: readonly { readonly shape: object }[]): string[] =>
  schemas.flatMap(({ shape }) => Object.keys(shape)).map((name) => `${name}:`)
const written = (before: string, names: readonly string[], after = ''): string[] =>
  names.map((name) => before + name + after)

const style: { classes: object } = parse(readFileSync(join(PROJECT, 'diagrams/style.yaml'), 'utf8'))

/** What an author may write, by the heading of the reference below which it stands. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  Slides: [
    ...keysOf(deckSchema, rangeSchema),
    ...written('.', LAYOUTS),
    ...written('::: ', [...DIV_KINDS, ...LOOK_CLASSES].filter((name) => name !== 'exercise')),
    ...written('{.', SPAN_CLASSES),
  ],
  Exercises: [
    ...written('`', Object.keys(KINDS), '`'),
    ...written('`', [...KEYS, ...Object.values(KINDS).flatMap(({ keys = [] }) => keys)], '=`'),
    ...written('::: ', PARTS),
  ],
  Handouts: [
    ...keysOf(handoutSchema),
    ...written('::: ', HANDOUT_KINDS),
    ...written(':: ', Object.keys(INCLUSIONS)),
    ...Object.values(INCLUSIONS).flatMap(({ keys, flags }) => [...written('', keys, '='), ...flags]),
  ],
  Sessions: [
    ...keysOf(
      session.sessionSchema,
      session.itemSchema,
      session.broughtSchema,
      session.printedSchema,
      session.readingSchema,
      session.roomForSchema,
    ),
    ...written('`', session.KINDS, '`'),
  ],
  '`slides/kit.yaml`': [
    ...keysOf(kitSchema, brandSchema, voiceSchema, identitySchema),
    ...written('`', [...MARK_NAMES, ...HUES, ...PATTERNS], '`'),
  ],
  '`slides/paper/`': [
    ...keysOf(claimSchema([]), endnoteShape, termShape),
    ...written('`', Object.keys(workShape.shape), '`'),
  ],
  Diagrams: [
    ...keysOf(diagramSchema),
    ...written('`', [...PLAIN_COLOURS, ...Object.keys(style.classes)], '`'),
  ],
}

for (const [heading, names] of Object.entries(NAMES)) {
  test(`the reference has all that is written: ${heading}`, () => {
    const section = REFERENCE.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? ''
    expect(names.filter((name) => !section.includes(name))).toEqual([])
  })
}

test('the fixture has every layout, block, kind and part of an exercise, and all that a sheet takes in', () => {
  const texts = ['slides', 'handouts'].flatMap((folder) =>
    readdirSync(join(PROJECT, 'tests/kit', folder)).filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(PROJECT, 'tests/kit', folder, name), 'utf8'))
  )
  const forms = [
    ...LAYOUTS.map((name) => new RegExp(`^#+ .*\\{[^}]*\\.${name}\\b`, 'm')),
    ...[...DIV_KINDS, ...LOOK_CLASSES, ...HANDOUT_KINDS, ...PARTS].map((name) =>
      new RegExp(`^:{3,} *(?:\\{[^}]*\\.)?${name}\\b`, 'm')
    ),
    ...Object.keys(KINDS).map((name) => new RegExp(`^:{3,} *exercise ${name}\\b`, 'm')),
    ...Object.keys(INCLUSIONS).map((name) => new RegExp(`^:: ${name}\\b`, 'm')),
  ]
  expect(forms.filter((form) => !texts.some((text) => form.test(text))).map(String)).toEqual([])
})
