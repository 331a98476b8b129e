import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { parse } from 'yaml'
import { compileKit } from '../../../scripts/compiler/compile-kit.ts'
import { readKit } from '../../../scripts/kit/read-kit.ts'
import { PROJECT } from '../../../scripts/options.ts'

const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8')
/** One line, so that line breaks hide nothing. */
const page = () => read('handouts/may-i.md').replace(/\s+/g, ' ')

test('the page for presenters names the version, titles and licences that the files name', () => {
  const citation: { title: string; version: string; authors: { name: string }[] } = parse(read('CITATION.cff'))
  const { version, license }: { version: string; license: string } = JSON.parse(read('package.json'))
  expect(citation.version).toBe(version)
  expect(page()).toContain(`> ${citation.authors[0]?.name}. *${citation.title}.* Version ${version}.`)
  expect(page()).toContain(`| The program | ${license} (\`LICENSE\`)`)
  const content = read('LICENSE-CONTENT.md').replace(/\s+/g, ' ')
  for (
    const words of [
      'https://creativecommons.org/licenses/by/4.0/',
      'Programming China kit contributors, CC BY 4.0, shortened.',
      'SIL Open Font License 1.1',
    ]
  ) {
    expect(content).toContain(words)
    expect(page()).toContain(words)
  }
})

test('its figures and examples are those of the register and the decks', async () => {
  const { value: kit } = compileKit((await readKit(PROJECT)).value)
  const { claims, endnotes } = kit.paper
  const printed = new Set(
    [...claims.values()].flatMap((claim) => claim.endnotes).filter(({ marker }) => marker === 'printed').map((
      { number },
    ) => number),
  )
  expect(page()).toContain(`${claims.size} numbered claims`)
  expect(page()).toContain(`lost ${endnotes.size - printed.size} of ${endnotes.size} markers`)
  const [, claim = ''] = /such as (S[\d.]+)\)/.exec(page()) ?? []
  expect(claims.has(claim), claim).toBe(true)
  const [, slide = ''] = /such as `#([^`]+)`/.exec(page()) ?? []
  expect(kit.decks.flatMap(({ slides }) => slides.map(({ id }) => id))).toContain(slide)
})
