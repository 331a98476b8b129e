import { expect, test } from 'playwright/test'
import { bareContext, compile, htmlOf, readForeign } from './support.ts'

/** A deck for reveal.js: each slide as HTML, and what is told of it. */
function read(body: string, settings = 'revealOptions: {}') {
  const { value, problems } = compile(`---\n${settings}\n---\n\n${body}\n`, bareContext)
  return {
    html: value.slides.map(({ content }) => htmlOf(content).replace(/\s+/g, ' ')),
    layouts: value.slides.map(({ layout }) => layout),
    notes: value.slides.map(({ notes }) => htmlOf(notes)),
    told: problems.map(({ what }) => what).join('\n'),
  }
}

test('a slide that a comment hides is left out and told, one that is not counted stays', () => {
  const { html, told } = read(
    '# Mill\n\n---\n\n<!-- .slide: data-visibility="hidden" -->\n\n## Secret\n\n---\n\n<!-- .slide: data-visibility="uncounted" -->\n\n## Wheel',
  )
  expect(html).toHaveLength(2)
  expect(told).toContain('This slide is hidden, and is left out.')
  expect(told).toContain('data-visibility (line 15)')
})

test('notes of an attribute are for the speaker, a class sets a slide in the middle, and a video of nothing else leaves its address', () => {
  const { html, notes, told } = read(
    '# Mill\n\n---\n\n<!-- .slide: data-notes="Mind the gate" class="center dusty" -->\n\n## Wheel\n\n- It turns\n\n---\n\n<!-- .slide: data-background-video="https://mill.example/a.mp4,b.webm" -->\n\n---\n\n<!-- .slide: data-background-iframe="https://mill.example" -->\n\n## Words\n\n- It turns',
  )
  expect(notes[1]).toContain('Mind the gate')
  expect(told).not.toContain('data-notes')
  expect(told).toContain('class dusty (line 9)')
  expect(told).toContain('data-background-video (line 17)')
  expect(html[2]).toContain('<a href="https://mill.example/a.mp4">')
  expect(html[3]).not.toContain('mill.example')
  const { value } = compile(
    '---\nrevealOptions: {}\n---\n\n<!-- .slide: class="center" -->\n\n# Mill\n\n---\n\n<!-- .slide: class="center" -->\n\n## Wheel\n\n- It turns',
    bareContext,
  )
  expect(value.slides.map(({ centred }) => centred)).toEqual([true, true])
})

test('formulas between the marks of MathJax, and in environments without any, are formulas', () => {
  const { html } = read(
    '## Mill\n\nSo \\\\(x\\_1 \\\\\\\\ y\\\\) `\\\\(code\\\\)` and \\\\[ a^2 \\\\]\n\n\\\\[\nb \\\\\\\\\nc\n\\\\]\n\n\\begin{align*}\na &= \\\\{ b \\\\} \\\\\\\\\n\\end{align*}\n\n---\n\n## Wheel\n\n\\begin{words}',
  )
  const tex = [...(html[0] ?? '').matchAll(/<code class="tex">(.*?)<\/code>/g)].map(([, one]) => one)
  expect(tex).toEqual(['x_1 \\\\ y', 'a^2', 'b \\\\ c', '\\begin{align*} a &amp;= \\{ b \\} \\\\ \\end{align*}'])
  expect(html[0]).toContain('<code>\\\\(code\\\\)</code>')
  expect(html[1]).toContain('\\begin{words}')
})

test('code in a template is code without it, and the number of its first line is none of those that stand out', () => {
  const { html, told } = read(
    '## Mill\n\n<pre><code class="language-js" data-trim data-line-numbers="1|2"><script type="text/template">\nlet a = <p>b</p>\nlet c\n</script></code></pre>\n\n```js [12: 1|2]\nlet d\nlet e\n```\n\n<pre><code>\n<script>let f</script>\n</code></pre>',
  )
  expect(html[0]).not.toContain('template')
  expect(html[0]).toContain('let a = &lt;p&gt;b&lt;/p&gt;')
  expect(html[0]).toContain('&lt;script&gt;let f&lt;/script&gt;')
  expect(html[0]?.match(/class="turn/g)).toHaveLength(2)
  expect(told).not.toContain('names no lines')
  expect(told).toContain('options of code (line 12)')
})

test('sections of HTML are slides, each with its own look, but for those that stand side by side', () => {
  const { html, told } = read(
    '# Mill\n\n---\n\n<section>\n\n## Wheel\n\n</section>\n<section data-state="dusty">\n\n## Stone\n\n</section>\n\n---\n\n## Both\n\n<section style="float:left">\n\nOne\n\n</section>\n\n```html\n<section>\n```',
  )
  expect(html).toHaveLength(4)
  expect(html[2]).toContain('Stone')
  expect(html[3]).toMatch(/Both.*One.*&lt;section&gt;/)
  expect(told).toContain('data-state (line 14)')
  expect(told).toMatch(/lides that stood below one another stand one after another \(line 14\)/)
})

test('where a press names no lines of code all of them are alike, as long as another names some', () => {
  /** In which turns each line stands out, and how many presses there are. */
  const turns = (code: string): string => {
    const page = read(`## Mill\n\n${code}`).html[0] ?? ''
    return `${[...page.matchAll(/code-line([^"]*)"/g)].map(([, at = '']) => at.trim()).join('/')} ${
      page.match(/class="turn/g)?.length ?? 0
    }`
  }
  expect(turns('```js [|2|1]\na()\nb()\n```')).toBe('at-2/at-1 2')
  expect(turns('```js [ 1 || 2 | ]\na()\nb()\n```')).toBe('at-0/at-2 3')
  expect(turns('<pre><code data-line-numbers="|2">\na()\nb()\n</code></pre>')).toBe('/at-1 1')
  expect(turns('```js\na()\nb()\n```\n<!-- .element: data-line-numbers="|2" -->')).toBe('/at-1 1')
  expect(turns('```js [|]\na()\nb()\n```')).toBe(' 0')
})

test('notes that stand further in are words, and no code', () => {
  const { notes } = read(
    '## Mill\n\n- Rye\n\nNote:\n    Grind slowly,\n    then rest.\n\n    ```js\n    a()\n    ```\n\n---\n\n## Oven\n\nNote: Bake\n    at once\n\n    and long',
  )
  expect(notes[0]).toMatch(/<p>Grind slowly,\nthen rest.<\/p>\s*<pre><code class="language-js">a\(\)\n<\/code>/)
  expect(notes[1]).toMatch(/<p>Bake\nat once<\/p>\s*<p>and long<\/p>/)
})

test('a picture behind a slide that does not fill it is shown alone or beside the words, and else it is an ornament', () => {
  const of = (look: string, words: string) =>
    read(`## Mill\n\n---\n\n<!-- .slide: data-background-image="map.png" ${look} -->\n\n## Wheel\n\n${words}`)
  const right = of('data-background-size="40%" data-background-position="90% 50%"', '- It turns')
  expect(right.html[1]).toMatch(/"width":"40%","behind":\{"side":"right","fit":true\}/)
  expect(right.told).not.toContain('background')
  expect(of('data-background-size="480px"', '').html[1]).toMatch(/"file":"slides\/map.png"[^}]*"width":"640"/)
  const logo = of('data-background-size="100px" data-background-position="top right"', '- It turns')
  expect(logo.html[1]).not.toContain('map.png')
  expect(logo.told).toMatch(/data-background-image \(line 9\)[^]*data-background-size \(line 9\)/)
  expect(of('data-background-size="contain"', '- It turns').html[1]).toContain('"behind":{"fit":true}')
})

test('a comment behind the end of an element is about all of it, and sizes are numbers, whatever unit people write', () => {
  const { html, told } = read(
    '## Mill\n\n<div>\n\n- stone\n- corn\n\n</div>\n<!-- .element: class="fragment" -->\n\n<div class="wide">\n\n<div>\n\nwater\n\n</div>\n\n</div> <!-- .element class="fragment" -->\n\n---\n\n## Wheel\n\n![Wheel](wheel.png) <!-- .element: height="300vh" -->\n\n<img src="gate.png" width="240foo" alt="Gate">',
  )
  expect(html[0]).toMatch(/<div data-step="1"> <ul>.*<\/ul> <\/div> <p data-step="2"><span>water/)
  expect(html[0]).not.toContain('{.step}')
  expect(told).not.toContain('height')
})

test('an empty box with a name of its deck’s own, and settings without a value, are told by line', () => {
  const { told } = readForeign(
    [
      '# Weir',
      '<!-- .element: data-toc-exclude -->',
      '',
      '<div class="part-list box fragment"></div>',
      '<div id="flow">',
      '</div>',
      '<div class="mt-4"></div>',
      '<div id="top"></div>',
      '',
      '<div class="bulky fragment">It turns.</div>',
      '',
      '[up](#top)',
      '',
      '```js',
      'a()',
      '```',
      '<!-- .element: data-trim -->',
    ].join('\n'),
  )
  expect(told).toContain('data-toc-exclude (line 2)')
  expect(told).toContain('what a script or a style shows in the empty <div class="part-list box fragment"> (line 4)')
  expect(told).toContain('the empty <div id="flow"> (line 5)')
  expect(told).toContain('class bulky (line 10)')
  expect(told).not.toMatch(/mt-4|id="top"|data-trim/)
})
