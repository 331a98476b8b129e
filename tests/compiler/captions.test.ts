import type { ImageUse } from '../../scripts/compiler/content/node.ts'
import { expect, test } from 'playwright/test'
import { elementsIn, leavesIn } from '../../scripts/compiler/content/walk.ts'
import { Figures } from '../../scripts/render/figures.ts'
import { wordingOf } from '../../scripts/words/wording.ts'
import { compile, htmlOf, kit } from './support.ts'

/** The picture of a slide, and what is told of it. */
function shown(caption: string) {
  const { value, problems } = compile(`# Mill\n\n![Map](map.png ${caption})\n`)
  const picture = leavesIn(value.slides[0]?.content ?? []).find((leaf): leaf is ImageUse => leaf.kind === 'image')
  return { picture, told: problems.map(({ rule }) => rule) }
}

test('a caption without marks, or with what only words of a slide have, is plain words', () => {
  for (
    const plain of [
      'A_b 2 * 3 & $5',
      'See [@S3.15] *so*',
      'A [word]{.term} *so*',
      '*so* ![x](map.png)',
      '*so* <q>b</q>',
    ]
  ) {
    const { picture, told } = shown(`"${plain}"`)
    expect([picture?.caption, picture?.inCaption, told]).toEqual([plain, undefined, []])
  }
})

test('a link in a caption that must not be followed is text, and told', () => {
  const { picture, told } = shown('"By [Ada](javascript:go)"')
  expect(told).toEqual(['forbidden-link'])
  expect(htmlOf(picture?.inCaption)).toBe('By [Ada](javascript:go)')
})

test('what a caption links to is not where its picture leads', () => {
  const { picture } = shown('"By [Ada](https://example.org)"')
  if (picture === undefined) throw new Error('No picture')
  const made = new Figures({ kit, drawn: new Map(), pictures: new Map() }, wordingOf('en')).render(picture)
  const links = elementsIn(made).filter(({ name }) => name === 'a')
  expect(links.map(({ attributes, children }) => [attributes['href'], children])).toEqual([['https://example.org', [
    'Ada',
  ]]])
})
