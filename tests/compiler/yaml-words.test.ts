import { expect, test } from 'playwright/test'
import { parseDocument } from 'yaml'
import { yamlWords } from '../../scripts/compiler/yaml-words.ts'

const said = (text: string): string => {
  const [error] = parseDocument(text).errors
  return error === undefined ? '' : yamlWords(error, text.slice(...error.pos))
}

test('text behind quotation marks and a comma too many are told as what they are, not as indentation', () => {
  expect(said('title: "Politik als Beruf" lesen\n')).toContain('more text stands behind quotation marks')
  expect(said('a: [b] c\n')).toContain('more text stands behind')
  expect(said('{ "publisher": "Piper",, "place": "München" }')).toContain('a comma stands here')
  expect(said(' a: 1\nb: 2\n')).toContain('the indentation')
})
