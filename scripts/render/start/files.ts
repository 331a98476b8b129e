import { between, el, type Element, type Node } from '../../compiler/content/node.ts'
import type { Edition } from '../../compiler/model.ts'

/** A file that the start page leads to. */
export interface StartFile {
  readonly label: string
  /** What it is printed on; files that differ by it alone share a line. */
  readonly paper?: string
  /** Relative to the start page. */
  readonly path: string
  /** Absent: it stands beside the folders of all editions. */
  readonly edition?: Edition
}

/** What a deck's notes on paper are called. */
export const SCRIPT = 'Script (PDF)'

/** What is passed on of a deck after the class. */
export const WITH_ANSWERS = 'Slides with answers'

/** Those of one edition. */
export const filesOf = (edition: Edition, files: readonly StartFile[]): StartFile[] =>
  files.filter((file) => file.edition === edition)

/** A link to a file of the output folder, whatever it is called. @param name for those who hear it without what is
 * before it */
export const startLink = (path: string, text: string, name?: string): Element =>
  el('a', { href: path.split('/').map(encodeURIComponent).join('/'), 'aria-label': name }, text)

/** Files in a row, then a line for each that is there on several papers; nothing where there are none. */
export function fileList(head: string, files: readonly StartFile[]): Node[] {
  const labels = new Set(files.flatMap(({ label, paper }) => (paper === undefined ? [] : [label])))
  const links = [
    ...files.filter(({ paper }) => paper === undefined).map(({ path, label }) => startLink(path, label)),
    ...[...labels].map((label) => paperList(label, files.filter((file) => file.label === label))),
  ]
  if (links.length === 0) return []
  const name = el('span', { class: 'deck-files-head' }, head)
  return [el('p', { class: 'row deck-files' }, name, ' ', between(links, ' ')), '\n']
}

/** One thing on all its papers. */
function paperList(label: string, files: readonly StartFile[]): Element {
  const links = files.flatMap(({ path, paper }) =>
    paper === undefined ? [] : [startLink(path, paper, `${label} (PDF), ${paper}`)]
  )
  return el('span', { class: 'row deck-papers' }, `${label} (PDF) `, between(links, ' '))
}
