import { expect, test } from 'playwright/test'
import { writePart, writeXml, x } from '../../scripts/powerpoint/xml.ts'

test('an element has its attributes in order, and its children one after the other', () => {
  const cell = x('a:tc', { gridSpan: 2, id: undefined }, x('a:txBody'), [undefined, ['one ', x('a:r')]])
  expect(writeXml(cell)).toBe('<a:tc gridSpan="2"><a:txBody/>one <a:r/></a:tc>')
})

test('text and values are escaped, and lose what XML cannot hold', () => {
  expect(writeXml(x('a:t', { descr: 'a "b"\n<c>' }, '1 < 2 & 3\u0000\ud800 社会'))).toBe(
    '<a:t descr="a &quot;b&quot;&#10;&lt;c&gt;">1 &lt; 2 &amp; 3 社会</a:t>',
  )
})

test('measures are whole, and what is none is an error', () => {
  expect(writeXml(x('a:off', { x: 12.6, y: -0.2, dirty: true }))).toBe('<a:off x="13" y="0" dirty="1"/>')
  expect(() => writeXml(x('a:off', { x: Number.NaN }))).toThrow('NaN is no measure')
})

test('a part begins with what it is written in', () => {
  expect(writePart(x('p:sld'))).toBe('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld/>')
})
