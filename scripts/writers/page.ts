import { createHash } from 'node:crypto'
import { escapeHtml } from '../compiler/escape.ts'
import { noticeComment, partsInside } from '../licences/notices.ts'
import type { Part } from '../licences/parts.ts'

/** A page that holds everything it needs. */
export interface PageParts {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly description?: string
  /** Attributes of `<body>`: a class. */
  readonly bodyClass?: string
  /** One style sheet, fonts included. */
  readonly style: string
  readonly body: string
  /** One classic script. */
  readonly script?: string
  /** Class of `<html>`, for printing the script (`print-script`). */
  readonly rootClass?: string
  /** Everything that can be inside; what is, keeps its notices at the head of the file. */
  readonly bundled: readonly Part[]
}

/**
 * One HTML file with no request to anywhere. Its policy allows its own style and script by hash, and pictures and
 * fonts inside it; nothing that an author wrote can run or load anything.
 * @see https://www.w3.org/TR/CSP3/#framework-directive-source-list
 */
export function assemblePage(parts: PageParts): string {
  // A closing tag inside the script's text would end the script; `<\/` means the same in JavaScript strings.
  const script = parts.script?.replaceAll('</script', '<\\/script')
  const policy = [
    "default-src 'none'",
    `style-src ${hashSource(parts.style)}`,
    ...(script === undefined ? [] : [`script-src ${hashSource(script)}`]),
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="${escapeHtml(parts.language)}"${
    parts.rootClass === undefined ? '' : ` class="${escapeHtml(parts.rootClass)}"`
  }>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${
    parts.description === undefined
      ? ''
      : `<meta name="description" content="${escapeHtml(parts.description)}">\n`
  }<title>${escapeHtml(parts.title)}</title>
<link rel="icon" href="data:,">
${noticeComment(partsInside(parts.style + (script ?? ''), parts.bundled))}<style>${parts.style}</style>
</head>
<body${parts.bodyClass === undefined ? '' : ` class="${escapeHtml(parts.bodyClass)}"`}>
${parts.body}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
