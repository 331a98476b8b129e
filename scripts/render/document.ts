import { createHash } from 'node:crypto'
import { between, type Content, el, type Secret } from '../compiler/content/node.ts'
import { scriptText, toDocument, toHtml } from './to-html.ts'

/** A page that holds everything it needs. */
export interface Document {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly description?: string
  /** Class of `<body>`. */
  readonly bodyClass?: string
  /** One style sheet, faces included. */
  readonly style: string
  readonly body: Content<Secret>
  /** One classic script. */
  readonly script?: string
  /** Another one that stands packed in the page, for that one to unpack. */
  readonly late?: { readonly script: string; readonly packed: string }
  /** Class of `<html>`, for printing the script (`print-script`). */
  readonly rootClass?: string
  /** The comment at its head. */
  readonly notices: string
  /** Address of a module that runs too, while somebody writes the kit: there is no policy then, which would stop it. */
  readonly live?: string
}

/**
 * One HTML file with no request to anywhere. Its policy allows its own style and script by hash, and pictures and fonts
 * inside it; nothing that an author wrote can run or load anything.
 * @see https://www.w3.org/TR/CSP3/#framework-directive-source-list
 */
export function renderDocument(page: Document): string {
  const { style, live, late } = page
  const script = page.script === undefined ? undefined : scriptText(page.script)
  const guard = live === undefined
    ? el('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: policyFor(style, [script, late?.script]),
    })
    : el('script', { type: 'module', src: live })
  const head = [
    el('meta', { charset: 'utf-8' }),
    guard,
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    ...(page.description === undefined ? [] : [el('meta', { name: 'description', content: page.description })]),
    el('title', {}, page.title),
    el('link', { rel: 'icon', href: 'data:,' }),
  ]
  return toDocument({ lang: page.language, class: page.rootClass },
    `${toHtml(between(head, '\n'))}\n${page.notices}${toHtml([el('style', {}, style)])}`,
    el('body', { class: page.bodyClass }, '\n', page.body, '\n',
      late === undefined ? [] : [el('script', { type: 'text/plain', id: LATE_ID }, late.packed), '\n'],
      script === undefined ? [] : [el('script', {}, script), '\n']))
}

/** Where the page's script finds the other. */
export const LATE_ID = 'late-script'

function policyFor(style: string, scripts: readonly (string | undefined)[]): string {
  const hashes = scripts.flatMap((script) => (script === undefined ? [] : [hashSource(script)]))
  return [
    "default-src 'none'",
    `style-src ${hashSource(style)}`,
    ...(hashes.length === 0 ? [] : [`script-src ${hashes.join(' ')}`]),
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
