import type { Edition, Kit } from '../compiler/model.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import type { Camera } from './diagrams/picture-png.ts'
import type { Press } from './press.ts'

/** A file that a build writes. */
export interface Output {
  /** Relative to the output folder, with `/`. */
  readonly path: string
  /** In whose folder it is; absent: beside these folders, with whoever has all of them. */
  readonly edition?: Edition
  /** The ending of its path; `txt`: also what has none. */
  readonly format: string
  /** What a server calls it. */
  readonly type: string
  /** The source that it has its name from; absent: the kit's own. */
  readonly file?: string
  /** What start pages call it. */
  readonly label: string
  /** What it is printed on, of what is printed on several papers. */
  readonly paper?: string
  /** What `--only` knows it by, besides parts of its path. */
  readonly words?: readonly string[]
  readonly make: (made: MadeKit, tools: Tools) => FileContent | Promise<FileContent>
}

export type FileContent = string | Uint8Array

/** Formats that outputs have, and what a server calls them. One that a single kind has may stand there: `type`. */
const TYPES = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
  zip: 'application/zip',
  txt: 'text/plain; charset=utf-8',
}
export const HTML = TYPES.html

/** What `--only` narrows by: not what packs all others, nor what has no ending. */
export const formatsIn = (outputs: readonly Output[]): readonly string[] =>
  [...new Set([...Object.keys(TYPES), ...outputs.map(({ format }) => format)])]
    .filter((format) => format !== 'zip' && format !== 'txt')

/** Outputs that are one idea: a file in this folder, and a line in `outputs.ts`. */
export interface OutputKind {
  /** As a build says it, when it makes them. */
  readonly name: string
  /** Everything of its kind. @param made absent while nothing is drawn: what no source can be named like may be missing */
  readonly outputs: (kit: Kit, made?: MadeKit) => readonly Output[]
  /** Which others it comes along with, though nobody asked for it. */
  readonly goesWith?: (output: Output) => boolean
}

/** An output as it stands in the list of all. */
export interface ListedOutput extends Output {
  readonly kind: OutputKind
}

/** What outputs are made with; what is slow is opened for the first who needs it. */
export interface Tools {
  readonly press: () => Press
  readonly camera: () => Camera
  /** What pages may lead to: everything, or all that has a format that was asked for. */
  readonly list: readonly ListedOutput[]
  /** Makes outputs, each once, whoever asks for it. */
  readonly makeAll: (outputs: readonly ListedOutput[]) => Promise<OutputFile[]>
}

/** A file that was made. */
export interface OutputFile {
  readonly path: string
  readonly edition?: Edition
  readonly content: FileContent
}

/**
 * @param edition in whose folder; undefined: beside these folders
 * @param inside the path there, which says the format
 * @param rest with the `type` of a format that nothing else has
 */
export function output(
  edition: Edition | undefined,
  inside: string,
  rest: Omit<Output, 'path' | 'edition' | 'format' | 'type'> & Partial<Pick<Output, 'type'>>,
): Output {
  const ending = inside.slice(inside.lastIndexOf('.') + 1)
  const [format, type] = rest.type !== undefined
    ? [ending, rest.type]
    : Object.entries(TYPES).find(([one]) => one === ending) ?? ['txt', TYPES.txt]
  return edition === undefined
    ? { ...rest, path: inside, format, type }
    : { ...rest, edition, path: `${edition}/${inside}`, format, type }
}

/** What an output of a session is named from. @param words what `--only` knows it by, besides the session */
export const ofSession = ({ file, name }: Session, ...words: readonly string[]): Pick<Output, 'file' | 'words'> => ({
  file,
  words: [`sessions/${name}`, name, ...words],
})

/** The path in the folder of its edition. */
export const insideOf = ({ path, edition }: Pick<Output, 'path' | 'edition'>): string =>
  edition === undefined ? path : path.slice(edition.length + 1)
