import { expect, test } from 'playwright/test'
import { walk } from '../../scripts/compiler/content/walk.ts'
import { bareContext, compile } from './support.ts'

test('a bare address is a link in a deck from elsewhere, and in no other', () => {
  const bare =
    '# Links\n\nMade with https://example.org/a_b?c=d, and ftp://example.org or example.com. `https://code.org`\n'
  const linksIn = (source: string) =>
    walk(compile(source, bareContext).value.slides[0]?.content ?? []).flatMap((node) =>
      typeof node !== 'string' && node.kind === 'element' && node.name === 'a' ? [node.attributes['href']] : []
    )
  expect(linksIn(`---\nmarp: true\n---\n\n${bare}`)).toEqual(['https://example.org/a_b?c=d'])
  expect(linksIn(bare)).toEqual([])
})
