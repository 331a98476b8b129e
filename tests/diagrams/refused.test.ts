import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { shareBrowser } from '../../scripts/browser/shared.ts'
import { drawDiagrams } from '../../scripts/diagrams/draw-diagrams.ts'
import { sourceOf } from './samples.ts'

test.describe.configure({ mode: 'serial' })
const shared = shareBrowser()
// Made by what is kept in it: where tests are only listed there is none.
const cacheFolder = join(tmpdir(), `kit-refused-${process.pid}`)
const asked: string[] = []
let server: Server
let address = ''

test.beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

test.afterAll(async () => {
  await shared.close()
  server.close()
  rmSync(cacheFolder, { recursive: true, force: true })
})

/** What is wrong, the line of the body that is to blame (from 1), and what is drawn. */
const BROKEN: readonly (readonly [name: string, line: number, body: string])[] = [
  [
    'flowchart, after a comment and a blank line',
    5,
    'flowchart TB\n%% a comment\n\n  A --> B\n  B --> [C\n  C --> D\n',
  ],
  ['flowchart, a line without an end', 3, 'flowchart TB\n  A --> B\n  B -->\n'],
  ['flowchart, in a group', 4, 'flowchart TB\n subgraph S\n A --> B\n A --> (end)\n end\n'],
  ['flowchart with CRLF', 3, 'flowchart TB\r\n  A --> B\r\n  B --> [C\r\n  C --> D\r\n'],
  ['sequence', 4, 'sequenceDiagram\n %% hi\n A->>B: x\n B->>>C x\n C->>A: y\n'],
  ['state', 3, 'stateDiagram-v2\n A --> B\n B --> --> C\n C --> D\n'],
  ['class', 4, 'classDiagram\n A <|-- B\n\n B <|==x C D\n C <|-- D\n'],
  ['mindmap', 4, 'mindmap\n  root((R))\n    a\n  second root\n'],
  ['timeline', 3, 'timeline\n  title T\n  : : x\n  2001 : a\n'],
  ['pie', 4, 'pie\n  title x\n  "a" : 5\n  b 6\n  "c" : 7\n'],
  ['gantt', 4, 'gantt\n dateFormat YYYY-MM-DD\n section A\n task :a1, notadate, 3d\n'],
  ['git graph', 3, 'gitGraph\n commit\n brunch x\n commit\n'],
  ['unknown kind', 2, '%% c\nflowchrt TB\n A-->B\n'],
  ['nothing', 1, ''],
  ['read, but not laid out', 1, 'flowchart TB\n  subgraph A[ ]\n  end\n  A --> A\n'],
]

test('each mistake is told at its own line, and the others are drawn', async () => {
  const sources = [
    ...BROKEN.map(([, , body], index) => sourceOf(`broken-${index}`, body)),
    sourceOf('good', 'flowchart TB\n  A --> B\n'),
  ]
  const { value, problems } = await drawDiagrams(sources, { use: shared.use, cacheFolder })
  expect([...value.keys()]).toEqual(['good'])
  const told = BROKEN.map(([name], index) => {
    const problem = problems.find(({ file }) => file === `diagrams/broken-${index}.mmd`)
    return `${name}: ${problem ? problem.line - 4 : 'no problem'}`
  })
  expect(told).toEqual(BROKEN.map(([name, line]) => `${name}: ${line}`))
  for (const problem of problems) {
    expect(problem).toMatchObject({ severity: 'error', rule: 'diagram-syntax' })
    expect(problem.what).not.toMatch(/\bgot\b|Expecting|token of type|Cannot (?:set|read)|undefined/)
  }
  expect(problems.find(({ file }) => file === 'diagrams/broken-0.mmd')?.column).toBe(9)
})

test('hostile sources send nothing, run nothing and load nothing', async () => {
  const hostile = [
    `flowchart TB\n  A["<img src=${address}/img onerror='document.title=1'>"] --> B\n`,
    `flowchart TB\n  A@{ img: "${address}/node", label: "x", w: 60, h: 60 }\n  A --> B\n`,
    `flowchart TB\n  A --> B\n  click A "${address}/click"\n  click B href "javascript:document.title=1"\n`,
    `%%{init: {"themeCSS": "svg{background:url(${address}/css)}", "securityLevel": "loose", "htmlLabels": true}}%%\nflowchart TB\n  A["<b onclick=x()>a</b>"] --> B\n`,
    `flowchart TB\n  A --> B\n  style A fill:url(${address}/fill)\n`,
    `sequenceDiagram\n  A->>B: <script>document.title=1</script>\n  link A: x @ ${address}/link\n`,
    `mindmap\n  root\n    ::icon(${address}/icon)\n    <iframe src="${address}/frame">\n`,
    `flowchart TB\n  A["\`![x](${address}/markdown)\`"] --> B\n`,
    `flowchart TB\n  A["<svg><style>@import '${address}/import'</style></svg>"] --> B\n`,
  ]
  const { browser } = await shared.open()
  const answered: string[] = []
  const contextOf = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await contextOf(options)
    context.on('response', (response) => answered.push(response.url()))
    return context
  }
  const { value } = await drawDiagrams(hostile.map((body, index) => sourceOf(`hostile-${index}`, body)), {
    use: shared.use,
    cacheFolder,
  })
  browser.newContext = contextOf
  expect(asked).toEqual([])
  expect(answered.filter((url) => !url.startsWith('https://kit.invalid/') && !url.startsWith('data:'))).toEqual([])
  for (const { name, svg } of value.values()) {
    expect(svg, name).not.toMatch(
      /<(?:style|script|foreignObject|image|a|iframe|img)[ >]| style=| on\w+=| href=|javascript:/,
    )
  }
})
