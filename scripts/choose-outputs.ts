import { guessed, nearest } from './compiler/nearest.ts'
import { UsageError } from './options.ts'
import { formatsIn, insideOf, type ListedOutput } from './writers/output.ts'

export interface Chosen {
  /** What is made. */
  readonly asked: readonly ListedOutput[]
  /** What pages may lead to: all that has a format that was asked for. */
  readonly list: readonly ListedOutput[]
}

/**
 * What `--only` asks for: formats narrow, names choose. Of the outputs that have one of the formats named, or of all where
 * none is, those that any other word matches, or all where there is none.
 * @throws UsageError for a word that matches nothing
 */
export function chooseOutputs(all: readonly ListedOutput[], only: readonly string[]): Chosen {
  const known = formatsIn(all)
  const formats = known.filter((format) => only.includes(format))
  const names = only.filter((word) => !known.includes(word))
  const hasFormat = ({ format }: ListedOutput): boolean => formats.length === 0 || formats.includes(format)
  const narrowed = all.filter(hasFormat)
  const chosen = names.length === 0 ? narrowed : names.flatMap((word) => matching(word, narrowed, formats, known))
  const asked = all.filter((output) =>
    chosen.includes(output) || chosen.some((one) => output.kind.goesWith?.(one) === true)
  )
  return { asked, list: all.filter((output) => hasFormat(output) || output.kind.goesWith !== undefined) }
}

/** Could a PDF be asked for? Then the browser may start while the kit is read. */
export const mayPrint = (only: readonly string[]): boolean =>
  only.length === 0 || only.some((word) => word.endsWith('pdf'))

function matching(
  word: string,
  outputs: readonly ListedOutput[],
  formats: readonly string[],
  known: readonly string[],
): ListedOutput[] {
  const pattern = patternOf(word)
  const found = outputs.filter((output) => namesOf(output).some((name) => pattern.test(name)))
  if (found.length > 0) return found
  const near = nameLike(word, new Set(outputs.flatMap(namesOf)))
  const what = formats.length === 0 ? 'Nothing that is built' : `No ${formats.join(' or ')} that is built`
  throw new UsageError(
    `--only: ${what} is called “${word}”. ${
      guessed(near,
        `It takes formats (${known.join(', ')}), and names, folders and paths with or without *, such as ${
          examplesOf(outputs).join(', ')
        }.`)
    }`,
  )
}

/** The name that is nearest; else the shortest with a part that is: `grumblig` for `grumbling-hive`. */
function nameLike(word: string, names: ReadonlySet<string>): string | undefined {
  const byLength = [...names].sort((a, b) => a.length - b.length)
  return nearest(word, names) ?? byLength.find((name) => nearest(word, name.split(/[-./]/)) !== undefined)
}

/** Everything that a word can match: the path, with or without edition and ending; the folders above; names. */
function namesOf(output: ListedOutput): string[] {
  const paths = [output.path, insideOf(output)]
  // `presenter` is a folder, not the zip of that name.
  const bare = output.edition === undefined ? [] : paths.map((path) => path.replace(/\.[^./]*$/, ''))
  const folders = paths.flatMap((path) =>
    path.split('/').slice(0, -1).map((_, at, all) => all.slice(0, at + 1).join('/'))
  )
  return [...paths, ...bare, ...folders, ...bare.map((path) => path.replace(/^.*\//, '')), ...(output.words ?? [])]
}

/** `*` stands for anything in a name, `**` for folders too. */
function patternOf(word: string): RegExp {
  const parts = word.split(/(\*+)/).map((part) =>
    part === '*' ? '[^/]*' : part.startsWith('*') ? '.*' : part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&')
  )
  return new RegExp(`^${parts.join('')}$`, 's')
}

/** A name, a path and a pattern of something that there is. */
function examplesOf(outputs: readonly ListedOutput[]): string[] {
  const one = outputs.find(({ file }) => file !== undefined) ?? outputs[0]
  if (one === undefined) return []
  return [
    ...(one.words ?? []).slice(0, 1),
    one.path,
    `${one.path.slice(0, one.path.lastIndexOf('/') + 1)}*.${one.format}`,
  ]
}
