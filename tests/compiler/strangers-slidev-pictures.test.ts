import { expect, test } from 'playwright/test'
import { bareContext, compile, htmlOf } from './support.ts'

/** The sizes that a picture with such attributes asks for in a deck for Slidev. */
function sizes(attributes: string): string {
  const text = `---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n# Ebb\n\nLow\n\n<img src="/mill.png" ${attributes} />\n`
  const { value } = compile(text, { ...bareContext, pictures: new Set(['slides/mill.png']) })
  const content = JSON.stringify(value.slides[1]?.content)
  return ['width', 'height'].map((name) => new RegExp(`"${name}":"([^"]+)"`).exec(content)?.[1] ?? '').join(' × ')
}

test('a picture is at most as large as its style says, important or not', () => {
  expect(sizes('style="max-width: 12rem !important"')).toBe('251 × ')
  expect(sizes('style="width: 196px !important; margin: 0"')).toBe('256 × ')
  expect(sizes('style="max-width: 100%; height: auto; max-height: 98px"')).toBe(' × 128')
  expect(sizes('style="width: 100%; max-width: 490px"')).toBe('640 × ')
  expect(sizes('style="width: 490px; max-width: 98px"'), 'what it says itself').toBe('640 × ')
  expect(sizes('style="width: 50%; max-width: 80%"')).toBe('50% × ')
  expect(sizes('style="max-width: 45%"')).toBe('45% × ')
})

test('a picture there is as high as its breadth asks for', () => {
  expect(sizes('width="490" height="490"')).toBe('640 × ')
  expect(sizes('height="98"'), 'which no attribute says').toBe(' × 128')
})

test('the picture of a layout of the deck’s own hides no words: it stands beside them whole, or alone', () => {
  const of = (settings: string, words: string) => {
    const text = `---\ntheme: seriph\n---\n\n# Tides\n\n---\n${settings}\nimage: /mill.png\n---\n\n${words}\n`
    const { value, problems } = compile(text, { ...bareContext, pictures: new Set(['slides/mill.png']) })
    return { html: htmlOf(value.slides[1]?.content ?? []), told: problems.map(({ what }) => what).join('\n') }
  }
  const { html, told } = of('layout: shore\nleft: true\nequal: true', '# Ebb')
  expect(html).toContain('"width":"50%","behind":{"side":"left"')
  expect(told).toContain('he picture “/mill.png” stands left of the words (line 11)')
  expect(told).not.toMatch(/\bleft \(|equal \(/)
  expect(of('layout: shore\nequal: false', '# Ebb').html).toContain('"side":"right"')
  expect(of('layout: shore', '').html).not.toContain('behind')
  expect(of('layout: image', '# Ebb').html).not.toContain('side')
})

test('a picture that a style of the deck draws in an empty box stands there', () => {
  const of = (body: string, style: string) => {
    const text =
      `---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n# Ebb\n\nLow\n\n${body}\n\n<style>\n.mill { width: 98px; ${style} }\n</style>\n`
    const { value, problems } = compile(text, { ...bareContext, pictures: new Set(['slides/mill.png']) })
    return [htmlOf(value.slides[1]?.content ?? []), problems.map(({ what }) => what).join('\n')] as const
  }
  for (
    const style of ["background-image: url('/mill.png')", 'position: absolute; background: no-repeat url(/mill.png)']
  ) {
    for (const box of ['<div class="mill" />', '<div class="mill"></div>']) {
      const [shown, told] = of(box, style)
      expect(shown, style).toMatch(/mill\.png[^]*"width":"128"|"width":"128"[^]*mill\.png/)
      expect(told).not.toContain('empty')
    }
  }
  expect(of('<div class="mill"></div>', 'background-image: url(https://a.org/mill.png)')[1]).toContain(
    'in the empty <div',
  )
  expect(of('<div class="mill">Wheel</div>', 'background-image: url(/mill.png)')[0]).not.toContain('mill.png')
})
