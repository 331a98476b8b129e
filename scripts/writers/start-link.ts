import { escapeHtml } from '../compiler/escape.ts'

/** A file that the start page leads to. */
export interface StartFile {
  readonly label: string
  /** Relative to the start page. */
  readonly path: string
  readonly edition: 'presenter' | 'give-out'
}

/** A link to a file of the output folder, whatever it is called. */
export function startLink(path: string, text: string): string {
  return `<a href="${escapeHtml(path.split('/').map(encodeURIComponent).join('/'))}">${escapeHtml(text)}</a>`
}

/** The files of one edition in a row; nothing where there are none. */
export function fileList(head: string, edition: StartFile['edition'], files: readonly StartFile[]): string {
  const links = files.filter((file) => file.edition === edition).map((file) => startLink(file.path, file.label))
  return links.length === 0 ? '' : `<p class="deck-files"><span class="deck-files-head">${head}</span> ${links.join(' ')}</p>\n`
}
