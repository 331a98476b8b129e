import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { PROJECT } from '../../scripts/options.ts'
import { type Literal, literalsIn } from './literals.ts'

/** Where a tag may stand in a string or a pattern, and why. A folder ends in `/`. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'scripts/render/to-html.ts': 'the one place that writes HTML',
  'scripts/powerpoint/xml.ts': 'no HTML: the one place that writes parts of a PowerPoint file',
  'scripts/render/place-svg.ts': 'gives a finished drawing its ids and steps, as it is written',
  'scripts/compiler/picture/': 'reads and writes the SVG of pictures that are drawn by hand',
  'scripts/diagrams/prepare-text.ts': 'reads labels of Mermaid, in which elements stand',
  'scripts/diagrams/in-page/': 'writes the SVG of drawings, inside the browser',
  'scripts/writers/diagrams/self-standing.ts': 'SVG files for programs that know no markers',
  'scripts/writers/pptx-pictures.ts': 'takes a drawing apart by its presses, for programs that know no steps',
  'scripts/writers/diagrams/picture-svg.ts': 'SVG files',
  'scripts/fonts/': 'no HTML, but fonts',
  'scripts/browser/npm-browser.ts': 'XML, by which a browser is told of its fonts',
  'scripts/kit/read-kit.ts': 'looks into picture files whether they are whole SVG',
  'scripts/writers/pdf-metadata.ts': 'XMP, the XML in a PDF',
  'scripts/compiler/diagram-source.ts': 'looks for HTML in Mermaid that somebody wrote, to refuse it',
  'scripts/compiler/handout/diagram-words.ts': 'reads labels of Mermaid, whose lines <br> parts',
  'scripts/compiler/rules/comment.ts': 'reads comments in Markdown',
  'scripts/compiler/foreign-marks.ts': 'finds marks of other programs in Markdown, some of which are HTML',
  'scripts/compiler/markdown.ts': 'reads HTML in Markdown: five elements are taken, the rest refused',
  'scripts/compiler/scan-lines.ts': 'reads comments in Markdown',
  'scripts/compiler/split-slides.ts': 'reads comments in Markdown',
  'scripts/kit/csl-texts.ts': 'changes a citation style, which is XML',
  'scripts/render/references.ts': 'reads what citeproc writes, the only HTML that comes in, and makes nodes of it',
  'scripts/diagrams/studio.ts': 'the page in which the build draws, which nobody else sees',
  'scripts/writers/diagrams/picture-png.ts': 'the page of which the build takes a picture, which nobody else sees',
  'scripts/licences/licences.ts': 'the comment at the head of a page, which is no node',
  'scripts/check/finding-problems.ts': 'tells authors of Mermaid to write <br>',
}

const TAG_IN_TEXT = /(?<!\(\?)<(?:[a-z!?/]|$)/i
const TAG_IN_PATTERN = /(?<!\(\?)<(?:[a-z!?/\\(□]|$)/i
const CHARACTER_CLASS = /\[(?:\\.|[^\]\\])*\]/g

const hasTag = ({ kind, text }: Literal): boolean =>
  kind === 'text' ? TAG_IN_TEXT.test(text) : TAG_IN_PATTERN.test(text.replace(CHARACTER_CLASS, '□'))

/** The lines of each file in whose strings, templates or patterns a tag stands. */
const found = new Map(
  readdirSync(join(PROJECT, 'scripts'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts')).map((file) => `scripts/${file.replaceAll('\\', '/')}`).sort()
    .map((
      file,
    ) => [file, literalsIn(readFileSync(join(PROJECT, file), 'utf8')).filter(hasTag).map(({ line }) => line)]),
)

const isException = (file: string): boolean =>
  Object.keys(EXCEPTIONS).some((one) => one === file || (one.endsWith('/') && file.startsWith(one)))

test('no file builds or reads HTML by string but those that say why', () => {
  const others = [...found].filter(([file, lines]) => lines.length > 0 && !isException(file))
  expect(others.map(([file, lines]) => `${file}:${lines.join(',')}`)).toEqual([])
})
