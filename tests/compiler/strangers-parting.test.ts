import { expect, test } from 'playwright/test'
import { bareContext, compile, htmlOf } from './support.ts'

/** A deck for another program: each slide as HTML, and what is told of it. */
function read(text: string) {
  const { value, problems } = compile(text, bareContext)
  return {
    slides: value.slides,
    html: value.slides.map(({ content }) => htmlOf(content)),
    told: problems.map(({ what }) => what).join('\n'),
  }
}

test('what people have reveal.js part slides at parts them', () => {
  for (const mark of ['<!-- > -->', '<!--NextSlide-->', '<!-- separator-vertical -->', '+++', '////', '--v--']) {
    const { slides, html } = read(
      `# Peat\n\n${mark}\n\n## Moss\n\nWet\n${mark}\n## Ash\n\nDry\n\n---\n\n## Oak\n\nOld\n`,
    )
    expect(slides.map(({ title }) => title), mark).toEqual(['Peat', 'Moss', 'Ash', 'Oak'])
    expect(html.join(' '), mark).not.toContain(mark.replace(/^<!--/, '&lt;'))
  }
  const one = '# Peat\n\n<!-- fine -->\n\nC\n\n+++\n\nWet\n\n---\n\n# Ash\n'
  expect(read(one).slides, 'one line of marks alone is none').toHaveLength(2)
})

test('settings behind a mark that parts slides are told', () => {
  const { slides, told } = read('# Peat\n\n---?image=bog.png\n\n## Moss\n\n+++?color=black\n\n## Ash\n')
  expect(slides).toHaveLength(3)
  expect(told).toContain('?image=bog.png (line 3), ?color=black (line 7)')
})
