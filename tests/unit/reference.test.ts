import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { referenceText } from '../../scripts/compiler/reference/reference.ts'
import { PROJECT } from '../../scripts/options.ts'

test('the reference is what the code says; UPDATE_FIXTURES=1 writes it', () => {
  const path = join(PROJECT, 'REFERENCE.md')
  const text = referenceText()
  if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(path, text)
  expect(readFileSync(path, 'utf8')).toBe(text)
})
