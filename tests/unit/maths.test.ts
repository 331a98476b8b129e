import { expect, test } from 'playwright/test'
import { loadTools } from '../../scripts/assets/load-tools.ts'
import { writeMaths } from '../../scripts/assets/maths.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { extraStyle } from '../../scripts/writers/extra-styles.ts'

/** The classes of the first cells of a formula. */
function cells(tex: string): string[] {
  const written = writeMaths(tex, true)
  const html = 'node' in written ? toHtml([written.node]) : ''
  return [...html.matchAll(/<mtd(?: class="([^"]*)")?>/g)].map(([, names = '']) => names)
}

test('the name of KaTeX is read as LaTeX’s is', () => {
  expect(writeMaths('\\KaTeX', false)).toHaveProperty('node')
})

test('what stands high or low may be a command with what it holds, as in TeX', () => {
  for (const tex of ['m_\\overline{PQ} = 1', 'x^\\sqrt{\\frac{1}{2}}', 'x_\\hat{a}^\\frac{1}{2}']) {
    expect(writeMaths(tex, false), tex).toHaveProperty('node')
  }
  expect(writeMaths('m_\\nothing{PQ}', false)).toEqual({ wrong: 'there is no “\\nothing” here' })
})

test('which row of several lies on the line is no letter of theirs', () => {
  const of = (what: string): string => `\\begin${what} a & b \\end${what.replace(/\}.*$/, '}')}`
  for (
    const [asked, plain] of [
      ['{aligned}[t]', '{aligned}'],
      ['{alignedat}[b]{2}', '{alignedat}{2}'],
      ['{array}[c]{lr}', '{array}{lr}'],
    ] as const
  ) {
    expect(writeMaths(of(asked), true), asked).toEqual(writeMaths(of(plain), true))
  }
})

test('the sides of an equation lie against their sign, cases keep apart, columns lie as they are asked to', () => {
  expect(cells('\\begin{aligned} a &= b \\end{aligned}')).toEqual([
    'align-right flush-left flush-right',
    'align-left flush-left flush-right',
  ])
  expect(cells('\\begin{cases} a & b \\end{cases}')).toEqual([
    'align-left flush-left flush-right',
    'align-left flush-right apart',
  ])
  expect(cells('\\begin{array}{l|r} a & b \\end{array}')).toEqual([
    'align-left flush-left ruled',
    'align-right flush-right',
  ])
  expect(cells('\\begin{pmatrix} a & b \\end{pmatrix}')).toEqual(['flush-left', 'flush-right'])
})

test('what stands below or above a name of several parts has its place', () => {
  for (
    const [tex, name, said] of [
      [String.raw`\underset{x}{\operatorname{argmin}}`, 'munder', 'argmin'],
      [String.raw`\overset{x}{\arg\min}`, 'mover', 'arg'],
      [String.raw`\overset{x}{ab}`, 'mover', 'a'],
      [String.raw`\overset{x}{y}`, 'mover', ''],
      [String.raw`\underset{x}{y}`, 'munder', ''],
    ] as const
  ) {
    const written = writeMaths(tex, true)
    const html = 'node' in written ? toHtml([written.node]) : ''
    expect(html, tex).toMatch(
      new RegExp(`<${name}>(?:<mrow>.*${said}.*</mrow>|<mi>y</mi>)(?:<mrow>)?<mi>x</mi>(?:</mrow>)?</${name}>`),
    )
  }
})

const styleOf = (tex: string): string => {
  const written = writeMaths(tex, true)
  return extraStyle('node' in written ? [written.node] : [], {
    extras: { code: '', markdown: 'all', maths: '', unmarked: '' },
  })
}

test('parts of formulas have a box around them, or a line above, below or through them, as they are asked to', () => {
  const written = writeMaths(String.raw`\boxed{a} \fbox{b} \overline{c} \underline{d} \cancel{e} \phase{f}`, false)
  const html = 'node' in written ? toHtml([written.node]) : ''
  expect([...html.matchAll(/<mrow[^>]* class="([^"]*)">/g)].map(([, name]) => name)).toEqual([
    'boxed',
    'boxed',
    'lined-above',
    'lined-below',
    'struck',
  ])
  expect(html).toContain('<mi>f</mi>')
  expect(styleOf(String.raw`\boxed{a}`)).toMatch(/^mrow\.boxed\{[^}]*border:[^}]*\}$/)
  expect(styleOf('a')).toBe('')
})

test('an array has the lines that it is drawn with, on each side, and only its page has rules for them', () => {
  const lined = '\\begin{array}{|c|c|} \\hline a & b \\\\ \\hline c & d \\\\ \\hline \\end{array}'
  expect(cells(lined)).toEqual([
    'flush-left ruled ruled-left ruled-top ruled-bottom',
    'ruled ruled-top ruled-bottom',
    'flush-left ruled ruled-left ruled-bottom',
    'ruled ruled-bottom',
  ])
  for (const side of ['left', 'top', 'bottom']) expect(styleOf(lined)).toContain(`border-${side}:`)
  expect(styleOf('\\begin{array}{c|c} a & b \\end{array}')).toBe('')
})

test('what reads formulas is there for a kit whose formulas have no dollar sign, and for none without', async () => {
  const toolsFor = (text: string) =>
    loadTools({ decks: [{ file: 'slides/a.md', text }], diagrams: [], paper: {}, pictures: [] })
  for (const text of ['`\\[ a_0 \\]`', 'Grain \\(c\\)', '\\begin{align}a\\end{align}', '$a$']) {
    expect((await toolsFor(text)).maths, text).toBeDefined()
  }
  expect((await toolsFor('Words [of](#a) none')).maths).toBeUndefined()
})

test('what is as broad as its letters is named for the style sheet that draws it, and only that', () => {
  const spanned = (tex: string): string[] => {
    const written = writeMaths(tex, true)
    const html = 'node' in written ? toHtml([written.node]) : ''
    return [...html.matchAll(/<(\w+) class="spanned (\w+)">/g)].map(([, name, look]) => `${name} ${look}`)
  }
  expect(spanned('\\underbrace{a+b}_{c}')).toEqual(['munder braced'])
  expect(spanned('\\overbrace{a+b}^{c}')).toEqual(['mover braced'])
  expect(spanned('\\overrightarrow{AB} + \\widehat{abc}')).toEqual(['mover arrowed', 'mover hatted'])
  expect(spanned('\\vec{a} + \\hat{b} + \\underline{c} + \\xrightarrow{d} + \\overline{e}')).toEqual([])
})
