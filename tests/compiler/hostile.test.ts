import { expect, test } from 'playwright/test'
import type { Deck } from '../../scripts/compiler/deck-model.ts'
import { exerciseSlide } from './exercise-kit.ts'
import { expectHarmless, readTags, withoutKeys } from './html.ts'
import { compile, kit, writeDeck } from './support.ts'

const VECTORS: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<style>*{background:url(//evil)}</style>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><script>alert(1)</script> -->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><x/>',
  '<b\nonclick=alert(1)>x</b>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](&#106;&#97;vascript&colon;alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '[x](\\javascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](&#1;javascript:alert(1))',
  '[x](\u200Bjavascript:alert(1))',
  '[x](\u3000javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x](blob:https://a/b)',
  '[x](//evil.example)',
  '[x](\\\\evil.example)',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '[x][evil]\n\n[evil]: javascript:alert(1)',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![" onerror="alert(1)](map.png)',
  '![x](map.png "\\" onerror=\\"alert(1)")',
  '[x](https://a.example "\\" onclick=\\"alert(1)")',
  '[x](https://a.example/"onclick=alert(1))',
  '[x](https://a.example){onclick=alert(1)}',
  '[x](https://a.example){href=javascript:alert(1)}',
  '[x](https://a.example){.ask" onclick="alert(1)}',
  '[x]{onmouseover="alert(1)"}',
  '[x]{style="background:url(//evil)"}',
  '[x]{.ask"onclick=alert(1)}',
  '[x]{#a"onclick="alert(1)}',
  '[x]{.term term="\\"><script>alert(1)</script>"}',
  '### x {#a onclick=alert(1)}',
  '### x {.x"><script>alert(1)</script>}',
  '::: {.columns onclick=alert(1)}\nx\n:::',
  '::: "><script>alert(1)</script>\nx\n:::',
  '::: {#x" onclick="alert(1)}\nx\n:::',
  '```"><script>alert(1)</script>\nx\n```',
  '```js" onclick="alert(1)\n</code></pre><script>alert(1)</script>\n```',
  '```mermaid\n---\ntitle: "</script><script>alert(1)</script>"\ndescription: "\\" onload=\\"x"\n---\npie\n```',
  '[@"><script>alert(1)</script>]',
  '[@n25, "><script>alert(1)</script>]',
  '[@S3.15" onclick="alert(1)]',
  '`<script>alert(1)</script>`',
  '> <script>alert(1)</script>\n>\n> — <img src=x onerror=alert(1)>',
  '| <script>alert(1)</script> | b |\n|:-:|--|\n| [x](javascript:alert(1)) | <b onclick=x> |',
  '- <script>alert(1)</script>\n  - [x](javascript:alert(1))',
  '<title>x</title></main></body><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;',
  '社会<script>管理</script>',
]

/** The whole page of a deck but its JSON, pictures and the names of diagrams included. */
function htmlOf(deck: Deck): string {
  const pictures = new Map([['slides/map.png', 'data:image/png;base64,AAAA']])
  const diagrams = new Map([...kit.diagrams, ...deck.fences.map((fence) => [fence.name, fence] as const)])
  const page = writeDeck(deck, {
    edition: 'presenter',
    kit: { ...kit, diagrams },
    drawn: new Map(),
    pictures,
    endnoteTexts: new Map(),
    version: '1',
    date: '2017-12-31',
  })
  const parts = page.split(/<script type="application\/json" id="deck-data">([^<]*)<\/script>$/)
  expect(parts, 'the JSON is the last thing in the page').toHaveLength(3)
  return withoutKeys(parts[0] ?? '')
}

/** The same in the task, on the cards and places, in the answer, its reasons, and in a part of an exercise. */
function inExercises(vector: string): string[] {
  const line = vector.replaceAll('\n', ' ')
  const cell = line.replaceAll('|', '\\|')
  const parts = `::: goal\n${vector}\n\n:::\n::: hint\n${vector}\n\n:::\n::: debrief\n${vector}\n\n:::\n:::\n`
  const table = `| Card | ${cell} | Why |\n|---|---|---|\n| ${cell} | One | ${cell} |\n| b | ${cell} | ${cell} |`
  return [
    exerciseSlide('sort {#a minutes=1}', `${vector}\n\n- ${line}\n- b\n\n1. One\n2. ${line}`, table, parts),
    exerciseSlide('choice {#a minutes=1}', `${vector}\n\n- ${line}\n- b`, `- [x] ${line} — ${line}\n- [ ] b — ${line}`,
      parts),
    exerciseSlide('fill {#a minutes=1}', `[1]{.blank} ${line}\n\n- ${line}`, `1. ${line} — ${line}`, parts),
    exerciseSlide('discuss {#a minutes=1}', `${vector}\n\n- ${line}`, `- ${line}`, parts),
    exerciseSlide(line, line, line, parts),
  ]
}

for (const vector of VECTORS) {
  test(`harmless: ${JSON.stringify(vector)}`, () => {
    for (
      const text of [
        `## Slide\n\n${vector}\n`,
        `## ${vector}\n`,
        `## Slide\n\n::: notes\n${vector}\n\n:::\n`,
        `## Slide\n\nText ${vector} text`,
      ]
    ) {
      expectHarmless(htmlOf(compile(text).value))
    }
    for (const text of inExercises(vector)) expectHarmless(htmlOf(compile(text).value))
  })
}

test('the check itself notices what it is for', () => {
  for (
    const html of [
      '<script>x</script>',
      '<p onclick="x">y</p>',
      '<a href="javascript:x">y</a>',
      '<p>a < b</p>',
      '<p title="a" style="x">y</p>',
      '<p><em>x</p></em>',
      '<p>x',
      '<a href="java\tscript:x">y</a>',
      '<p title=x>y</p>',
      "<p title='x'>y</p>",
      '<a href="data:text/html,x">y</a>',
    ]
  ) expect(() => expectHarmless(html), html).toThrow()
  expect(readTags('<p class="a b">x</p>')).toHaveLength(2)
})

test('front matter cannot break out of the page either', () => {
  const { value } = compile(
    '---\ntitle: "</script><script>alert(1)</script>"\nsubtitle: "<img src=x onerror=alert(1)>"\n---\n\n# Cover\n',
  )
  expectHarmless(htmlOf(value))
})
