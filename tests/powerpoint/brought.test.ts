import { expect, test } from 'playwright/test'
import { breadthIn, SANS } from '../../scripts/compiler/content/letters.ts'
import { mapNodes } from '../../scripts/compiler/content/map-nodes.ts'
import type { Layout } from '../../scripts/compiler/deck-model.ts'
import { all, first, layoutOf, type Read, slidesOf, textIn } from './package.ts'
import { kitOf, packageFrom } from './talk.ts'

/** Slides of a deck for another program. @param plate what its pictures need below them; @param layout of all but its cover,
 * where it was measured to be another */
function slidesOfBrought(text: string, plate?: 'light' | 'dark', layout?: Layout): Read[] {
  const needs = kitOf(text)
  const kit = {
    ...needs.kit,
    decks: needs.kit.decks.map((deck) => ({
      ...deck,
      slides: deck.slides.map((slide) => ({
        ...slide,
        layout: slide.layout === 'cover' ? 'cover' : layout ?? slide.layout,
        content: mapNodes(slide.content,
          (node) =>
            typeof node === 'object' && node.kind === 'image' && plate !== undefined ? { ...node, plate } : node),
      })),
    })),
  }
  const pixel =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const pack = packageFrom({ ...needs, kit, pictures: new Map([['slides/dot.png', pixel]]) })
  return slidesOf(pack).map((path) => pack.part(path))
}

const saying = (slide: Read | undefined, words: string): Read | undefined =>
  slide === undefined
    ? undefined
    : all(slide, 'p:sp').find((one) => textIn(one).replaceAll('\u00a0', ' ').includes(words))
const typeOf = (shape: Read | undefined): string | undefined =>
  shape === undefined ? undefined : first(shape, 'p:ph')?.attributes['type']

test('what a deck from elsewhere says at the foot of a slide stands at the foot of a divider, too', () => {
  const [, divider] = slidesOfBrought(
    'class: middle\n\n# Tides\n\n---\n\nclass: inverse, center, middle\n\n# Ebb\n\n.footnote[By the sea]\n\n---\n\n## Flood\n\nHigh.\n',
  )
  expect(typeOf(saying(divider, 'By the sea'))).toBe('ftr')
})

test('a picture that is seen through has below it the ground that it was drawn for, where the slide has another', () => {
  const deck = '---\nmarp: true\n---\n\n# Tides\n\n---\n\n## Ebb\n\n![Low](dot.png)\n\n---\n\n'
    + '<!-- _backgroundColor: #223344 -->\n\n## Own\n\n![Low](dot.png)\n'
  const fills = (plate?: 'light' | 'dark'): (string | undefined)[] =>
    slidesOfBrought(deck, plate).flatMap((slide) => all(slide, 'p:pic')).map((picture) => {
      const fill = all(picture, 'p:spPr').flatMap((one) => first(one, 'a:solidFill') ?? [])[0]
      return fill === undefined ? undefined : first(fill, 'a:srgbClr')?.attributes['val']
    })
  expect(fills()).toEqual([undefined, undefined])
  expect(fills('light')).toEqual([undefined, undefined])
  expect(fills('dark')).toEqual(['14171F', undefined])
})

test('a picture that is a link leads there', () => {
  const [, slide] = slidesOfBrought(
    '---\nmarp: true\n---\n\n# Tides\n\n---\n\n## Ebb\n\n[![Low](dot.png)](https://example.org/low)\n',
  )
  const picture = slide === undefined ? undefined : first(slide, 'p:pic')
  expect(picture === undefined ? undefined : first(picture, 'a:hlinkClick')?.attributes['r:id']).toMatch(/^rId\d+$/)
})

test('pictures in entries of a list stand on the slide', () => {
  const [, slide] = slidesOfBrought(
    '---\nmarp: true\n---\n\n# Tides\n\n---\n\n## Ebb\n\n- Low\n  ![One w:200](dot.png)\n- High\n  ![Two w:200](dot.png)\n',
  )
  const pictures = slide === undefined ? [] : all(slide, 'p:pic')
  expect(pictures.map((one) => first(one, 'p:cNvPr')?.attributes['descr'])).toEqual(['One', 'Two'])
  expect(saying(slide, 'Low')).toBeDefined()
  expect(saying(slide, 'Two')).toBeUndefined()
})

test('a small picture on a cover stands in its corner, and its words in their places', () => {
  const [cover] = slidesOfBrought('---\nmarp: true\n---\n\n# Tides\n\nBy the sea\n\n![Us w:90](dot.png)\n')
  const picture = cover === undefined ? undefined : first(cover, 'p:pic')
  expect(picture === undefined ? undefined : first(picture, 'p:cNvPr')?.attributes['descr']).toBe('Us')
  expect(saying(cover, 'By the sea')).toBeDefined()
})

test('a line above the title of a cover from elsewhere stands above it', () => {
  const [cover] = slidesOfBrought('---\nmarp: true\n---\n\nSpring tides\n\n# Tides\n\nBy the sea\n')
  const named = all(cover ?? { name: '', attributes: {}, children: [] }, 'p:sp')
    .map((one) => [first(one, 'p:ph')?.attributes['idx'], textIn(one)])
  expect(named).toContainEqual(['18', 'Spring tides'])
  expect(named).toContainEqual(['1', 'By the sea'])
})

test('letters of other scripts are about as broad as Latin ones, characters of Han a square', () => {
  expect(breadthIn(SANS, 'Преговор')).toBeLessThan(5)
  expect(breadthIn(SANS, 'Преговор')).toBeGreaterThan(3.5)
  expect(breadthIn(SANS, '公地')).toBe(2)
})

test('what stands in the middle of a slide does so here, too; a list begins at its left', () => {
  const pack = packageFrom(kitOf(
    'class: middle\n\n# Tides\n\n---\n\n## Ebb {.centred}\n\nLow water.\n\n---\n\n## Flood {.centred}\n\n- High\n- Spring\n\n---\n\n## Moon\n\nFull.\n',
  ))
  const placesOf = (path: string): (string | undefined)[] => {
    const layout = layoutOf(pack, path)
    return ['title', 'body'].map((name) => {
      const shape = all(layout, 'p:sp').find((one) =>
        name === 'title' ? typeOf(one) === 'title' : first(one, 'p:ph')?.attributes['idx'] === '1'
      )
      const from = Number(shape === undefined ? '' : first(shape, 'a:off')?.attributes['y']) / 9525
      return `${from > 200 ? 'low' : 'high'} ${
        shape === undefined ? '' : first(shape, 'a:lvl1pPr')?.attributes['algn']
      }`
    })
  }
  expect(slidesOf(pack).slice(1).map(placesOf)).toEqual([
    ['low ctr', 'low ctr'],
    ['low ctr', 'low l'],
    ['high l', 'high l'],
  ])
})

test('the words of a block or a column in the middle stand there, entries of a list below one another', () => {
  const [, slide] = slidesOfBrought(
    'class: middle\n\n# Tides\n\n---\n\n## Ebb\n\nLow\n\n::: centred\nSlack\n\n- Spring\n:::\n\n::: columns\n::: {.column .centred}\nHigh\n:::\n::: column\nNeap\n:::\n:::\n',
  )
  const aligned = all(slide ?? { name: '', attributes: {}, children: [] }, 'a:p').flatMap((one) => {
    const words = all(one, 'a:t').flatMap(({ children }) => children).join('')
    return /^(?:Low|Slack|Spring|High|Neap)$/.test(words) ? [`${words} ${first(one, 'a:pPr')?.attributes['algn']}`] : []
  })
  expect(aligned).toEqual(['Low undefined', 'Slack ctr', 'Spring undefined', 'High ctr', 'Neap undefined'])
})

test('a warning with a title of its own needs none of the kit’s, and a heading stands above its list, small enough for its words', () => {
  const marp = (body: string): Read | undefined =>
    slidesOfBrought(`---\nmarp: true\n---\n\n# Tides\n\n---\n\n${body}`)[1]
  const boxed = (title: string): Read | undefined => marp(`## Ebb\n\n::: caveat\n${title}Deep mud.\n:::\n`)
  expect(saying(boxed(''), 'Mind this')).toBeDefined()
  expect(saying(boxed('### Walkers\n\n'), 'Walkers')).toBeDefined()
  expect(saying(boxed('### Walkers\n\n'), 'Mind this')).toBeUndefined()
  const sizeOf = (slide: Read | undefined): number =>
    Number(all(slide ?? { name: '', attributes: {}, children: [] }, 'a:rPr')[0]?.attributes['sz'] ?? 0)
  expect(sizeOf(marp('![bg right:70%](dot.png)\n\n# Wassermann’s tide\n'))).toBeGreaterThan(0)
  expect(sizeOf(marp('![bg right:40%](dot.png)\n\n# Wassermann’s tide\n'))).toBe(0)
})

test('a picture stands beside words, or below them where the page has it there', () => {
  const isAside = (layout?: Layout, words = '- Low'): boolean[] =>
    slidesOfBrought(`---\nmarp: true\n---\n\n# Tides\n\n---\n\n## Ebb\n\n${words}\n\n![Low](dot.png)\n`, undefined,
      layout).flatMap((slide) => all(slide, 'p:pic')).map((picture) =>
        Number(first(picture, 'a:off')?.attributes['x']) > 6_000_000
      )
  expect(isAside()).toEqual([true])
  expect(isAside('text')).toEqual([false])
  expect(isAside('split', 'Low')).toEqual([true])
})

test('words of a cover, a divider, a statement and above what is shown stand in the middle where all of their slide does', () => {
  const slides = slidesOfBrought(
    'class: center, middle\n\n# Tides\n\nBy the sea\n\n---\n\nclass: center, middle\n\n# Ebb\n\nLow\n\n---\n\nclass: center, middle\n\n## Neap\n\nSmall\n\n![Moon](dot.png)\n\n- Half\n\n---\n\n## Flood\n\nHigh\n',
  )
  const aligned = slides.flatMap((slide) => all(slide, 'a:p')).flatMap((one) => {
    const words = all(one, 'a:t').flatMap(({ children }) => children).join('')
    return /^\p{Lu}/u.test(words) ? [`${words} ${first(one, 'a:pPr')?.attributes['algn']}`] : []
  })
  expect(aligned).toEqual([
    'Tides ctr',
    'By the sea ctr',
    'Ebb ctr',
    'Low ctr',
    'Neap ctr',
    'Small ctr',
    'Half undefined',
    'Flood undefined',
    'High undefined',
  ])
})

test('a formula on a line of its own stands in the middle', () => {
  const [, slide] = slidesOfBrought('---\nmarp: true\n---\n\n# Tides\n\n---\n\n## Ebb\n\nLow $h$\n\n$$h = 2$$\n')
  const aligned = all(slide ?? { name: '', attributes: {}, children: [] }, 'a:p').flatMap((one) =>
    first(one, 'a:pPr')?.attributes['algn'] ?? []
  )
  expect(aligned).toEqual(['ctr'])
})

test('text between pictures, and between blocks of code, stands between them', () => {
  const [, pictures, code, words] = slidesOfBrought(
    '---\nmarp: true\n---\n\n# Tides\n\n---\n\n## Ebb\n\n![One](dot.png)\n\nBetween\n\n![Two](dot.png)\n\nBelow\n\n---\n\n## Flood\n\n```\none\n```\n\nBetween\n\n```\ntwo\n```\n\n---\n\n## Moon\n\nFull\n\n- New\n\nHalf\n',
  )
  const heights = (slide: Read | undefined): number[] =>
    all(slide ?? { name: '', attributes: {}, children: [] }, 'p:spTree')
      .flatMap(({ children }) => children.filter((one) => typeof one !== 'string'))
      .flatMap((one) => all(one, 'p:spPr').flatMap((shape) => first(shape, 'a:off')?.attributes['y'] ?? []).map(Number))
  expect(heights(pictures)).toHaveLength(3)
  expect(heights(pictures)).toEqual(heights(pictures).toSorted((one, other) => one - other))
  expect(saying(code, 'Between')).not.toBe(saying(code, 'two'))
  expect(saying(code, 'two')).not.toBe(saying(code, 'one'))
  expect(saying(words, 'Full')).toBe(saying(words, 'Half'))
})

test('a picture among more words than leave it room can be made out', () => {
  const words = (count: number): string => Array.from({ length: count }, (_, index) => `Word ${index}.\n\n`).join('')
  const [, slide] = slidesOfBrought(
    `---\nmarp: true\n---\n\n# Tides\n\n---\n\n## Ebb\n\n${words(7)}![One](dot.png)\n\n${words(4)}`,
  )
  const picture = all(slide ?? { name: '', attributes: {}, children: [] }, 'p:pic').flatMap((one) => all(one, 'a:xfrm'))
    .flatMap((one) => Number(first(one, 'a:ext')?.attributes['cy']) / 9525)
  expect(picture[0]).toBeGreaterThan(90)
})

test('pictures in the cells of a table stand in them, above their words, and one in the title of a cover in its corner', () => {
  const [cover, slide] = slidesOfBrought(
    '---\nmarp: true\n---\n\n# Tides ![Us](dot.png)\n\n---\n\n## Ebb\n\n| a | b |\n|---|---|\n| ![One](dot.png) | ![Two h:60](dot.png) Low |\n',
  )
  const frames = all(slide ?? { name: '', attributes: {}, children: [] }, 'p:pic').map((one) => {
    const [at] = all(one, 'a:xfrm')
    const of = (name: string, what: string): number =>
      Math.round(Number(at === undefined ? 0 : first(at, name)?.attributes[what]) / 9525)
    return {
      name: first(one, 'p:cNvPr')?.attributes['descr'],
      left: of('a:off', 'x'),
      top: of('a:off', 'y'),
      height: of('a:ext', 'cy'),
    }
  })
  expect(frames.map(({ name }) => name)).toEqual(['One', 'Two'])
  const pxOf = (one: Read | undefined, what: string): number => Math.round(Number(one?.attributes[what]) / 9525)
  const [table] = all(slide ?? { name: '', attributes: {}, children: [] }, 'p:graphicFrame')
  const inTable = (name: string): Read[] => table === undefined ? [] : all(table, name)
  const [head = 0, row = 0] = inTable('a:tr').map((one) => pxOf(one, 'h'))
  const [broad = 0] = inTable('a:gridCol').map((one) => pxOf(one, 'w'))
  const [off] = inTable('a:off')
  const top = pxOf(off, 'y') + head
  expect(frames.map(({ left }) => left - pxOf(off, 'x')), 'each at the left of its cell').toEqual([0, broad])
  for (const frame of frames) {
    expect(frame.top, frame.name).toBeGreaterThanOrEqual(top)
    expect(frame.top + frame.height, frame.name).toBeLessThanOrEqual(top + row)
  }
  const [, two] = frames
  const cells = inTable('a:tcPr').map((one) => pxOf(one, 'marT'))
  expect(top + (cells[3] ?? 0), 'words begin below their picture').toBeGreaterThanOrEqual(
    (two?.top ?? 0) + (two?.height ?? 0),
  )
  const words = all(slide ?? { name: '', attributes: {}, children: [] }, 'a:tc').map(textIn)
  expect(words).toEqual(['a', 'b', '', 'Low'])
  expect(all(cover ?? { name: '', attributes: {}, children: [] }, 'p:pic')).toHaveLength(1)
  expect(saying(cover, 'Us')).toBeUndefined()
})

test('a picture is as high as it says, however large it is', () => {
  const [, slide] = slidesOfBrought('---\nmarp: true\n---\n\n# Tides\n\n---\n\n## Ebb\n\n![One h:120](dot.png)\n')
  const heights = all(slide ?? { name: '', attributes: {}, children: [] }, 'p:pic').flatMap((one) => all(one, 'a:xfrm'))
    .flatMap((one) => Number(first(one, 'a:ext')?.attributes['cy']) / 9525)
  expect(heights).toEqual([120])
})

test('a picture that comes at a press comes at one', () => {
  const [, slide] = slidesOfBrought(
    '---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n## Ebb\n\nLow\n\n<v-click>\n\n![One](dot.png)\n\n</v-click>\n',
  )
  const presses = all(slide ?? { name: '', attributes: {}, children: [] }, 'p:spTgt').map(({ attributes }) =>
    attributes['spid']
  )
  const [picture] = all(slide ?? { name: '', attributes: {}, children: [] }, 'p:pic')
  expect(new Set(presses)).toEqual(new Set([picture === undefined ? '' : first(picture, 'p:cNvPr')?.attributes['id']]))
})

test('what a slide without a title says begins where a title would, and its layout has no place for one', () => {
  const head = 'Low.\n\n| Sea | Ebb |\n|--|--|\n| North | Six |\n'
  const deck = `---\nmarp: true\n---\n\n# Tides\n\n---\n\n${head}\n---\n\n## Ebb\n\n${head}`
  const pack = packageFrom(kitOf(deck))
  const [, without, with_] = slidesOf(pack)
  const topOf = (path: string | undefined): number[] =>
    path === undefined ? [] : all(pack.part(path), 'p:xfrm').map((one) => Number(first(one, 'a:off')?.attributes['y']))
  const titles = (part: Read): number =>
    all(part, 'p:ph').filter(({ attributes }) => attributes['type'] === 'title').length
  expect(Math.min(...topOf(without))).toBeLessThan(Math.min(...topOf(with_)) - 60 * 9525)
  expect([without, with_].map((path = '') => [titles(pack.part(path)), titles(layoutOf(pack, path))])).toEqual([
    [0, 0],
    [1, 1],
  ])
})

test('long code among words has more room than what they leave it in their places', () => {
  const code = Array.from({ length: 10 }, (_, index) => `line ${index}`).join('\n')
  const items = ['Low', 'High', 'North', 'South'].map((one) => `- ${one}\n`).join('')
  const [, slide] = slidesOfBrought(
    `---\nmarp: true\n---\n\n# Tides\n\n---\n\n## Ebb\n\n${items}\n\`\`\`\n${code}\n\`\`\`\n\nLast.\n`,
  )
  const shape = saying(slide, 'line 0')
  const size = shape === undefined ? undefined : first(shape, 'a:ext')
  expect(Number(size?.attributes['cy']) / 9525).toBeGreaterThan(250)
})

test('a panel in a column is a box, with its heading and words upright in it', () => {
  const [, slide] = slidesOfBrought(
    '---\nformat: revealjs\n---\n\n## Tides\n\nBefore.\n\n## Ebb\n\n::: {.callout-note title="Mind"}\nThe tide *turns*.\n:::\n\n::: {.callout-warning}\nDo not sleep.\n:::\n\nMore words.\n',
  )
  for (const words of ['The tide turns', 'Do not sleep']) {
    const box = saying(slide, words)
    expect(typeOf(box), words).toBeUndefined()
    expect(box === undefined ? [] : all(box, 'p:spPr').flatMap((one) => all(one, 'a:solidFill')).length, words)
      .toBeGreaterThan(0)
  }
})
