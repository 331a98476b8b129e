import { between, el, type Element, type Node } from '../../compiler/content/node.ts'
import { PAPERS } from '../../compiler/handout/papers.ts'
import type { Edition } from '../../compiler/model.ts'
import type { Wording } from '../../words/wording.ts'

/** A file that the start page leads to. */
export interface StartFile {
  readonly label: string
  /** What it is printed on. */
  readonly paper?: string
  /** Relative to the start page. */
  readonly path: string
  /** Absent: it stands beside the folders of all editions. */
  readonly edition?: Edition
}

/** What a deck's notes on paper are called behind its name. */
export const SCRIPT = '-script.pdf'
/** How a deck for PowerPoint ends. */
export const PPTX = '.pptx'

/** Those of one edition. */
export const filesOf = (edition: Edition | undefined, files: readonly StartFile[]): StartFile[] =>
  files.filter((file) => file.edition === edition)

/** A link to a file of the output folder, whatever it is called. @param name for those who hear it without what is
 * before it; @param query what the page is asked for, with its mark */
export const startLink = (path: string, text: string, name?: string, query = ''): Element =>
  el('a', { href: path.split('/').map(encodeURIComponent).join('/') + query, 'aria-label': name }, text)

/** The same deck, opened to be changed. */
export const mineLink = ({ path }: StartFile, title: string, wording: Wording): Element =>
  startLink(path, wording.makeItMine, wording.makeMine(title), '?mine')

/** Files in a row; nothing where there are none. */
export const fileList = (head: string, files: readonly StartFile[]): Node[] =>
  files.length === 0 ? [] : [
    el('p', { class: 'row start-files' }, el('span', { class: 'start-files-head' }, head), ' ',
      between(files.map(({ path, label }) => startLink(path, label)), ' ')),
  ]

/**
 * One thing on all papers, a link each, in their order: the page's script leaves the one on the paper that is chosen.
 * @param files of one thing, see {@link byVariant}
 */
export const onPapers = (name: string, files: readonly StartFile[]): Node[] =>
  files.length === 0
    ? [name]
    : [
      el('span', { class: 'papers' },
        between(files.map(({ path, paper = '' }) => startLink(path, `${name}, ${paper}`)), ' ')),
    ]

/** What is printed of one thing, on all papers each: as it is, in large print, and so on. */
export function byVariant(files: readonly StartFile[]): StartFile[][] {
  const printed = files.filter(({ paper }) => paper !== undefined)
  const variants = Math.floor(printed.length / PAPERS.length)
  return Array.from({ length: variants }, (_, at) => PAPERS.flatMap((_, paper) => printed[paper * variants + at] ?? []))
}
