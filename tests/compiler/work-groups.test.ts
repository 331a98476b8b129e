import { expect, test } from 'playwright/test'
import { groupWorks } from '../../scripts/render/bibliography.ts'
import * as german from '../../scripts/words/german.ts'
import { compile } from './support.ts'

const work = (id: string, category: string) => ({ id, type: 'book', categories: [category] })

test('groups of works that are alike in size stand as their author wrote them', () => {
  const written = [
    work('weber', 'Der Text'),
    work('simmel', 'Andere'),
    work('arendt', 'Weitere'),
    work('bendix', 'Weitere'),
  ]
  const sorted = [...written].sort((one, other) => one.id.localeCompare(other.id))
  expect(groupWorks(sorted, german, written).map(({ name, works }) => [name, works.map(({ id }) => id)])).toEqual([
    ['Weitere', ['arendt', 'bendix']],
    ['Der Text', ['weber']],
    ['Andere', ['simmel']],
  ])
})

test('a claim whose point was written as a comma is known', () => {
  const { problems } = compile('# One\n\n---\n\n## Two\n\nA statement. [@S3,15]\n')
  expect(problems.map(({ fix }) => fix).join()).toContain('Did you mean “S3.15”?')
})
