import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (text: string, settings = '') =>
  readForeign(`---\nmarp: true\n${settings}---\n\n# A\n\n---\n\n## B\n\n${text}`)
const languages = (text: string, settings = ''): (string | undefined)[] =>
  [...(read(text, settings).html[1] ?? '').matchAll(/<span lang="([^"]*)">/g)].map(([, language]) => language)

test('Han characters are Japanese in a deck with kana, Korean in one of Hangul, and else Chinese', () => {
  expect(read('- 潮の満ち引き\n- 直角\n').html[1]).toMatch(
    /<span lang="ja">潮の満ち引き<\/span>[^]*<span lang="ja">直角<\/span>/,
  )
  expect(languages('- 밀물과 썰물 (潮汐)\n')).toEqual(['ko'])
  expect(languages('- 潮汐\n')).toEqual(['zh-Hans'])
  expect(languages(`- ${'潮汐'.repeat(20)}\n- の\n`)).toEqual(['zh-Hans', 'ja'])
  expect(languages('- 直角\n', 'lang: ja\n')).toEqual(['ja'])
})

test('Chinese is traditional where its letters are, or the deck says so, and else simplified', () => {
  expect(languages('- 這個潮汐\n')).toEqual(['zh-Hant'])
  expect(languages('- 這個潮汐\n', 'lang: zh\n')).toEqual(['zh-Hant'])
  expect(languages('- 这个潮汐\n', 'lang: zh\n')).toEqual(['zh-Hans'])
  expect(languages('- 潮汐\n', 'lang: zh-TW\n')).toEqual(['zh-Hant'])
  expect(languages('- 這個潮汐\n', 'lang: zh-CN\n')).toEqual(['zh-Hans'])
})

test('what stands above words in <ruby> stands behind them in brackets, and is told', () => {
  const { html, told } = read(
    '- <ruby>tsh<rp>(</rp><rt>tide shell</rt><rp>)</rp></ruby>\n- <ruby>eb<rt><b>e</b>bb</ruby>\n- <ruby><rb>の</rb><rt>no</rt></ruby> `<ruby>`\n',
  )
  const words = [...(html[1] ?? '').matchAll(/<li>([^]*?)<\/li>/g)].map(([, one = '']) => one.replace(/<[^<>]*>/g, ''))
  expect(words).toEqual(['tsh (tide shell)', 'eb (ebb)', 'の(no) &lt;ruby&gt;'])
  expect(told).toContain('hat stands above words in <ruby> stands behind them in brackets (lines 11–13)')
})
