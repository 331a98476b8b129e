import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { parse } from 'yaml'
import { BOX } from '../../scripts/compiler/reference/sheets.ts'
import { referenceText } from '../../scripts/compiler/reference/reference.ts'
import { PROJECT } from '../../scripts/options.ts'

test('the reference is what the code says; UPDATE_FIXTURES=1 writes it', () => {
  const path = join(PROJECT, 'REFERENCE.md')
  const text = referenceText()
  if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(path, text)
  expect(readFileSync(path, 'utf8')).toBe(text)
})

test('the classes of boxes are those of the style that all diagrams share', () => {
  const style: { classes: object } = parse(readFileSync(join(PROJECT, 'diagrams/style.yaml'), 'utf8'))
  expect(Object.keys(BOX)).toEqual(Object.keys(style.classes))
})
