import type { PageNeeds } from '../../scripts/render/slide.ts'
import { compileDeck } from '../../scripts/compiler/compile-deck.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { deckFor } from '../../scripts/compiler/content/for-edition.ts'
import { type Child, type Content, isLeaf, type Secret } from '../../scripts/compiler/content/node.ts'
import { mapNodes } from '../../scripts/compiler/content/map-nodes.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import type { CompileContext, Compiled, Edition, Kit, Problem } from '../../scripts/compiler/model.ts'
import type { Deck } from '../../scripts/compiler/deck-model.ts'
import { OWN_LOOK } from './own-look.ts'
import { renderDeckPage } from '../../scripts/render/deck-page.ts'

/** A small kit that the cases are compiled in: some claims, endnotes, terms, diagrams and pictures. */
const CLAIMS = `
- { id: S3.15, part: "3", paragraph: 6, gist: Sensing is monitoring and analysing., endnotes: [24], status: ENG }
- { id: S3.16, part: "3", paragraph: 6, gist: Acting is planning and executing., endnotes: [24], status: ENG }
- { id: S3.1, part: "3", paragraph: 1, gist: A system must be dependable., endnotes: [20, { number: 21, marker: inferred }], status: [AUT, PTY] }
- { id: T3.1a, part: table-3, paragraph: 1, gist: Readjusting automatically., status: ENG }
- { id: MF4, part: main-findings, paragraph: 2, gist: Social management (社会管理) is the main means., status: AUT }
`
const ENDNOTES = `
- { number: 20, works: [{ reference: horn-2001 }] }
- { number: 21, works: [{ reference: horn-2001, locator: "2" }] }
- { number: 24, works: [{ reference: parashar-2004, locator: 251-252 }], explanation: Twelve words. }
- { number: 25, explanation: About the Danwei 单位. }
`
const REFERENCES = `[
  { "id": "horn-2001", "type": "webpage", "title": "Why Autonomic Computing", "URL": "https://example.org/horn" },
  { "id": "parashar-2004", "type": "book", "title": "An Overview", "issued": { "date-parts": [[2004]] } }
]`
const TERMS = `
- { id: social-management, name: social management, chinese: 社会管理, pinyin: shèhuì guǎnlǐ, definition: How the Party keeps order. }
- { id: danwei, name: danwei, definition: The work unit. }
`
const SETTINGS = `
title: Test kit
language: en
sourceLine: Hoffman (2017).
parts: { main-findings: Main findings, "3": The ANS framework, table-3: Table 3 }
${OWN_LOOK}`
const named = 'accTitle: NAME\naccDescr: What it shows.\n'
const DRAWN: Readonly<Record<string, string>> = {
  'mape-k':
    `---\nclaims: [S3.15]\nsteps: [[M, A], [P, E]]\ntext: One, two.\n---\nflowchart TB\n${named}M --> A\nP --> E\n`,
  'four-loops': `flowchart TB\n${named}A --> B\n`,
  when: '---\ntitle: When\ndescription: What came when.\n---\ntimeline\n2001 : IBM\n',
}

export const DIAGRAMS = Object.entries(DRAWN).map(([name, text]) => ({ file: `diagrams/${name}.mmd`, text }))
export const PAPER = {
  claims: { file: 'slides/paper/claims.yaml', text: CLAIMS },
  endnotes: { file: 'slides/paper/endnotes.yaml', text: ENDNOTES },
  references: { file: 'slides/paper/references.json', text: REFERENCES },
  terms: { file: 'slides/paper/terms.yaml', text: TERMS },
}

export const kit: Kit = compileKit({
  decks: [{ file: 'slides/one.md', text: '# One' }],
  diagrams: DIAGRAMS,
  settings: { file: 'slides/kit.yaml', text: SETTINGS },
  paper: PAPER,
  pictures: ['slides/pictures/map of 杭州.png', 'slides/map.png'],
}).value

export const context: CompileContext = {
  settings: kit.settings,
  paper: kit.paper,
  diagrams: kit.diagrams,
  pictures: new Set(['slides/pictures/map of 杭州.png', 'slides/map.png']),
  pictureFaults: new Map(),
}

/** The same without any paper, as in a kit made from somebody else's folder. */
export const bareContext: CompileContext = {
  ...context,
  paper: { claims: new Map(), endnotes: new Map(), references: new Map(), terms: new Map() },
}

export function compile(text: string, within: CompileContext = context): Compiled<Deck> {
  return compileDeck({ file: 'slides/deck.md', text }, within)
}

/** Problems as a person would compare them: one block each. */
export function printProblems(problems: readonly Problem[]): string {
  return problems.map((problem) =>
    [
      `${problem.line}:${problem.column} ${problem.severity} ${problem.rule}${
        problem.slide === undefined ? '' : ` (${problem.slide})`
      }`,
      ...(problem.found === undefined ? [] : [`  found: ${problem.found}`]),
      `  ${problem.what}`,
      `  ${problem.why}`,
      `  ${problem.fix}`,
      '',
    ].join('\n')
  ).join('\n')
}

/** Content as HTML, all that is concealed included; what is filled in by a page stands there as JSON. */
export function htmlOf(content: Content<Secret> | undefined): string {
  if (content === undefined) throw new Error('There is no content')
  return toHtml(
    mapNodes<Secret>(content, (node) => (isLeaf(node) && node.kind !== 'key' ? `${JSON.stringify(node)}\n` : node)),
  )
}

/** The page of a deck in one edition, without what a file has around it. */
export const writeDeck = <E extends Edition>(deck: Deck, needs: PageNeeds<E>): string =>
  toHtml(renderDeckPage(deckFor(deck, needs.edition), needs))

/** The same, in which one sees what is concealed. */
const printContent = (content: Content<Secret>): string =>
  htmlOf(mapNodes<Secret>(content, (node): Child<Secret> => {
    if (typeof node !== 'object' || node.kind !== 'concealed') return node
    const last = node.children.at(-1)
    const trimmed = typeof last === 'string' ? [...node.children.slice(0, -1), last.trimEnd()] : node.children
    return [`{${node.secret}: `, ...trimmed, '}\n']
  }))

/** A deck as HTML with the model's own facts in between. */
export function printDeck(deck: Deck): string {
  const { title, subtitle, minutes, sections, aims: objectives, language } = deck
  const facts = Object.entries({
    title,
    subtitle,
    minutes,
    sections: sections.join(' '),
    objectives: objectives.join(' | '),
    language,
  })
  const head = facts.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [`${key}=${value}`])).join(
    ', ',
  )
  const slides = deck.slides.map((slide) => {
    const endnotes = slide.endnotes.map((
      { number, locator },
    ) => (locator === undefined ? `${number}` : `${number} (${locator})`))
    const values = Object.entries({
      layout: slide.layout,
      minutes: slide.minutes,
      identity: slide.identity?.id,
      steps: slide.steps || undefined,
      exercise: slide.exerciseId,
      presenterOnly: slide.secret === undefined ? undefined : 'yes',
      claims: slide.claims.join(' '),
      endnotes: endnotes.join(' '),
      terms: slide.terms.join(' '),
    }).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [`${key}=${value}`]))
    const content = printContent(slide.content).trim()
    return `<!-- ${slide.line}: ${slide.id}, ${values.join(', ')} -->\n${content}\n${
      slide.notes.length === 0 ? '' : `<!-- notes -->\n${printContent(slide.notes)}\n`
    }`
  })
  return [`<!-- ${head} -->\n`, ...slides].join('\n')
}
