import { expect, test } from 'playwright/test'
import { writeXml, type Xml } from '../../scripts/powerpoint/xml.ts'
import { all, asShapes, faultsOf, FRAME, named, textsOf } from './native-drawing.ts'

const svg = (inside: string, viewBox = '0 0 600 300'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" font-size="24">${inside}</svg>`

const HEAD = '<defs><marker id="ID-m0" viewBox="0 0 15 12.6" markerWidth="15" markerHeight="12.6" refX="11" refY="6.3"'
  + ' markerUnits="userSpaceOnUse" orient="auto"><path fill="var(--ink)" d="m0 0 15 6.3-15 6.3 3.3-6.3z"/></marker></defs>'
const PAINT = 'fill="var(--raised)" stroke="var(--green)" stroke-width="2.3"'
const box = (x: number, text: string, step = ''): string =>
  `<g transform="translate(${x} 150)"${step}><rect x="-80" y="-40" width="160" height="80" rx="6" ${PAINT}/>`
  + `<text fill="var(--ink)" font-size="24" text-anchor="middle"><tspan x="0" y="8">${text}</tspan></text></g>`
const arrow = (d: string, more = ''): string =>
  `<path fill="none" stroke="var(--ink)" stroke-width="2.3" marker-end="url(#ID-m0)"${more} d="${d}"/>`

const presetsOf = (shapes: readonly Xml[]): unknown[] =>
  named(shapes, 'a:prstGeom').map((one) => one.attributes['prst'])
const textOf = (shapes: readonly Xml[]): string => shapes.map(writeXml).join('')

test('boxes are PowerPoint’s own shapes, and what it has none for is a path', () => {
  const { shapes } = asShapes(svg([
    `<rect x="10" y="10" width="80" height="40" ${PAINT}/>`,
    `<rect x="110" y="10" width="80" height="40" rx="20" ${PAINT}/>`,
    `<circle cx="240" cy="30" r="20" ${PAINT}/>`,
    `<polygon points="330,10 370,30 330,50 290,30" ${PAINT}/>`,
    `<polygon points="410,10 470,10 490,30 470,50 410,50 390,30" ${PAINT}/>`,
    `<path d="M10 110a40 8 0 0 0 80 0 40 8 0 0 0-80 0v60a40 8 0 0 0 80 0v-60" ${PAINT}/>`,
    `<path d="M110 110l40 60h-60z" ${PAINT}/>`,
    `<g transform="rotate(9)"><rect x="200" y="110" width="80" height="40" ${PAINT}/></g>`,
  ].join('')))
  expect(presetsOf(shapes)).toEqual(['rect', 'roundRect', 'ellipse', 'diamond', 'hexagon', 'can'])
  expect(named(shapes, 'a:custGeom')).toHaveLength(2)
})

test('words stand in their box, with weight, slant and lines; Chinese is said to be that, and upright', () => {
  const { shapes } = asShapes(svg(
    `<rect x="100" y="100" width="300" height="120" ${PAINT}/>`
      + '<text fill="var(--ink)" text-anchor="middle" font-style="italic"><tspan x="250" y="150"><tspan font-weight="600">Grid</tspan> 网格化管理</tspan>'
      + '<tspan x="250" y="176.4">second line</tspan></text>',
  ))
  expect(named(shapes, 'p:sp')).toHaveLength(1)
  expect(textsOf(shapes)).toEqual(['Grid 网格化管理 second line'])
  const looks = named(shapes, 'a:rPr').map((run) => [
    run.attributes['lang'],
    run.attributes['b'],
    run.attributes['i'],
    all(run, 'a:ea')[0]?.attributes['typeface'],
  ])
  expect(looks).toEqual([
    ['en-GB', true, true, '+mn-lt'],
    ['en-GB', false, true, '+mn-lt'],
    ['zh-CN', false, false, '+mn-ea'],
    ['en-GB', false, true, '+mn-lt'],
  ])
})

test('a title at the edge of its group stays there, and what stands beside other words is a text of its own', () => {
  const { shapes } = asShapes(svg(
    `<rect x="20" y="20" width="560" height="260" ${PAINT}/><text x="34" y="50" fill="var(--ink)">Title</text>${
      box(300, 'inside')
    }`
      + `<rect x="40" y="220" width="200" height="40" ${PAINT}/><text x="50" y="248">left</text><text x="180" y="248">right</text>`,
  ))
  const places = named(shapes, 'a:bodyPr').map(({ attributes }) => [
    attributes['anchor'],
    Number(attributes['lIns']) > 0,
    Number(attributes['tIns']) > 0,
  ])
  expect(textsOf(shapes)).toEqual(['Title', 'inside', 'left', 'right'])
  expect(places.slice(0, 2)).toEqual([['t', true, true], ['ctr', false, false]])
  expect(named(shapes, 'p:cNvSpPr').filter(({ attributes }) => attributes['txBox'] === true)).toHaveLength(2)
})

test('text that another face needs more room for is set smaller', () => {
  const sizes = (width: number): unknown[] =>
    named(asShapes(svg(
      `<rect x="100" y="100" width="${width}" height="80" ${PAINT}/><text x="${
        100 + width / 2
      }" y="148" text-anchor="middle">maintainability</text>`,
    )).shapes, 'a:rPr').map(({ attributes }) => attributes['sz'])
  expect(Number(sizes(140)[0])).toBeLessThan(Number(sizes(200)[0]))
})

test('lines are fastened to the boxes at which they end, with their heads and dashes', () => {
  const drawing = svg(`${HEAD}${arrow('M180 150H416', ' stroke-dasharray="8 6"')}${box(100, 'One')}${box(500, 'Two')}`)
  const { shapes } = asShapes(drawing)
  const [line] = named(shapes, 'p:cxnSp')
  expect(faultsOf(drawing, 'One\nTwo')).toEqual([])
  const ends = ['a:stCxn', 'a:endCxn'].map((name) => named(shapes, name).map(({ attributes }) => attributes['idx']))
  expect(ends).toEqual([[3], [1]])
  expect(named(shapes, 'a:tailEnd').map(({ attributes }) => attributes['type'])).toEqual(['triangle'])
  expect(all(line ?? { name: '', attributes: {}, children: [] }, 'a:prstDash')[0]?.attributes['val']).toBe('dash')
})

test('elbows keep their corners, and slanting ways with corners become curves, straight where a curve would turn back', () => {
  const elbow = asShapes(
    svg(`${HEAD}${arrow('M180 150H300V90')}${box(100, 'One')}<rect x="220" y="20" width="160" height="66" ${PAINT}/>`),
  )
  expect(presetsOf(named(elbow.shapes, 'p:cxnSp'))).toEqual(['bentConnector2'])
  const aslant = asShapes(
    svg(
      `${HEAD}${arrow('M180 150h20q15 0 27-9l40-30q12-9 27-9h80')}${
        box(100, 'One')
      }<rect x="378" y="80" width="160" height="44" ${PAINT}/>`,
    ),
  )
  expect(presetsOf(named(aslant.shapes, 'p:cxnSp'))).toEqual(['curvedConnector3'])
  expect(named(aslant.shapes, 'a:endCxn')).toHaveLength(1)
  const back = asShapes(
    svg(
      `${HEAD}${arrow('M180 150h4q4 0 6-3l30-36q3-5 0-9h-14')}${
        box(100, 'One')
      }<rect x="176" y="40" width="40" height="64" ${PAINT}/>`,
    ),
  )
  expect(presetsOf(named(back.shapes, 'p:cxnSp'))).not.toContain('curvedConnector3')
})

test('a curve that somebody drew stays one', () => {
  const { shapes } = asShapes(
    svg(`${HEAD}${arrow('M100 106l10-16C140 10 460 10 490 90l10 16')}${box(100, 'One')}${box(500, 'Two')}`),
  )
  expect(named(shapes, 'p:cxnSp')).toEqual([])
  expect(named(shapes, 'a:cubicBezTo')).toHaveLength(1)
  expect(named(shapes, 'a:tailEnd')).toHaveLength(1)
})

test('a panel keeps its lines where they are', () => {
  const drawing = svg(
    `${HEAD}<rect x="10" y="20" width="200" height="260" ${PAINT}/>${box(110, 'Inside')}${
      box(500, 'Two')
    }${'<path fill="none" stroke="var(--ink)" stroke-width="2" d="M210 120H420"/>'}`,
  )
  const { shapes } = asShapes(drawing)
  expect(faultsOf(drawing, 'Inside Two')).toEqual([])
  expect(named(shapes, 'a:cxn').length).toBeGreaterThan(4)
  expect(named(shapes, 'a:stCxn').map(({ attributes }) => attributes['idx'])).toEqual([4])
})

test('a line along an axis stays so, wherever it ends at its boxes', () => {
  const drawing = svg(
    `${HEAD}${arrow('M150 84V108')}<rect x="20" y="20" width="160" height="64" ${PAINT}/>${box(120, 'Below')}`,
  )
  const [line] = named(asShapes(drawing).shapes, 'p:cxnSp')
  expect(faultsOf(drawing, 'Below')).toEqual([])
  expect(line === undefined ? [] : all(line, 'a:ext').map(({ attributes }) => attributes['cx'])).toEqual([0])
  expect(line === undefined ? [] : [...all(line, 'a:stCxn'), ...all(line, 'a:endCxn')]).toHaveLength(2)
})

test('an outline that is open is filled without a line where it is', () => {
  const { shapes } = asShapes(svg(`<path d="M100 50h200v80H100" ${PAINT}/>`))
  expect(presetsOf(shapes)).toEqual([])
  expect(named(shapes, 'a:path').map(({ attributes }) => [attributes['fill'], attributes['stroke']])).toEqual([
    [undefined, '0'],
    ['none', undefined],
  ])
})

test('colours are the theme’s where it has them; what can be seen through stays so', () => {
  const text = textOf(asShapes(svg(
    '<g opacity=".5"><rect width="40" height="40" fill="var(--accent)" fill-opacity=".5"/></g>'
      + '<rect x="60" width="40" height="40" fill="var(--panel-ink)"/>',
  )).shapes)
  expect(text).toContain('<a:schemeClr val="accent5"><a:alpha val="25000"/></a:schemeClr>')
  expect(text).toContain('<a:srgbClr val="17140D"/>')
})

test('hatching is the nearest that PowerPoint has', () => {
  const { shapes } = asShapes(svg(
    '<defs><pattern id="ID-p" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="var(--panel)"/>'
      + '<path d="M0 8L8 0" stroke="var(--ink)" stroke-width="2"/></pattern></defs><rect width="90" height="90" fill="url(#ID-p)"/>',
  ))
  expect(named(shapes, 'a:pattFill').map(({ attributes }) => attributes['prst'])).toEqual(['wdUpDiag'])
})

test('each step is a group with a name; what it covers stays covered', () => {
  const { shapes, steps } = asShapes(svg(
    `${HEAD}${box(100, 'One')}${arrow('M180 150H416', ' data-step="1"')}${box(500, 'Two', ' data-step="1"')}`
      + '<rect x="440" y="130" width="120" height="40" fill="var(--paper)"/>',
  ))
  const groups = shapes.map((shape) => all(shape, 'p:cNvPr')[0]?.attributes)
  expect(groups.map((one) => [one?.['name'], one?.['descr']])).toEqual([
    ['Drawing', 'What it shows.'],
    ['Drawing 2', 'Two'],
    ['Drawing 3', 'Drawing 3'],
  ])
  expect(steps).toEqual([[groups[1]?.['id']]])
})

test('a step of lines alone says from what to what they lead', () => {
  const { shapes } = asShapes(svg(
    `${HEAD}${box(100, 'One')}${box(500, 'Two')}${arrow('M180 150H416', ' data-step="1"')}`,
  ))
  expect(shapes.map((shape) => all(shape, 'p:cNvPr')[0]?.attributes['descr'])).toEqual(['What it shows.', 'One → Two'])
})

test('what lies outside of the drawing, or of a clip, is cut off', () => {
  const { shapes, lost } = asShapes(svg(
    '<defs><clipPath id="ID-c"><rect x="10" y="10" width="100" height="100"/></clipPath></defs>'
      + `<g clip-path="url(#ID-c)"><rect x="50" y="50" width="200" height="200" ${PAINT}/></g>`
      + '<path d="M300 150H900" stroke="var(--ink)" stroke-width="2"/>',
  ))
  const ends = named(shapes, 'a:xfrm').slice(1).map((place) => {
    const [off, ext] = [all(place, 'a:off')[0], all(place, 'a:ext')[0]]
    return Math.round((Number(off?.attributes['x']) + Number(ext?.attributes['cx']) - FRAME.x) / FRAME.width * 600)
  })
  expect(ends).toEqual([110, 110, 600])
  expect(lost).toEqual([])
})

test('what cannot be a shape is said', () => {
  const inside = '<defs><clipPath id="ID-c"><path d="M0 0H90V90H60V30H0z"/></clipPath></defs>'
    + `<g clip-path="url(#ID-c)"><rect width="80" height="80" ${PAINT}/></g><foreignObject/>`
  expect(asShapes(svg(inside)).lost).toHaveLength(2)
})

test('a line with an arrow at both ends is one connector with two heads', () => {
  const back = HEAD.replace('ID-m0', 'ID-m1').replace('refX="11"', 'refX="4"')
    .replace('m0 0 15 6.3-15 6.3 3.3-6.3z', 'M15 0 0 6.3l15 6.3-3.3-6.3z')
  const line = arrow('M180 150L420 150', ' marker-start="url(#ID-m1)"')
  const { shapes } = asShapes(svg(`${HEAD}${back}${box(100, 'Hay')}${box(500, 'Cows')}${line}`))
  expect(named(shapes, 'p:cxnSp')).toHaveLength(1)
  const [start] = named(shapes, 'a:headEnd')
  const [end] = named(shapes, 'a:tailEnd')
  expect([start?.attributes['type'], end?.attributes['type']]).toEqual(['triangle', 'triangle'])
  expect(named(shapes, 'p:sp'), 'nothing but the boxes').toHaveLength(2)
})

test('a hollow head at the start of a line stays one', () => {
  const back = '<defs><marker id="ID-m1" viewBox="0 0 19 14" markerWidth="19" markerHeight="14" refX="18" refY="7"'
    + ' markerUnits="userSpaceOnUse" orient="auto"><path fill="var(--paper)" stroke="var(--ink)" d="M1 7 18 13V1z"/></marker></defs>'
  const line = arrow('M180 150L420 150', ' marker-start="url(#ID-m1)"').replace('marker-end="url(#ID-m0)"', '')
  const { shapes } = asShapes(svg(`${back}${box(100, 'Hay')}${box(500, 'Cows')}${line}`))
  expect(named(shapes, 'a:headEnd')).toHaveLength(0)
  expect(named(shapes, 'a:custGeom').length).toBeGreaterThan(0)
})
