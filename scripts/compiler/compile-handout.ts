import { z } from 'zod'
import { readSettings, type SettingsShape } from './front-matter.ts'
import type { CompileContext, Compiled, Handout, SourceText } from './model.ts'
import { advise } from './nearest.ts'
import { Problems, sortProblems } from './problem.ts'
import { BIBLIOGRAPHY, GLOSSARY } from './render/look-up.ts'
import { renderMarkdown } from './render-markdown.ts'
import { toLines, warnOfNuls } from './source-lines.ts'
import { isRecord } from './yaml-source.ts'

interface HandoutSettings {
  readonly title?: string | undefined
  readonly audience?: Handout['audience'] | undefined
}

const schema = z.strictObject({
  title: z.string({ error: 'must be text, for example “title: May I?”' }).min(1, 'must not be empty').optional(),
  audience: z.enum(['presenters', 'participants'], { error: 'must be presenters or participants' }).optional(),
})
const SHAPE: SettingsShape<HandoutSettings> = { schema, keys: Object.keys(schema.shape), none: {} }

/** Names of pages that the kit makes itself, beside the handouts. */
const TAKEN: readonly string[] = [BIBLIOGRAPHY, GLOSSARY].map((page) => page.replace('.html', ''))

/** Compiles one handout. Never throws: what is wrong comes back as problems, beside the best page that could be made. */
export function compileHandout(source: SourceText, context: CompileContext): Compiled<Handout> {
  const problems = new Problems(source.file)
  const read = toLines(source)
  warnOfNuls(read, problems)
  const { settings, bodyStart, source: yaml } = readSettings(read.lines, problems, SHAPE)
  const name = source.file.replace(/^.*\//, '').replace(/\.md$/i, '')
  // The page's title is its heading of level 1.
  const { html, cited, ids, links, problems: inText } = renderMarkdown(source, context, { start: bodyStart, topHeading: 2 })
  problems.take(inText)
  for (const { target, place } of links) {
    if (ids.has(target)) continue
    problems.warning(place, {
      rule: 'unknown-place', found: `#${target}`,
      what: `There is no place “${target}” in this handout.`,
      why: 'The link leads nowhere.',
      fix: advise(target, ids, 'Give the heading that is meant an id: “## Title {#id}”.'),
    })
  }
  if (html.trim() === '') reportEmpty(problems)
  if (TAKEN.includes(name)) reportName(name, problems)
  // A wrong value is told by itself.
  const given = isRecord(yaml?.data) ? Object.keys(yaml.data) : []
  for (const key of SHAPE.keys) if (!given.includes(key)) reportMissing(key, problems)
  const handout: Handout = {
    name, file: source.file, title: settings.title ?? name,
    // Too few rather than too many see what names no audience.
    audience: settings.audience ?? 'presenters',
    html, cited,
  }
  return { value: handout, problems: sortProblems(problems.list) }
}

const TOP = { line: 1, column: 1 }

function reportEmpty(problems: Problems): void {
  problems.error(TOP, {
    rule: 'empty-handout',
    what: 'This handout is empty.',
    why: 'There is nothing to show.',
    fix: 'Write some text below its front matter.',
  })
}

function reportName(name: string, problems: Problems): void {
  problems.error(TOP, {
    rule: 'reserved-name', found: name,
    what: `The kit makes a page “${name}” itself.`,
    why: 'Both would be the same file.',
    fix: 'Give this file another name.',
  })
}

function reportMissing(key: string, problems: Problems): void {
  problems.warning(TOP, key === 'title'
    ? {
        rule: 'missing-title',
        what: 'This handout has no title.',
        why: 'The page and the link to it show the name of the file in its place.',
        fix: 'Begin the file with front matter: “---”, “title: …”, “audience: participants”, “---”.',
      }
    : {
        rule: 'missing-audience',
        what: 'This handout does not say whom it is for, so only presenters get it.',
        why: 'What is for participants goes into the folder to give out as well.',
        fix: 'Put “audience: presenters” or “audience: participants” into its front matter.',
      })
}
