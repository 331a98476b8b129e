import { expect, test } from 'playwright/test'
import { bareContext, compile, htmlOf, readForeign } from './support.ts'

/** A deck for reveal.js: each slide as HTML, and what is told of it. */
function read(body: string, settings = 'revealOptions: {}') {
  const { value, problems } = compile(`---\n${settings}\n---\n\n${body}\n`, bareContext)
  return {
    html: value.slides.map(({ content }) => htmlOf(content).replace(/\s+/g, ' ')),
    notes: value.slides.map(({ notes }) => htmlOf(notes)),
    told: problems.map(({ what }) => what).join('\n'),
  }
}

test('a deck that comments part is for reveal.js, however many titles it has', () => {
  const slide = (name: string) =>
    `<!-- .slide: data-background="map.png" -->\n\n<div class="middle">\n\n# ${name}\n\n</div>`
  const { html, told } = read(['Mill', 'Wheel', 'Stone'].map(slide).join('\n\n<!--s-->\n\n'), 'title: Water')
  expect(html).toHaveLength(3)
  expect(told).not.toContain('Pandoc')
})

test('where a deck names what parts its slides, a line of dashes is a rule; below a heading it always is', () => {
  const body = '## Mill\n\nAbove\n\n---\n\nbelow\n\n<!--s-->\n\n## Wheel\n\n----\n\n- turns'
  const { html } = read(body, 'separator: <!--s-->\nverticalSeparator: <!--v-->')
  expect(html).toHaveLength(2)
  expect(html[0]).toMatch(/Above.*<hr ?\/?>.*below/)
  expect(html[1]).toContain('<hr')
  expect(read(body, 'separator: <!--s-->').html).toHaveLength(3)
  expect(read('# Mill\n----------\n- grinds\n\n---\n\n# Wheel\n-----\n- turns').html).toHaveLength(2)
})

test('the usual line parts slides beside one another, though it is named for what stands below', () => {
  const body = '## Mill\n\n---\n\n## Wheel'
  expect(read(body, 'verticalSeparator: ---\nrevealOptions: {}').told).not.toContain('below one another')
  expect(read(body, 'separator: <!--s-->\nverticalSeparator: ---').told).toContain('below one another')
})

test('Markdown that stands in a page of HTML is parted as the page says', () => {
  const { html, notes, told } = read(
    `<section data-markdown\n  data-separator="\\n===\\n"\n  data-vertical="\\n---\\n" data-separator-notes="^Say:">
<script type="text/template">
# Mill\n\nLong words over water\n====\n\n===\n\n## Wheel\n\n- turns\n\nSay:\n\nSlowly.
</script>
</section>
<section data-markdown><textarea data-template>\n## Stone\n</textarea></section>`,
    'title: Water',
  )
  expect(html).toHaveLength(3)
  expect(notes[1]).toContain('Slowly')
  expect(html[0]).toContain('over water')
  expect(html.join()).not.toMatch(/&lt;|Say:/)
  expect(told).not.toMatch(/script|data-/)
})

test('a comment behind words takes no blank that parts them from others, and what appears twice appears once', () => {
  const mark = '<!-- .element: class="fragment" -->'
  const { html } = read(`## Mill\n\nWhose is${mark} <u>this</u> wheel?${mark}\n\nOld ${mark} stones.`)
  expect(html[0]).toContain('Whose is <mark>')
  expect(html[0]).toContain('Old stones')
  expect(html[0]?.match(/data-step="/g)).toHaveLength(2)
  const bold = read(`## Mill\n\n**Old stones ${mark}**\n\n** ${mark} New wheel**\n\n* ${mark} low\n* ${mark}**high**`)
  expect(bold.html[0]).toMatch(/<strong>Old stones<\/strong>.*<strong>New wheel<\/strong>/)
  expect(bold.html[0]).toMatch(/<li[^>]*>.*low.*<li[^>]*>.*<strong>high/)
})

test('the address of what is not shown stands there, wherever it lies and whichever element says it', () => {
  const of = (element: string) => read(`## Mill\n\n${element}\n\n---\n\n## Wheel`)
  expect(of('<iframe data-src="demo/old_mill.html"></iframe>').html[0]).toContain('demo/old_mill.html')
  expect(of('<iframe src="https://mill.example/?at=Old Town"></iframe>').html[0]).toContain(
    'href="https://mill.example/?at=Old%20Town"',
  )
  const video = of(
    '<video controls>\n  <source data-src="https://mill.example/a.webm">\n  <source src="https://mill.example/a.mp4">\n</video>\n\nTurns.',
  )
  expect(video.html[0]).toMatch(/https:\/\/mill\.example\/a\.webm.*Turns\./)
  expect(video.html[0]).not.toContain('a.mp4')
  expect(video.told).toContain('its address stands in its place')
  expect(of('<video>\n</video>').told).toContain('A video or sound is not played.')
})

test('boxes that say how broad they are stand beside one another in a box with a class of the deck’s own', () => {
  const of = (holder: string, share: string) =>
    read(
      `## Mill\n\n${holder}\n<div class="a" style = "width: ${share}">\n\n- low\n\n</div>\n<div class="b" style="width: 50%">\n\nHigh\n\n</div>\n</div>`,
    ).html[0]?.match(/class="column"/g) ?? []
  expect(of('<div class = "col-wrapper">', '50%')).toHaveLength(2)
  expect(of('<div class="col-wrapper">', '60%')).toHaveLength(0)
  expect(of('<div>', '50%')).toHaveLength(0)
  expect(of('<div class="pile" style="flex-direction: column">', '50%')).toHaveLength(0)
  expect(of('<div style="display: flex">', '50%')).toHaveLength(2)
})

test('each line of a paragraph on HackMD stands on a line of its own, but where the deck says otherwise', () => {
  const body = '## Mill\n\nOld\nstones\n\n- grinds\nslowly'
  for (const settings of ['slideOptions: {theme: white}', 'type: slide\ntags: mills']) {
    const { html, told } = read(body, settings)
    expect(html[0], settings).toMatch(/Old<br>\s?stones.*grinds<br>\s?slowly/)
    expect(told).not.toContain('tags')
  }
  expect(read(body, 'slideOptions: {theme: white}\nbreaks: false').html[0]).not.toContain('<br>')
  expect(read(body).html[0]).not.toContain('<br>')
})

test('type as large as its line is told', () => {
  expect(read('<h2 class="r-fit-text">Mill</h2>').told).toContain('class r-fit-text (line 5)')
  expect(read('## Mill\n\n::: r-fit-text\nOld\n:::', 'title: A\nformat: revealjs').told).toContain('.r-fit-text')
})

test('a picture is as large as the comment behind it says, but for one that floats at the right, where it stands anyway', () => {
  const of = (said: string) => read(`## Mill\n\n![A wheel](map.png)\n<!-- .element: ${said} -->\n\n- turns`)
  expect(of('width="40%"').html[0]).toContain('"width":"40%"')
  expect(of('height="96"').html[0]).toContain('"height":"128"')
  expect(of('width="40%"').told).not.toContain('width')
  const floats = of('style="float: right" width="40%"')
  expect(floats.html[0]).not.toContain('"width"')
  expect(floats.told).not.toMatch(/width|style/)
  expect(of('style="float: left"').told).toContain('style (line 8)')
})

test('marks between signs part slides', () => {
  expect(read('# Mill\n\n##==##\n\nTurns.\n\n##==##\n\n## Stone', 'title: Water').html).toHaveLength(3)
})

test('pictures of HackMD have the size behind their address, links to slides by a number that none has are words, as is what stands off its colon', () => {
  const { html, told, notes } = read(
    '## Mill\n![](map.png =400x)\n\n---\n\n## Wheel\n\n![a](map.png "A" =50%x20%)\n\n- [Stone](#/7) and [Bed](#/3/1)\n- `[x](#/9)`\n\nNotes :\n\nSlowly.',
    'slideOptions: {theme: white}',
  )
  expect(html[0]).toContain('"width":"533"')
  expect(html[1]).toContain('"width":"50%"}')
  expect(html[1]).toMatch(/<li>Stone and Bed<\/li>.*\[x\]\(#\/9\)/)
  expect(told).toContain('the link to #/7 (line 14), the link to #/3/1 (line 14)')
  expect(html[1]).toMatch(/Notes :.*Slowly/)
  expect(notes[1]).toBe('')
})

test('a front matter may begin with a comment of several marks, and text between marks of quotation goes on as it likes', () => {
  const settings =
    '## Water\ntitle: Mills\ndescription: "On wheels and\nstones: how they turn, and\nhow they grind"\nrevealOptions: {}'
  const { html, told } = read('## Mill\n\n- turns', settings)
  expect(html).toHaveLength(1)
  expect(html[0]).toContain('Mill')
  expect(told).not.toContain('YAML')
  expect(read('---\n\n# B', '## Mill\nwheel: turns\n\nWords').html[0]).toContain('wheel: turns')
})

test('words below a heading stay below it, in ordinary weight, and a heading alone is no dark divider', () => {
  const { value: deck } = compile(
    '---\nrevealOptions: {}\n---\n\n# Mill\n\n---\n\n# Stone\n\nIt turns. **Slowly.**\n\n---\n\n# Flour\n\nNote:\nWhite.\n',
    bareContext,
  )
  expect(deck.slides.map(({ layout }) => layout)).toEqual(['cover', 'text', 'statement'])
})

test('slides below others, and steps that lie on one another, are told where they become slides like all', () => {
  const { told, html } = readForeign(
    '---\nrevealOptions:\n  controls: true\n---\n\n# Tide\n\n---\n\n## Ebb\n\n----\n\n## Neap\n\n- a\n\n---\n\n## Flood\n\n<div class="r-stack">\n<img src="a.png" alt="A" class="fragment fade-out" data-fragment-index="0">\n<img src="b.png" alt="B" class="fragment" data-fragment-index="0">\n</div>\n',
  )
  expect(html).toHaveLength(5)
  expect(told).toContain('Slides that stood below one another stand one after another (line 12).')
  expect(told).toContain('What lay on one another, or behind tabs, is on slides of its own (line 22).')
  expect(told).not.toContain('fragment-index')
})

test('a blank slide that a comment sets in the middle is left out, as is said of it, and no other lacks a heading', () => {
  const { html, told } = readForeign(
    '---\nrevealOptions: {}\n---\n\n## Mill\n\nTurns.\n\n---\n\n<!-- .slide: class="center" -->\n\n---\n ## Weir\n\nHolds.\n',
  )
  expect(html).toHaveLength(2)
  expect(told).toContain('blank slides (line 10)')
  expect(told).not.toContain('no heading')
})

test('a heading of any rank is the title of the deck where few words stand below it', () => {
  const first = (body: string, end = '---') =>
    readForeign(`---\ntheme: sky\nrevealOptions: {}\n${end}\n\n${body}\n\n---\n\n## Low\n\nEbb.\n`).deck.slides[0]
  expect(first('#### Tides\n\nIda Roe')).toMatchObject({ layout: 'cover', title: 'Tides' })
  expect(first('### Tides\n\nIn\n\nand\n\nout\n\nthey go')?.layout).toBe('text')
  expect(first('# Tides\n\nIda Roe', '...\n---')?.layout, 'YAML may end twice').toBe('cover')
})
