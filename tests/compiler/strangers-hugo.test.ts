import { expect, test } from 'playwright/test'
import { compile, bareContext, htmlOf } from './support.ts'

/** A deck for the slides of Hugo: each slide as HTML, with its notes, and what is told of it. */
function read(text: string) {
  const { value, problems } = compile(text, bareContext)
  return {
    html: value.slides.map(({ content }) => htmlOf(content).replace(/\s+/g, ' ')),
    notes: value.slides.map(({ notes }) => htmlOf(notes).replace(/\s+/g, ' ')),
    told: problems.map(({ what }) => what).join('\n'),
    deck: value,
  }
}

test('notes in a shortcode of Hugo are for the speaker, and what it has appear does so', () => {
  const { html, notes } = read(
    '---\ntitle: Mill\n---\n\n## Mill\n\n{{% fragment %}} One {{% /fragment %}}\n{{< frag c="Two" index="2" >}}\n\n{{< speaker_note >}}\n- slowly\n{{< /speaker_note >}}\n\n---\n\n{{% section %}}\n\n## Wheel\n\n{{% fragment %}}\n\n- turns\n- stops\n\n{{% /fragment %}}\n\n{{% note %}} softly {{% /note %}}\n\n---\n\n## Stone\n\n{{% /section %}}',
  )
  expect(html).toHaveLength(3)
  expect(html[0]).toMatch(/<span data-step="1"> One <\/span> <span data-step="2">Two<\/span>/)
  expect(html[1]).toMatch(/<div data-step="1"> <ul>/)
  expect(notes.slice(0, 2)).toEqual([expect.stringContaining('slowly'), expect.stringContaining('softly')])
  expect(html.join()).not.toMatch(/slowly|softly|\{\{/)
})

test('a slide of Hugo looks as its shortcode says; settings in TOML, figures and code are none of its words', () => {
  const { deck, html, told } = read(
    '+++\ntitle = "Mill"\noutputs = ["Reveal"]\n+++\n\n# Mill\n\n{{< icon name="leaf" >}}\n\n---\n\n{{< slide id="wheel" background-color="#004400" transition="zoom" >}}\n\n## Wheel\n\n{{< figure src="https://mill.example/a.png" title="A *wheel*" width="40%" >}}\n\n```md\n{{</* slide class="x" */>}}\n```\n\n{{< highlight go "linenos=table" >}}\nfunc a() {}\n{{< /highlight >}}\n\n{{< youtube abc >}}',
  )
  expect(html).toHaveLength(2)
  expect(deck.slides[1]).toMatchObject({ id: 'wheel', background: '#004400' })
  expect(html[1]).toContain('a.png · A wheel')
  expect(html[1]).toContain('{{&lt; slide class="x" &gt;}}')
  expect(html[1]).toContain('<code class="language-go">func a() {}')
  expect(html[1]).toContain('https://www.youtube.com/embed/abc')
  expect(told).toMatch(
    /reveal\.js deck.*settings in TOML \(lines 1–4\)[^]*\{\{< icon >\}\} \(line 8\)[^]*data-transition/,
  )
})
