import type { ParsedDiagram } from '../work.ts'
import { z } from 'zod'
import { checkNames, WORDS } from '../diagram-words.ts'
import type { Compiled, KitSettings, SourceText } from '../model.ts'
import { Problems, sortProblems } from '../problem.ts'
import { DEFAULT_SETTINGS, defined } from '../settings.ts'
import { toLines, warnOfNuls } from '../source-lines.ts'
import { checkData } from '../check-data.ts'
import { isRecord, YamlSource } from '../yaml-source.ts'
import { readXml, type XmlElement } from './read-xml.ts'
import { type KitMarks, marksOf } from './draw-mark.ts'
import { References } from './references.ts'
import { PictureWriter } from './write-picture.ts'
import type { PictureContents } from './contents.ts'
import { STEP } from '../step.ts'

const NAMESPACE = 'http://www.w3.org/2000/svg'
const schema = z.strictObject(WORDS)
type WrittenWords = z.infer<typeof schema>

/** The most that a figure has on a slide, in px, and the smallest label there. */
const SLIDE = { width: 1136, height: 580, label: 20 }

/** Reads one `.svg` file of `diagrams/`: a picture drawn by hand. */
export function parsePicture(source: SourceText, settings: KitSettings = DEFAULT_SETTINGS): Compiled<ParsedDiagram> {
  const problems = new Problems(source.file)
  const name = source.file.replace(/^.*\//, '').replace(/\.svg$/i, '')
  const lines = toLines(source)
  warnOfNuls(lines, problems)
  const root = readXml(lines.lines.join('\n'), problems)
  const empty: ParsedDiagram = {
    name,
    file: source.file,
    line: root?.place.line ?? 1,
    body: '',
    title: '',
    description: '',
    steps: [],
    claims: [],
  }
  const value = root === undefined ? empty : readPicture(root, empty, problems, marksOf(settings))
  return { value, problems: sortProblems(problems.list) }
}

function readPicture(root: XmlElement, empty: ParsedDiagram, problems: Problems, marks: KitMarks): ParsedDiagram {
  checkRoot(root, problems)
  const { words, yaml } = readWords(root, problems)
  const [left, top, width, height] = frameOf(root, problems)
  const references = new References(problems)
  const writer = new PictureWriter(problems, references,
    SLIDE.label / Math.min(SLIDE.width / width, SLIDE.height / height), marks)
  const content = writer.write(root)
  references.check()
  const { contents } = writer
  if (content === '' && problems.list.every(({ severity }) => severity !== 'error')) {
    problems.error(root.place, {
      rule: 'empty-diagram',
      what: 'This drawing is empty.',
      why: 'There is nothing to show.',
      fix: 'Draw something between <svg …> and </svg>.',
    })
  }
  const { labels, smallestText, dashed, dotted } = contents
  const { title = '', description = '', claims = [], ...rest } = words
  const diagram: ParsedDiagram = {
    ...empty,
    title,
    description,
    claims,
    ...defined(rest),
    body: labels.join('\n'),
    steps: stepsOf(contents, problems),
    drawing: {
      svg:
        `<svg xmlns="${NAMESPACE}" viewBox="${left} ${top} ${width} ${height}" font-family="'Kit Sans','Kit Han',sans-serif" font-size="24">${content}</svg>`,
      width,
      height,
      smallestText: Number.isFinite(smallestText) ? smallestText : 24,
      dashed,
      dotted,
      labels: labels.join('\n'),
    },
    ...(yaml === undefined ? {} : { yaml }),
  }
  checkNames(diagram, yaml?.placeOf([]) ?? root.place, problems, (key) => `Add “${key}:” to its <metadata>.`)
  return diagram
}

function checkRoot(root: XmlElement, problems: Problems): void {
  const space = root.attributes.find(({ name }) => name === 'xmlns')?.value
  if (root.name === 'svg' && space === NAMESPACE) return
  problems.error(root.place, {
    rule: 'picture-root',
    found: `<${root.name}>`,
    what: 'This is no SVG drawing that other programs would open.',
    why: 'They know a drawing by its first element and its name space.',
    fix: `Begin with <svg xmlns="${NAMESPACE}" viewBox="0 0 1136 500">.`,
  })
}

/** The words in `<metadata>`: YAML with the keys of a Mermaid diagram's front matter. */
function readWords(root: XmlElement, problems: Problems): { words: WrittenWords; yaml?: YamlSource } {
  const [first, second] = root.children.filter((child) => typeof child !== 'string' && child.name === 'metadata')
  if (first === undefined || typeof first === 'string') return { words: {} }
  const inner = [...first.children, second].find((child) => child !== undefined && typeof child !== 'string')
  if (inner !== undefined && typeof inner !== 'string') {
    problems.error(inner.place, {
      rule: 'picture-metadata',
      found: `<${inner.name}>`,
      what: 'There is one <metadata>, and only text in it.',
      why: 'What drawing programs write there would be taken for the words of the picture.',
      fix: 'Write “title:”, “description:” and so on there, one a line, and delete the rest.',
    })
    return { words: {} }
  }
  const yaml = new YamlSource(first.children.join(''), first.inside.line, problems)
  if (!yaml.valid || yaml.data === null) return { words: {}, yaml }
  const data = isRecord(yaml.data) ? yaml.data : { [String(yaml.data)]: true }
  return { words: checkData(yaml, data, [], schema, Object.keys(schema.shape)) ?? {}, yaml }
}

function frameOf(root: XmlElement, problems: Problems): readonly [number, number, number, number] {
  const given = root.attributes.find(({ name }) => name === 'viewBox')
  const [left = NaN, top = NaN, width = NaN, height = NaN, ...more] = given?.value.trim().split(/[\s,]+/).map(Number)
    ?? []
  if ([left, top, width, height].every(Number.isFinite) && width > 0 && height > 0 && more.length === 0) {
    return [left, top, width, height]
  }
  problems.error(given?.place ?? root.place, {
    rule: 'picture-frame',
    found: given?.value ?? '<svg>',
    what: 'This drawing does not say how large it is.',
    why: 'It could not be fitted into a slide.',
    fix: 'Write viewBox="0 0 1136 500" on <svg>: left, top, width, height.',
  })
  return [0, 0, SLIDE.width, 500]
}

/** A list as long as the steps; what belongs to each is in the drawing. */
function stepsOf({ steps }: PictureContents, problems: Problems): string[][] {
  const last = Math.max(0, ...steps.keys())
  const all = Array.from({ length: last }, (_, index) => index + 1)
  for (const step of all) {
    if (steps.has(step)) continue
    const [later, place] = [...steps].sort(([a], [b]) => a - b).find(([one]) => one > step) ?? []
    problems.error(place ?? { line: 1, column: 1 }, {
      rule: 'skipped-step',
      found: `${STEP}="${later}"`,
      what: `No part has step ${step}.`,
      why: 'A press of the key would change nothing.',
      fix: 'Number the steps 1, 2, 3 without a gap.',
    })
  }
  return all.map((step) => [String(step)])
}
