import { expect, test } from 'playwright/test'
import { el } from '../../scripts/compiler/content/node.ts'
import { extraStyle } from '../../scripts/writers/extra-styles.ts'

const styleOf = (words: string): string =>
  extraStyle([el('h1', {}, words)], { extras: { code: '', markdown: '', maths: '', unmarked: '' } })

test('lines of a Korean page end between words, and no other page has a rule for it', () => {
  expect(styleOf('밀물과 썰물 (潮汐)')).toMatch(/word-break:keep-all;overflow-wrap:break-word/)
  for (const words of ['Tides', '潮汐', '潮の満ち引き', '潮汐漲落 (밀물)']) {
    expect(styleOf(words), words).not.toContain('keep-all')
  }
})
