import { expect, test } from 'playwright/test'
import { deckFor } from '../../scripts/compiler/content/for-edition.ts'
import { Figures } from '../../scripts/render/figures.ts'
import { withoutRemarks } from '../../scripts/powerpoint/arrange-slide.ts'
import { renderSlide } from '../../scripts/render/slide.ts'
import type { Element, Node, Secret } from '../../scripts/compiler/content/node.ts'
import type { PptxNeeds } from '../../scripts/writers/pptx-file.ts'
import { decksOf, fileOf, filesOf, fixture, piecesOf } from './kit.ts'
import { all, first, type Package, type Read, relationsOf, slidesOf, targetOf, textIn, wordsOf } from './package.ts'

// All files are made once.
test.describe.configure({ mode: 'default' })

let needs: PptxNeeds
let files: ReturnType<typeof filesOf>
test.beforeAll(async () => {
  needs = await fixture()
  files = filesOf(needs)
})

const HAN = /\p{Script=Han}/u
const value = (element: Read | undefined, name: string): string | undefined => element?.attributes[name]
const phOf = (shape: Read): Read | undefined => first(shape, 'p:ph')
const shapesOf = (part: Read): Read[] => all(part, 'p:sp')
const file = (name: string, edition = 'presenter'): Package => {
  const found = files.find((one) => one.deck.name === name && one.edition === edition)
  if (found === undefined) throw new Error(`There is no ${name} for ${edition}`)
  return found.file
}
const everySlide = (): { where: string; pack: Package; path: string; part: Read }[] =>
  files.flatMap(({ deck, edition, file: pack }) =>
    slidesOf(pack).map((path) => ({ where: `${edition}/${deck.name} ${path}`, pack, path, part: pack.part(path) }))
  )
const layoutOf = (pack: Package, path: string): Read => {
  const found = [...relationsOf(pack, path).values()].find(({ Type }) => Type?.endsWith('/slideLayout') === true)
  return pack.part(targetOf(path, found?.['Target'] ?? ''))
}

test('every part is well-formed, has one type, and leads only to parts that there are, to each by one relation', () => {
  for (const { deck, edition, file: pack } of files) {
    const where = `${edition}/${deck.name}`
    expect(pack.paths[0], where).toBe('[Content_Types].xml')
    expect(pack.paths.filter((path) => path.endsWith('/')), where).toEqual([])
    const types = pack.part('[Content_Types].xml')
    const overrides = all(types, 'Override').map((one) => value(one, 'PartName') ?? '')
    const defaults = all(types, 'Default').map((one) => value(one, 'Extension'))
    expect(overrides.filter((path) => !pack.paths.includes(path.slice(1))), where).toEqual([])
    expect(new Set(overrides).size, where).toBe(overrides.length)
    for (const path of pack.paths) {
      if (/\.(xml|rels)$/.test(path)) pack.part(path)
      expect(defaults, path).toContain(path.replace(/^.*\./, ''))
      if (path.endsWith('.xml') && path !== '[Content_Types].xml') expect(overrides, path).toContain(`/${path}`)
      const relations = [...relationsOf(pack, path).values()]
      expect(new Set(relations.map(({ Target }) => Target)).size, path).toBe(relations.length)
      const inside = relations.filter(({ TargetMode }) => TargetMode !== 'External')
      expect(inside.map(({ Target }) => targetOf(path, Target ?? '')).filter((one) => !pack.paths.includes(one)), path)
        .toEqual([])
      if (path.endsWith('.xml') && path.startsWith('ppt/')) {
        const used = new Set((new TextDecoder().decode(pack.bytes[path]).match(/r:(?:id|embed)="(\w+)"/g) ?? [])
          .map((one) => one.replace(/^.*?"|"$/g, '')))
        const known = relationsOf(pack, path)
        expect([...used].filter((id) => !known.has(id)), path).toEqual([])
      }
    }
    expect(
      pack.paths.filter((path) => path.startsWith('ppt/media/')).every((path) =>
        pack.paths.some((one) =>
          [...relationsOf(pack, one).values()].some(({ Target }) => targetOf(one, Target ?? '') === path)
        )
      ),
      `${where}: each picture is used`,
    ).toBe(true)
  }
})

test('slides fill placeholders that their layout has, by type and number; a title has none, and nothing its own place', () => {
  for (const { where, pack, path, part } of everySlide()) {
    const places = shapesOf(layoutOf(pack, path)).flatMap((one) => phOf(one) ?? [])
    const keys = places.map(({ attributes }) => `${attributes['type']} ${attributes['idx'] ?? ''}`)
    expect(new Set(keys).size, where).toBe(keys.length)
    const own = shapesOf(part).filter((shape) => phOf(shape) !== undefined)
    const filled = own.map((shape) => phOf(shape)?.attributes ?? {})
    expect(filled.map((one) => `${one['type']} ${one['idx'] ?? ''}`).filter((key) => !keys.includes(key)), where)
      .toEqual([])
    expect(filled.filter(({ type }) => type === 'title' || type === 'ctrTitle').map(({ idx }) => idx), where)
      .toEqual([undefined])
    expect(own.filter((shape) => first(shape, 'a:xfrm') !== undefined), where).toEqual([])
    // An empty placeholder would show its prompt while somebody edits.
    expect(own.filter((shape) => textIn(shape).trim() === ''), where).toEqual([])
    const ids = all(part, 'p:cNvPr').map((one) => value(one, 'id'))
    expect(new Set(ids).size, where).toBe(ids.length)
  }
})

test('the first layout is the cover, each has a name of its own, and the master knows each', () => {
  for (const { deck, file: pack } of files) {
    const paths = pack.paths.filter((path) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(path))
    const names = paths.map((path) => value(first(pack.part(path), 'p:cSld'), 'name'))
    expect(new Set(names).size, deck.name).toBe(names.length)
    if (deck.slides[0]?.layout === 'cover') {
      expect(value(pack.part('ppt/slideLayouts/slideLayout1.xml'), 'type'), deck.name).toBe('title')
    }
    const master = pack.part('ppt/slideMasters/slideMaster1.xml')
    const known = all(master, 'p:sldLayoutId').map((one) => value(one, 'id'))
    expect(new Set(known).size).toBe(paths.length)
    expect(shapesOf(master).map((one) => value(phOf(one), 'type'))).toEqual(['title', 'body', 'ftr', 'sldNum'])
  }
})

test('colours and faces are the theme’s: text names none of its own', () => {
  const theme = file('the-commons').part('ppt/theme/theme1.xml')
  expect(all(theme, 'a:latin').map((one) => value(one, 'typeface'))).toEqual(['Georgia', 'Calibri'])
  expect(all(theme, 'a:ea').map((one) => value(one, 'typeface'))).toEqual(['Microsoft YaHei', 'Microsoft YaHei'])
  for (const { where, part } of everySlide()) {
    const faces = all(part, 'a:latin').map((one) => value(one, 'typeface'))
    expect(faces.filter((one) => one?.startsWith('+') !== true && one !== 'Consolas'), where).toEqual([])
  }
  const neon = files.flatMap(({ file: pack }) =>
    pack.paths.filter((path) => path.endsWith('.xml')).flatMap((path) =>
      all(pack.part(path), 'a:schemeClr').filter((one) =>
        first(one, 'a:lumOff') !== undefined && first(one, 'a:satMod') === undefined
      )
    )
  )
  expect(neon).toEqual([])
})

test('Chinese stands in runs of its own, with its language and face and upright; Latin ones say their face for what is between', () => {
  let chinese = 0
  for (const { where, part } of everySlide()) {
    for (const run of all(part, 'a:r')) {
      const properties = first(run, 'a:rPr')
      const face = value(properties === undefined ? undefined : first(properties, 'a:ea'), 'typeface')
      const isHan = HAN.test(textIn(run))
      if (isHan) {
        chinese++
        expect([value(properties, 'lang'), value(properties, 'i') ?? '0'], where).toEqual(['zh-CN', '0'])
        expect(textIn(run), where).not.toMatch(/[A-Za-z]/)
      } else expect(value(properties, 'lang'), where).not.toBe('zh-CN')
      expect(face, where).toMatch(isHan ? /^\+m[nj]-ea$/ : /^\+m[nj]-lt$/)
    }
  }
  expect(chinese).toBeGreaterThan(5)
})

test('no body is left to fit by itself: type that shrinks says by how much', () => {
  for (const { deck, file: pack } of files) {
    for (const path of pack.paths.filter((one) => /^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(one))) {
      const fits = all(pack.part(path), 'a:normAutofit')
      expect(fits.filter((one) => value(one, 'fontScale') === undefined), `${deck.name} ${path}`).toEqual([])
    }
  }
})

test('notes are the presenter’s, in paragraphs, on pages with a master and a theme of its own', () => {
  const pack = file('the-commons')
  const notes = pack.paths.filter((path) => /^ppt\/notesSlides\/[^/]+\.xml$/.test(path))
  expect(notes.length).toBeGreaterThan(10)
  for (const path of notes) {
    const paragraphs = all(pack.part(path), 'a:p').filter((one) => textIn(one) !== '')
    expect(paragraphs.length, path).toBeGreaterThan(0)
  }
  const first = notes.map((path) => all(pack.part(path), 'a:p').length)
  expect(Math.max(...first)).toBeGreaterThan(2)
  const master = relationsOf(pack, 'ppt/notesMasters/notesMaster1.xml')
  expect([...master.values()].map(({ Target }) => Target)).toEqual(['../theme/theme2.xml'])
})

test('what is given out has neither notes nor answers, nor the plan', () => {
  for (const { deck, edition, file: pack } of files) {
    if (edition !== 'give-out') continue
    expect(pack.paths.filter((path) => path.includes('otes')), deck.name).toEqual([])
    expect(slidesOf(pack), deck.name).toHaveLength(piecesOf(deckFor(deck, 'give-out').slides, pack).length)
    const words = slidesOf(pack).map((path) => wordsOf(pack.part(path))).join('\n')
    for (
      const said of ['They draw lots for', 'Then the rich would fill the alp', 'Say. ', 'Debrief', 'It counts hay']
    ) {
      expect(words, `${deck.name}: ${said}`).not.toContain(said)
    }
  }
  expect(slidesOf(file('tasks')).map((path) => wordsOf(file('tasks').part(path))).join('\n')).toContain(
    'They draw lots for',
  )
})

test('source line and number are fields of the foot, which layouts have', () => {
  for (const { where, pack, path, part } of everySlide()) {
    const number = shapesOf(part).find((one) => value(phOf(one), 'type') === 'sldNum')
    expect(value(number === undefined ? undefined : first(number, 'a:fld'), 'type'), where).toBe('slidenum')
    const footer = shapesOf(layoutOf(pack, path)).find((one) => value(phOf(one), 'type') === 'ftr')
    expect(footer === undefined ? '' : textIn(footer), where).not.toBe('')
  }
  const sources = slidesOf(file('the-commons')).map((path) => file('the-commons').part(path))
    .flatMap((part) => shapesOf(part).filter((one) => value(phOf(one), 'type') === 'ftr').map(textIn))
  expect(sources.filter((said) => said.startsWith('§2 · Endnote 6'))).toHaveLength(1)
})

test('sections follow the parts, and each slide stands in one', () => {
  const part = file('whole-talk').part('ppt/presentation.xml')
  const sections = all(part, 'p14:section')
  expect(sections.map((one) => value(one, 'name'))).toContain('Commons that last')
  expect(all(part, 'p14:sldId').map((one) => value(one, 'id'))).toEqual(
    all(part, 'p:sldId').map((one) => value(one, 'id')),
  )
  const ids = sections.map((one) => value(one, 'id'))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id) => /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/.test(id ?? ''))).toBe(true)
})

test('tables are tables with a header row, but for answers line by line, pictures and groups say what they show', () => {
  const slides = everySlide()
  const tables = slides.flatMap(({ part }) =>
    all(part, 'a:tbl').map((table) => ({ table, said: wordsOf(part).trim() }))
  )
  expect(tables.filter(({ said }) => !said.startsWith('Answer')).length).toBeGreaterThan(5)
  for (const { table, said } of tables) {
    if (!said.startsWith('Answer')) expect(value(first(table, 'a:tblPr'), 'firstRow'), said).toBe('1')
    const columns = all(table, 'a:gridCol').length
    expect(all(table, 'a:tr').map((row) => all(row, 'a:tc').length).filter((one) => one !== columns)).toEqual([])
  }
  const shown = slides.flatMap(({ where, part }) =>
    [...all(part, 'p:pic'), ...all(part, 'p:grpSp')].map((one) => ({ where, one }))
  )
  expect(shown.length).toBeGreaterThan(20)
  for (const { where, one } of shown) {
    // What says nothing is marked so.
    const isDecoration = value(first(one, 'adec:decorative'), 'val') === '1'
    const words = value(first(one, 'p:cNvPr'), 'descr')?.length ?? 0
    expect(isDecoration ? words === 0 : words > 3, where).toBe(true)
  }
  for (const { pack, path, part } of slides) {
    const drawn = all(part, 'asvg:svgBlip')
    const relations = relationsOf(pack, path)
    expect(drawn.every((one) => relations.get(value(one, 'r:embed') ?? '')?.['Target']?.endsWith('.svg') === true))
      .toBe(true)
    const pixels = all(part, 'a:blip').map((one) => relations.get(value(one, 'r:embed') ?? '')?.['Target'])
    expect(pixels.every((target) => target?.endsWith('.png') === true)).toBe(true)
  }
})

test('each press is one “Appear”, of paragraphs or of shapes that there are', () => {
  for (const { deck, edition, file: pack } of files) {
    for (const { slide, path, isFirst } of piecesOf(deckFor(deck, edition).slides, pack)) {
      const part = pack.part(path)
      const where = `${edition}/${deck.name} ${slide.id}`
      const effects = all(part, 'p:cTn').filter((one) => value(one, 'presetID') === '1')
      expect(effects.filter((one) => value(one, 'nodeType') === 'clickEffect').length, where)
        .toBe(isFirst ? slide.steps : 0)
      const ids = new Set(all(part, 'p:cNvPr').map((one) => value(one, 'id')))
      expect(all(part, 'p:spTgt').map((one) => value(one, 'spid')).filter((id) => !ids.has(id)), where).toEqual([])
      for (const target of all(part, 'p:spTgt')) {
        const range = first(target, 'p:pRg')
        const shape = shapesOf(part).find((one) => value(first(one, 'p:cNvPr'), 'id') === value(target, 'spid'))
        if (range === undefined || shape === undefined) continue
        expect(Number(value(range, 'end')), where).toBeLessThan(all(shape, 'a:p').length)
        expect(Number(value(range, 'st')), where).toBeLessThanOrEqual(Number(value(range, 'end')))
      }
    }
  }
})

test('lists have levels and marks of their own, numbers that count', () => {
  const part = slidesOf(file('the-commons')).map((path) => file('the-commons').part(path))
    .find((one) => wordsOf(one).includes('Take along'))
  const numbered = part === undefined ? [] : all(part, 'a:buAutoNum')
  expect(numbered.map((one) => value(one, 'startAt') ?? '1')).toEqual(['1', '1', '1'])
})

/** What is not seen on the canvas: hidden words, words for a diagram, who says it where that is the author, numbers of
 * groups. */
const UNSEEN = /\b(?:visually-hidden|diagram-text|implied|strip-parts)\b/
function seen(nodes: readonly Node<Secret>[], inGroups = false): string {
  return nodes.map((node) => {
    if (typeof node === 'string') return node
    if (!('children' in node)) return ''
    const name = node.kind === 'element' ? String(node.attributes['class'] ?? '') : ''
    if (node.kind === 'element' && (isUnseen(node) || (inGroups && name === 'place-number'))) return ''
    const text = seen(node.children, inGroups || /\bin-groups\b/.test(name))
    return node.kind === 'element' && !/^(?:span|a|em|strong|code|i|b|sup|sub|dfn)$/.test(node.name)
      ? ` ${text} `
      : text
  }).join('')
}
const isUnseen = ({ name, attributes }: Element<Secret>): boolean =>
  name === 'script' || name === 'aside' && attributes['class'] === 'notes'
  || UNSEEN.test(String(attributes['class'] ?? ''))
  || attributes['class'] === 'number'

const bag = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

test('no word that a room sees is lost, on any slide of any edition', () => {
  let counted = 0
  for (const { deck, edition, file: pack } of files) {
    const own = deckFor(deck, edition)
    const figures = new Figures(needs)
    own.slides.forEach((slide, index) => {
      const section = renderSlide(own, slide, index + 1, { ...needs, edition, version: '', date: '' }, figures)
      const paths = piecesOf(own.slides, pack).filter((one) => one.slide === slide)
      const left = bag(paths.map(({ path }) => wordsOf(pack.part(path))).join(' '))
      const words = bag(seen(slide.layout === 'sources' ? withoutRemarks(section.children) : [section]))
      counted += words.length
      const lost = words.filter((word) => {
        const at = left.indexOf(word)
        if (at >= 0) left.splice(at, 1)
        return at < 0
      })
      expect(lost, `${edition}/${deck.name} ${slide.id}`).toEqual([])
    })
  }
  expect(counted).toBeGreaterThan(5000)
})

test('a long agenda stands in two columns, what comes now is bold, and each slide of a session says where it stands', () => {
  const pack = file('one-hour')
  const texts = slidesOf(pack).map((path) => shapesOf(pack.part(path)))
  const agendas = texts.filter((shapes) => shapes.filter((one) => /\d min/.test(textIn(one))).length === 2)
  expect(agendas.length).toBeGreaterThan(1)
  const pause = agendas.flatMap((shapes) => shapes.flatMap((one) => all(one, 'a:r'))).filter((run) =>
    textIn(run) === 'Pause'
  )
  expect(pause.map((run) => value(first(run, 'a:rPr'), 'b') ?? '0')).toContain('1')
  const strips = texts.flatMap((shapes) => shapes.filter((one) => value(phOf(one), 'idx') === '19').map(textIn))
  expect(strips.length).toBeGreaterThan(5)
  for (const strip of strips) expect(strip).toMatch(/^Part \d+ of \d+: [^·]+ · [\d½¼¾]+ min$/)
})

test('all lines of the title of a task stand beside its number', () => {
  const pack = file('one-hour')
  const titles = slidesOf(pack).flatMap((path) => all(pack.part(path), 'a:p')).filter((one) =>
    /^Task \d\s/.test(textIn(one))
  )
  expect(titles.length).toBeGreaterThan(1)
  for (const title of titles) {
    const [margins] = all(title, 'a:pPr')
    const margin = value(margins, 'marL')
    expect(Number(margin), textIn(title)).toBeGreaterThan(600_000)
    expect([value(margins, 'indent'), value(first(title, 'a:tab'), 'pos')]).toEqual([`-${margin}`, margin])
  }
})

test('phases are as high as they have lines: only a presenter’s have minutes', () => {
  const heights = (['presenter', 'give-out'] as const).map((edition) => {
    const shapes = slidesOf(file('tasks', edition)).flatMap((path) => shapesOf(file('tasks', edition).part(path)))
    const phase = shapes.find((one) => /^Think ?alone/.test(textIn(one)))
    return Number(value(phase === undefined ? undefined : first(phase, 'a:ext'), 'cy'))
  })
  expect(heights[1]).toBeGreaterThan(0)
  expect(heights[0]).toBeGreaterThan(heights[1] ?? Infinity)
})

test('links lead to slides of the file and to addresses, and to nothing that the file has not', () => {
  for (const { where, pack, path, part } of everySlide()) {
    const relations = relationsOf(pack, path)
    for (const link of all(part, 'a:hlinkClick')) {
      const relation = relations.get(value(link, 'r:id') ?? '')
      const isJump = value(link, 'action') === 'ppaction://hlinksldjump'
      expect(relation?.['TargetMode'] === 'External', where).toBe(!isJump)
      expect(relation?.['Target'], where).toMatch(isJump ? /^slide\d+\.xml$/ : /^(?:https?:|mailto:)/)
    }
  }
})

test('the same deck makes the same bytes', async () => {
  const again = await fixture()
  for (const deck of decksOf(needs)) {
    const twin = decksOf(again).find(({ name }) => name === deck.name)
    expect(
      twin === undefined
        ? undefined
        : Buffer.from(fileOf(again, twin, 'presenter')).equals(fileOf(needs, deck, 'presenter')),
    )
      .toBe(true)
  }
})
