import hljs from 'highlight.js/lib/core'
import type { CompileTools } from '../compiler/tools.ts'
import { type Content, el, type Node } from '../compiler/content/node.ts'

/** Names that people write for languages that the package calls otherwise. */
const CALLED: Readonly<Record<string, string>> = {
  js: 'javascript',
  jsx: 'javascript',
  mjs: 'javascript',
  node: 'javascript',
  ts: 'typescript',
  tsx: 'typescript',
  py: 'python',
  python3: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  zsh: 'bash',
  console: 'shell',
  shellsession: 'shell',
  yml: 'yaml',
  html: 'xml',
  svg: 'xml',
  vue: 'xml',
  svelte: 'xml',
  md: 'markdown',
  'c++': 'cpp',
  cs: 'csharp',
  'c#': 'csharp',
  kt: 'kotlin',
  hs: 'haskell',
  jsonc: 'json',
  json5: 'json',
  docker: 'dockerfile',
  golang: 'go',
  toml: 'ini',
  tex: 'latex',
  ps1: 'powershell',
  jl: 'julia',
  ex: 'elixir',
  objc: 'objectivec',
  patch: 'diff',
  gql: 'graphql',
  make: 'makefile',
  proto: 'protobuf',
}
/** A language that is written with others in it. */
const WITH: Readonly<Record<string, readonly string[]>> = { xml: ['javascript', 'css'], markdown: ['xml'] }

/** Loads the languages of a kit, and no others. */
export async function loadHighlighter(names: Iterable<string>): Promise<NonNullable<CompileTools['highlight']>> {
  const languages = new Set([...names].map((name) => CALLED[name] ?? name))
  await Promise.all([...languages].flatMap((name) => [name, ...(WITH[name] ?? [])]).map(async (name) => {
    if (hljs.getLanguage(name) !== undefined || !/^[\w-]+$/.test(name)) return
    const language = await import(`highlight.js/lib/languages/${name}`).catch(() => undefined)
    if (language !== undefined) hljs.registerLanguage(name, language.default)
  }))
  hljs.configure({ __emitter: NodeEmitter })
  return (code, language) => {
    const name = CALLED[language.toLowerCase()] ?? language.toLowerCase()
    if (hljs.getLanguage(name) === undefined) return undefined
    const { _emitter: emitter } = hljs.highlight(code, { language: name, ignoreIllegals: true })
    return emitter instanceof NodeEmitter ? emitter.finish() : undefined
  }
}

/** What the page's style sheet has a colour for; the many names of the package come down to these. */
const KINDS: readonly [RegExp, string][] = [
  [/^(?:comment|quote|doctag|meta)/, 'comment'],
  [/^(?:string|regexp|link|symbol|char|addition|subst$)/, 'string'],
  [/^(?:number|literal)/, 'number'],
  [/^(?:keyword|selector-tag|operator$|name$|tag$|deletion)/, 'keyword'],
  [/^(?:title|function|section|type|class|built_in)/, 'title'],
  [/^(?:attr|attribute|variable|template-variable|property|params|selector)/, 'name'],
]

/** Takes what the highlighter finds as nodes, not as HTML. */
class NodeEmitter {
  readonly #open: { readonly kind: string; readonly children: Node[] }[] = [{ kind: '', children: [] }]

  finish(): Content {
    while (this.#open.length > 1) this.endScope()
    return this.#open[0]?.children ?? []
  }

  addText(text: string): void {
    if (text !== '') this.#open.at(-1)?.children.push(text)
  }

  startScope(scope: string): void {
    this.#open.push({ kind: KINDS.find(([pattern]) => pattern.test(scope))?.[1] ?? '', children: [] })
  }

  endScope(): void {
    const done = this.#open.length > 1 ? this.#open.pop() : undefined
    if (done === undefined) return
    this.#open.at(-1)?.children.push(
      ...(done.kind === '' ? done.children : [el('span', { class: `code-${done.kind}` }, done.children)]),
    )
  }

  __addSublanguage(other: NodeEmitter): void {
    this.#open.at(-1)?.children.push(...other.finish())
  }

  // The package calls these, whose work is done above.
  openNode(scope: string): void {
    this.startScope(scope)
  }

  closeNode(): void {
    this.endScope()
  }

  finalize(): void {
    // Whatever is open is closed by `finish`.
  }

  toHTML(): string {
    return ''
  }
}
