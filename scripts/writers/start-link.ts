import { escapeHtml } from '../compiler/escape.ts'

/** A file that the start page leads to. */
export interface StartFile {
  readonly label: string
  /** What it is printed on; files that differ by it alone share a line. */
  readonly paper?: string
  /** Relative to the start page. */
  readonly path: string
  readonly edition: 'presenter' | 'give-out'
}

/** A link to a file of the output folder, whatever it is called. @param name for those who hear it without what is
 * before it */
export function startLink(path: string, text: string, name?: string): string {
  const named = name === undefined ? '' : ` aria-label="${escapeHtml(name)}"`
  return `<a href="${escapeHtml(path.split('/').map(encodeURIComponent).join('/'))}"${named}>${escapeHtml(text)}</a>`
}

/** The files of one edition in a row, then a line for each that is there on several papers; nothing where there are
 * none. */
export function fileList(head: string, edition: StartFile['edition'], files: readonly StartFile[]): string {
  const own = files.filter((file) => file.edition === edition)
  const labels = new Set(own.flatMap(({ label, paper }) => (paper === undefined ? [] : [label])))
  const links = [
    ...own.filter(({ paper }) => paper === undefined).map(({ path, label }) => startLink(path, label)),
    ...[...labels].map((label) =>
      `<span class="deck-papers">${escapeHtml(label)} (PDF) ${
        own.flatMap((file) => (file.paper === undefined || file.label !== label
          ? []
          : [startLink(file.path, file.paper, `${label} (PDF), ${file.paper}`)])
        ).join(' ')
      }</span>`
    ),
  ]
  return links.length === 0
    ? ''
    : `<p class="deck-files"><span class="deck-files-head">${head}</span> ${links.join(' ')}</p>\n`
}
