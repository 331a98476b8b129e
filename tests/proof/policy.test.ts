import { readFile, stat } from 'node:fs/promises'
import { expect, test } from '../browser/fixtures.ts'
import { DECKS, deckFile, EDITIONS } from '../browser/kits.ts'

for (const deck of DECKS) {
  for (const edition of EDITIONS) {
    test(`${deck.name}, ${edition}: one closed file`, async ({ page }) => {
      const file = deckFile(deck, edition)
      const text = await readFile(file, 'utf8')
      const served = await page.evaluate((html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html')
        const elements = [...parsed.querySelectorAll('*')]
        return {
          policy: parsed.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content') ?? '',
          policyFirst: parsed.querySelector('meta[http-equiv], style, script, link, img')?.nodeName,
          styled: elements.filter((element) => element.hasAttribute('style')).map(({ outerHTML }) =>
            outerHTML.slice(0, 100)
          ),
          handlers: elements.flatMap(({ attributes }) => [...attributes].map(({ name }) => name)).filter((name) =>
            name.startsWith('on')
          ),
          embedded: parsed.querySelectorAll('iframe, object, embed, base, form, foreignObject').length,
          scripts: [...parsed.querySelectorAll('script')].map(({ type, src }) => [type, src]),
          sources: elements.flatMap((element) =>
            ['src', 'srcset', 'poster', 'data', 'xlink:href'].map((name) => element.getAttribute(name) ?? '')
          )
            .filter((value) => value !== '' && !value.startsWith('data:')),
          // What a style sheet or an attribute would load.
          loads: [...parsed.querySelectorAll('style')].map(({ textContent }) => textContent ?? '').join('\n')
            .match(/@import[^;]*|url\((?!["']?(?:data:|#))[^)]*\)/g) ?? [],
          links: [...parsed.querySelectorAll('link')].map((link) => link.getAttribute('href')),
        }
      }, text)
      expect(served.policy).toContain("default-src 'none'")
      expect(served.policy).not.toContain('unsafe')
      expect(served.policy).not.toContain('http')
      expect(served.policyFirst).toBe('META')
      expect(served.styled).toEqual([])
      expect(served.handlers).toEqual([])
      expect(served.embedded).toBe(0)
      // Data, of the deck and of its exercises, what stands packed for presenters, and the one program.
      const inert = edition === 'presenter' ? ['application/json', 'text/plain'] : ['application/json']
      expect(served.scripts.filter(([type = '']) => !inert.includes(type))).toEqual([['', '']])
      expect(served.scripts.every(([, source]) => source === '')).toBe(true)
      expect(served.sources).toEqual([])
      expect(served.links).toEqual(['data:,'])
      expect(served.loads).toEqual([])
      // Player, style and faces are much the same in all; the rest grows with the slides, drawings and what is looked
      // up.
      const program = Buffer.byteLength((text.match(/<style>[^]*?<\/style>|<script>[^]*?<\/script>/g) ?? []).join(''))
      const slides = text.match(/<section class="slide /g)?.length ?? 0
      expect(program).toBeLessThan(500_000)
      expect((await stat(file)).size - program).toBeLessThan(120_000 + 6_500 * slides)
    })
  }
}
