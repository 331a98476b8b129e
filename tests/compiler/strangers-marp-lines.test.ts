import { expect, test } from 'playwright/test'
import { bareContext, compile, readForeign } from './support.ts'

const read = (text: string) => readForeign(`---\nmarp: true\n---\n\n# Tides\n\n---\n\n${text}`)

test('words with a line of signs right below are a heading, however few those are', () => {
  const { html } = read(
    'how does it come?\n　\n　　n o w\n-\n\n- a\n-\n\n---\n\nIn words\n=\n\nout\n\n---\n\nebb\nflow\n--\n\nout\n',
  )
  expect(html[1]).toMatch(/<h2 [^>]*>how does it come\?<br>\s*n o w<\/h2>/)
  expect(html[2]).toMatch(/<h\d[^>]*>In words<\/h\d>/)
  expect(html[1]).not.toContain('\\')
  expect(html[3]).toMatch(/<h2 [^>]*>ebb<br>\s*flow<\/h2>/)
})

test('an entry without words is one, and no line of that above it', () => {
  const { html } = read('## Ebb\n\n1. low\n2.\n3.\n\nin\n2024.\n\n1.\n2.\n')
  expect(html[1]?.match(/<li>(?:low)?<\/li>/g)).toHaveLength(5)
  expect(html[1]).toMatch(/in<br>\s*2024\./)
  // Below words of a quotation or an entry any number begins a list.
  for (const words of ['> low', '- high\n\n  low']) {
    expect(read(`## Ebb\n\n${words}\n3. out\n4. in\n`).html[1]).toMatch(/low<\/p>[^]*<li>out<\/li>\s*<li>in<\/li>/)
  }
})

test('a line of broad spaces makes room within a paragraph', () => {
  const { html } = read('## Ebb\n\nout\n　\n\u00a0\nin\n　\n\nend\n')
  expect(html[1]).toMatch(/<p>out<br>\s*<br>\s*<br>\s*in\s*<\/p>/)
  expect(html[1]).not.toContain('\\')
})

test('pictures in lines below the words of an entry stay in it', () => {
  const { html } = read(
    '## Ebb\n\n- some agree\n    ![width:240px A](a.png) ![width:240px B](b.png)\n    ![width:360px C](c.png)\n- others\n',
  )
  expect(html[1]).toMatch(/<li>[^]*some agree(?:(?!<\/li>)[^])*>A<(?:(?!<\/li>)[^])*>B<(?:(?!<\/li>)[^])*>C<[^]*others/)
  expect(html[1]).not.toContain('columns')
  expect(html[1]).not.toContain('<pre')
})

test('a picture on a line below a link stands by itself', () => {
  const { html } = read('## Ebb\n\n[notes](https://sea.example/)\n![spring](a.png)\n')
  expect(html[1]).toMatch(/<p><a [^]*notes<\/a><\/p>\s*<p><span class="missing">spring/)
})

test('an empty slide at the end is told where it is', () => {
  const text = '<!-- footer: Low -->\n\n## Ebb\n\nout\n\n---\n\n<!-- footer: High -->\n\n## Flood\n\nin\n\n---\n'
  const { problems } = compile(`---\nmarp: true\n---\n\n${text}`, bareContext)
  expect(problems.filter(({ rule }) => rule === 'slide-without-heading').map(({ line }) => line)).not.toContain(1)
})

test('many pictures, one a line, are a wall of rows on one slide', () => {
  const slides = (count: number, between = '') => {
    const pictures = Array.from({ length: count }, (_, at) => `![P${at}](map.png)`).join('\n')
    return read(`## Ports\n\n${pictures}\n${between}`).html.slice(1)
  }
  const rowsOf = (html: string | undefined): number[] =>
    (html ?? '').split('<div class="columns">').slice(1).map((row) => row.match(/"image"/g)?.length ?? 0)
  expect(slides(50)).toHaveLength(1)
  expect(rowsOf(slides(50)[0])).toEqual([10, 10, 10, 10, 10])
  expect(rowsOf(slides(50, '\n<!-- Said. -->\n')[0])).toEqual([10, 10, 10, 10, 10])
  expect(rowsOf(slides(7, '\n- out\n')[0])).toEqual([7])
  expect(rowsOf(slides(3)[0])).toEqual([])
})

test('a formula of nothing but room on a line of its own makes none, as the kit has its own', () => {
  const { html } = read('## Ebb\n\n$\\\\$\n\nout\n\n$$\\\\ \\quad$$\n\n$\\\\$ $~$\n\nin $\\\\$ and $x$\n')
  expect(html[1]?.match(/<p>/g)).toHaveLength(2)
  expect(html[1]).not.toMatch(/\$|\\quad/)
})

test('an empty heading below that of the slide takes nothing from it', () => {
  const { html, told } = read('## Ebb\n#\n\n- out\n')
  expect(html[1]).toMatch(/<h2 [^>]*>Ebb<\/h2>/)
  expect(told).not.toContain('no heading')
})

test('comments and styles before the first heading are no slide of their own', () => {
  const { deck } = readForeign(
    '---\nmarp: true\nheadingDivider: 1\n---\n\n<!-- Say hello. -->\n<style>\nh1 { color: red }\n\nh2 { color: red }\n</style>\n\n# Tides\n\nwords\n\n# Ebb\n\nout\n',
  )
  expect(deck.slides.map(({ title }) => title)).toEqual(['Tides', 'Ebb'])
})

test('a script in a comment never ran, and nothing is told of it', () => {
  const { deck, told } = read('## Ebb\n\n<!--\nfor later\n<script src="a.js"></script>\n-->\n\nout\n')
  expect(JSON.stringify(deck.slides[1]?.notes)).toContain('<script src=')
  expect(told).not.toContain('script')
})

test('within a tag that goes on for several lines no line breaks', () => {
  const { html } = read(
    '## Ebb\n\nWhen <strong\nclass="low">low</strong>, we meet <em\nclass="shoal">shoals</em>\nand rocks\n',
  )
  expect(html[1]).toMatch(/<p>When <strong>low<\/strong>, we meet <em>shoals<\/em><br>\s*and rocks<\/p>/)
})

test('only lines that end within a sentence are joined where a program broke them, which is told', () => {
  const full = 'The weir was raised twice in that winter, and each time the millers who'
  const ends = 'The weir was raised twice in that winter. *"Was it of any use to us?"*'
  const slides = [
    `## Ebb\n\n${full}\npaid for it lost more than they won by it.`,
    `## Said\n\n${ends}\nHere is what the millers who had paid said, in vain, to him and to the\nothers.`,
    `## Due\n\n${full}\n**Due on the first of May**\n\n${full}\n**Due:** in June\n\n${full}\n**Due**: soon`,
    `## Hands\n\n${full}\npaid for it\n\nthe millers\nof the weir`,
  ]
  const { html, told } = read(slides.join('\n\n---\n\n'))
  expect(html[1]).toMatch(/millers who\s+paid/)
  expect(html[2]).toMatch(/to us\?.*<br>\s*Here is/)
  expect(html[2]).toMatch(/him and to the\s+others/)
  expect(html[3]?.match(/millers who<br>/g)).toHaveLength(3)
  expect(html[4]).toMatch(/millers who<br>/)
  expect(told).toContain('ines of a paragraph that break where an editor does are joined (lines 11, 19).')
})

test('in code at the foot of a slide all signs stand, and no mark of quotation that closes nothing', () => {
  const slide = (name: string, foot: string) => `## ${name}\n\nout\n\n<!-- _footer: ${foot} -->`
  const { deck } = readForeign(
    `---\nmarp: true\nfooter: '*By* __the__ weir_gate_two, \`Vec<T>\`'\n---\n\n# Tides\n\n---\n\n${
      [
        slide('Ebb', "'[`ebb_and_flow` in **Tides**](https://sea.example/)'"),
        slide('Flow', "[a/b](https://sea.example/)'"),
      ]
        .join('\n\n---\n\n')
    }\n`,
  )
  expect(deck.footer).toBe('By the weir_gate_two, Vec<T>')
  expect(deck.slides.slice(1).map(({ footer }) => footer)).toEqual(['ebb_and_flow in Tides', 'a/b'])
})

test('what no browser opens is its words alone', () => {
  const { html, told } = read('## Of [`async`](keyword:async) code\n\n[map](rust:std::map) and [x](javascript:x)\n')
  expect(html[1]).toMatch(/Of <code>async<\/code> code/)
  expect(html[1]).toContain('<p>map and [x](javascript:x)')
  expect(told.match(/shown as text and leads nowhere/g)).toHaveLength(3)
})

test('a class that is left out is told with all its lines, those of boxes in a row, too', () => {
  const { told } = read(
    '## Ebb\n\n<div class="wet">\n\nout\n\n</div>\n\n---\n\n## Flow\n\n<div style="display: grid; grid-template-columns: 1fr 1fr">\n<div class="wet">\n\nin\n\n</div>\n<div class="dry">\n\nsand\n\n</div>\n</div>\n',
  )
  expect(told).toContain('class wet (lines 11, 22)')
  expect(told).not.toContain('class dry')
})

test('lines are joined where the whole deck breaks at one width alone, and none before a mark of a new point or behind an address', () => {
  const full = 'The weir was raised twice in that winter, and each time the millers who'
  const points = ['--> paid', '$\\rightarrow$ paid', '🌊 paid', ':rocket: paid', '⇒ paid'].map((point) =>
    `${full}\n${point}`
  )
  const address = `[The weir](https://weir.example/${'raised-twice/'.repeat(6)})\npaid`
  const { html, told } = read([...points, address].map((words) => `## Ebb\n\n${words}`).join('\n\n---\n\n'))
  for (const one of html.slice(1)) expect(one).toMatch(/<br>\s*\S+(?: paid)?/)
  expect(told).not.toContain('joined')
  const longer = `${full} ${full}, ${full}`
  const deck = read(`## Ebb\n\n${full}\npaid for it\n\n---\n\n## Long\n\n- ${longer}\n`)
  expect(deck.html[1]).toMatch(/who<br>\s*paid/)
})

test('what code shows of other programs says nothing of the deck, and a Marp deck is none for Pandoc', () => {
  const front =
    '---\nmarp: true\ntitle: The tides\nauthor: Ada\n---\n\n<h1 class="t"> The  Tides </h1>\n\n### Ada\n\n---\n\n'
  const slide = '# Ports\n\n## North\n\nIt lies high.\n'
  for (const shown of ['```python\nfor a in b:\n  . . .\n```', '. . .']) {
    const { html } = readForeign(`${front}${slide}\n${shown}\n`)
    expect(html, shown).toHaveLength(2)
    expect(html[0]).toMatch(/The\s+Tides/)
    expect(html[1]).toMatch(/Ports[^]*North[^]*It lies high/)
  }
})

test('what elements in a comment say of themselves is not told, and a language is quoted as it is written', () => {
  const comment =
    '<!-- <div class="tall wide"></div> -->\n\n<!--\nSay <b class="deep" style="color: red">this</b>, `<i class="x">`\n-->'
  const { value, problems } = compile(
    `---\nmarp: true\nlang: fr-FR\n---\n\n# Tides\n\n---\n\n## Ebb\n\n- out\n\n${comment}\n`,
    bareContext,
  )
  const told = problems.map(({ what }) => what).join('\n')
  expect(told).not.toMatch(/tall|deep|style/)
  expect(JSON.stringify(value.slides[1]?.notes)).toContain('<i class=')
  expect(problems.find(({ rule }) => rule === 'no-words')).toMatchObject({ found: 'lang: fr-FR', line: 3 })
})

test('entries of a list in a quotation are no lines of a paragraph', () => {
  const { html } = read(
    '## Ebb\n\n> **Mind**\n> -\tout\n> -\tin\n\n***\n\n> - low\n> - high\n\n***\n\n> 1. once\n> 2. twice\n> more\n',
  )
  expect(html.join('')).not.toContain('\\')
  expect(html.join('')).toMatch(/twice<br>\s*more/)
})

test('neither words above a table nor code that stands farther in end their lines by a mark that is seen', () => {
  const { html } = read(
    '## Ebb\n\nwords\na | b\n--- | ---\nc | d\n\n> words\n> a | b\n> --- | ---\n> c | d\n\n    low\n    high\nout\n',
  )
  expect(html[1]).not.toContain('\\')
  expect(html[1]?.match(/<table>/g)).toHaveLength(2)
  expect(html[1]).toMatch(/low\s+high\s*<\/code><\/pre>\s*<p>out/)
})

test('a list with another mark below one by presses stands at once, and one by presses in a quotation does not', () => {
  const { html } = read('## Ebb\n\n* low\n* high\n- out\n  in\n\n***\n\n> * spring\n> * neap\n')
  expect(html.join('').match(/data-step/g)).toHaveLength(4)
  expect(html.join('')).toMatch(/<li>out/)
})

test('the number of a heading that is a line of its slide is none of a list', () => {
  expect(read('### 2) Out\n\n## Flood\n\nin\n').html[1]).toContain('<p><strong>2) Out</strong></p>')
})

test('code that goes on below takes no stroke in, an entry of a list in an entry keeps its list, and a name is a link', () => {
  const { html } = read(
    '## Ebb\n\ngo `out\nnow` and\nin\n\n* low\n* * lower\n\n***\n\nby [@ann][a] and [@bob]\n\n[a]: https://sea.example/a\n[@bob]: https://sea.example/b\n',
  )
  expect(html.join('')).toMatch(/<code[^>]*>out now<\/code> and<br>\s*in/)
  expect(html.join('')).toMatch(/<li[^>]*>\s*<ul[^>]*>\s*<li[^>]*>(?:<span>)?lower/)
  expect(html.join('')).toMatch(/<a href="https:\/\/sea\.example\/a">@ann<\/a> and <a [^<>]*>@bob<\/a>/)
})

test('signs right below words begin no slide, as many as they are; below a list, a table or a picture they do', () => {
  const heads = read('Out\n---\n\n- low\n\n---\n\nLonger words\n-----\n\nin\n')
  expect(heads.html).toHaveLength(3)
  expect(heads.html.slice(1).join('')).toMatch(/>Out<\/h2>[^]*>Longer words<\/h2>/)
  expect(read('- low\n---\n\na | b\n--- | ---\nc | d\n---\n\n![bg](a.png)\n---\n\nout\n').html).toHaveLength(5)
})

test('a number other than one begins no list right below words, whose lines stand as they are written', () => {
  const { html } = read('## Ebb\n\n**One hand:**\n2. low\n3. slack  \n4. high\n\nout\n1. in\n2. on\n')
  expect(html[1]).toMatch(
    /<p><strong>One hand:<\/strong><br>\s*2\. low<br>\s*3\. slack<br>\s*4\. high<\/p>\s*<p>out<\/p>\s*<ol>/,
  )
  expect(html[1]?.match(/<li>/g)).toHaveLength(2)
})

test('what only another program reads in a deck is text in one that names its own', () => {
  const { html } = read('# [fit] Ebb\n\nnotes:\n^ out with it\n^ and in\n\n???\n\nend\n')
  expect(html[1]).toContain('[fit] Ebb')
  expect(html[1]).toMatch(/<p>notes:<br>\s*\^ out with it<br>\s*\^ and in<\/p>/)
  expect(html[1]).toContain('???')
})

test('what somebody has to fill in is words, whatever letters it has', () => {
  const { html, told } = read('## Ebb\n\nand <fromName> as well as <table_name>\n\n- <ToName>\n')
  expect(html[1]).toMatch(/&lt;fromName&gt; as well as &lt;table_name&gt;[^]*<li>&lt;ToName&gt;<\/li>/)
  expect(told).not.toContain('Name')
  const { html: others, told: lost } = read(
    '## Ebb\n\n<your-name>\n\nas <Your Name> and `<code>`<br><Box a="b">in</Box>\n',
  )
  expect(others[1]).toMatch(/&lt;your-name&gt;[^]*as &lt;Your Name&gt; and <code>&lt;code&gt;<\/code><br>\s*in/)
  expect(lost).toContain('<Box> (line 13)')
})

test('room between two lists keeps them apart', () => {
  for (const room of ['#', '<br/><br/>', '\n<br>\n', '<!-- -->']) {
    const { html } = read(`## Ebb\n\n- out\n- back\n\n${room}\n\n- in\n`)
    expect(html[1]?.match(/<ul>/g), room).toHaveLength(2)
  }
  expect(read('## Ebb\n\n- out\n\n  <br>\n\n- in\n').html[1]?.match(/<ul>/g)).toHaveLength(1)
})

test('a header and a footer that say the same are one, and their bare addresses no links, which is told', () => {
  const page = 'from https://sea.example/low'
  const all = readForeign(`---\nmarp: true\nheader: ${page}\nfooter: ${page}\n---\n\n# Tides\n`)
  expect(all.deck.footer).toBe(page)
  expect(all.told).toContain('links of the footer (line 4)')
  const { deck } = read(`<!-- _header: ${page} -->\n<!-- _footer: ${page} -->\n\n## Ebb\n`)
  expect(deck.slides[1]?.footer).toBe(page)
})

test('a command that a formula defines holds for all below it', () => {
  const { html } = read(
    '$\\newcommand\\ebb[2]{#1 \\to #2}$\n\n## Ebb\n\n- $\\ebb{x}{y}$\n\nso $\\def\\low{\\pi}$ and $\\low$ or $2\\low x$\n',
  )
  expect(html[1]).toMatch(
    />x \\to y<[^]*<p>so\s+and <code class="tex">\\pi<\/code> or <code class="tex">2\\pi x<\/code>/,
  )
  expect(html.join('')).not.toMatch(/\$|\\(?:ebb|low)/)
})

test('a fragment is one whatever else its element says', () => {
  const { html } = read(
    '## Ebb\n\n<aside style="top: 1px" data-marpit-fragment>\n\nout\n\n</aside>\n\n<p class="a" data-marpit-fragment="2">in</p>\n',
  )
  expect(html[1]?.match(/data-step/g)).toHaveLength(2)
})

test('of a setting that is given twice the last counts', () => {
  const { deck } = readForeign('---\nmarp: true\nfooter: Low\npaginate: true\nfooter: High\n---\n\n# Tides\n')
  expect(deck.footer).toBe('High')
})

test('signs between the classes of a slide are none', () => {
  expect(read('<!-- _class: - invert - lead -->\n\n# Ebb\n').told).not.toContain('class')
})

test('who is quoted may stand in a quotation within, as few words that are no sentence', () => {
  const { html } = read(
    '> Rye is good\n>> Old **Miller**, _Letters_\n\n---\n\n> Rye is good\n>> Old Miller, 1801\n\n---\n\n> Rye is good\n>> I do not think so.\n',
  )
  expect(html[1]).toMatch(/<footer>Old <strong>Miller<\/strong>, <em>Letters<\/em><\/footer>\s*<\/blockquote>/)
  expect(html[2]).toMatch(/<footer>Old Miller, 1801<\/footer>\s*<\/blockquote>/)
  expect(html[3]).toMatch(/<blockquote>\s*<p>Rye is good<\/p>\s*<blockquote>/)
})

test('linked pictures no larger than words stand in one line of the entry that they are', () => {
  const icon = (name: string) =>
    `<a href="https://${name}.example/">\n  <img src="map.png" alt="${name}" width="35">\n</a>`
  for (const [opens, closes] of [['<ul><li>', '</li></ul>'], ['<ul>\n<li>', '</li>\n</ul>']] as const) {
    const { html } = read(
      `## Ebb\n\n<div class="low">${opens}\n${['a', 'b', 'c'].map(icon).join('\n')}\n${closes}\n</div>\n`,
    )
    const [, inside = ''] = /<li>([^]*?)<\/li>/.exec(html[1] ?? '') ?? []
    expect(inside.match(/<a href="https:\/\/[abc]\.example\/"[^<>]*>(?!<\/a>)/g)).toHaveLength(3)
    expect(inside.match(/"inline":true/g)).toHaveLength(3)
  }
})

test('words in a block that a style makes bold are so, the deck’s own style, too', () => {
  const deck = (style: string) =>
    readForeign(
      `---\nmarp: true\nstyle: |\n  .box-title { ${style} }\n---\n\n# Tides\n\n---\n\n## Ebb\n\n<div class="box">\n<div class="box-title">Spring</div>\n\nWater.\n\n</div>\n`,
    ).html[1]
  expect(deck('color: red; font-weight: 700')).toMatch(/<p><strong>Spring<\/strong><\/p>\s*<p>Water\.<\/p>/)
  expect(deck('font-weight: 400')).toContain('<p>Spring</p>')
  expect(read('## Ebb\n\n<p style="font-weight: bold">Neap</p>\n').html[1]).toContain('<p><strong>Neap</strong></p>')
})
