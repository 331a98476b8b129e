import { createHash } from 'node:crypto'
import { between, type Content, el, type Secret } from '../compiler/content/node.ts'
import { toDocument, toHtml } from '../render/to-html.ts'
import { noticeComment, partsInside } from '../licences/notices.ts'
import type { Part } from '../licences/parts.ts'
import { facesOf } from './page-faces.ts'

/** A page that holds everything it needs. */
export interface PageParts {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly description?: string
  /** Attributes of `<body>`: a class. */
  readonly bodyClass?: string
  /** One style sheet, without the faces. */
  readonly style: string
  readonly body: Content<Secret>
  /** What the page boxes of its paper say, in the same faces. */
  readonly runningText?: string
  /** One classic script. */
  readonly script?: string
  /** Class of `<html>`, for printing the script (`print-script`). */
  readonly rootClass?: string
  /** Everything that can be inside; what is, keeps its notices at the head of the file. */
  readonly bundled: readonly Part[]
}

/**
 * One HTML file with no request to anywhere, and with the faces that it uses, cut to its characters. Its policy allows
 * its own style and script by hash, and pictures and fonts inside it; nothing that an author wrote can run or load
 * anything.
 * @see https://www.w3.org/TR/CSP3/#framework-directive-source-list
 */
export async function assemblePage(parts: PageParts): Promise<string> {
  const style = await facesOf(parts.body, parts.runningText) + parts.style
  // A closing tag inside the script's text would end the script; `<\/` means the same in JavaScript strings.
  const script = parts.script?.replaceAll('</script', '<\\/script')
  const head = [
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: policyFor(style, script) }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    ...(parts.description === undefined ? [] : [el('meta', { name: 'description', content: parts.description })]),
    el('title', {}, parts.title),
    el('link', { rel: 'icon', href: 'data:,' }),
  ]
  const notices = noticeComment(partsInside(style + (script ?? ''), parts.bundled))
  return toDocument(
    { lang: parts.language, class: parts.rootClass },
    `${toHtml(between(head, '\n'))}\n${notices}${toHtml([el('style', {}, style)])}`,
    el(
      'body',
      { class: parts.bodyClass },
      '\n',
      parts.body,
      '\n',
      script === undefined ? [] : [el('script', {}, script), '\n'],
    ),
  )
}

function policyFor(style: string, script: string | undefined): string {
  return [
    "default-src 'none'",
    `style-src ${hashSource(style)}`,
    ...(script === undefined ? [] : [`script-src ${hashSource(script)}`]),
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
