import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { KitSources } from '../compiler/compile-kit.ts'
import type { Compiled, Problem, SourceText } from '../compiler/model.ts'
import { KitError } from '../report/kit-error.ts'
import { decodeText } from './decode-text.ts'
import { pictureFaults } from './picture-faults.ts'

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i
/** Folders inside `slides/` that hold the program and the data, not pictures. */
const NOT_CONTENT = new Set(['player', 'paper', 'node_modules'])

/**
 * Reads every source of the kit in `root`: decks, diagrams, handouts, settings, the paper's data, the names of pictures.
 * Only files in the kit's own folders are read, by name: adding content is adding a file.
 * @returns texts with paths relative to `root`; bytes that are no UTF-8 arrive as problems.
 * @throws KitError when there is no such folder or it has no `slides/`.
 */
export async function readKit(root: string): Promise<Compiled<KitSources>> {
  await requireFolder(root, 'slides')
  const problems: Problem[] = []
  const read = async (file: string): Promise<SourceText> => {
    const { text, problem } = decodeText(file, await readFile(join(root, file)))
    if (problem) problems.push(problem)
    return { file, text }
  }
  const readAll = async (folder: string, ending: string) =>
    Promise.all((await namesIn(join(root, folder), ending)).map((name) => read(`${folder}/${name}`)))
  const readIfThere = async (file: string) => ((await exists(join(root, file))) ? await read(file) : undefined)

  const [decks, diagrams, drawings, handouts, sessions, settings, claims, endnotes, references, terms, ...pictures] = await Promise.all([
    readAll('slides', '.md'),
    readAll('diagrams', '.mmd'),
    readAll('diagrams', '.svg'),
    readAll('handouts', '.md'),
    readAll('handouts/sessions', '.yaml'),
    readIfThere('slides/kit.yaml'),
    readIfThere('slides/paper/claims.yaml'),
    readIfThere('slides/paper/endnotes.yaml'),
    readIfThere('slides/paper/references.json'),
    readIfThere('slides/paper/terms.yaml'),
    picturesIn(root, 'slides'),
    picturesIn(root, 'diagrams'),
  ])
  const files = pictures.flat()
  return {
    value: {
      decks,
      diagrams: [...diagrams, ...drawings],
      handouts,
      sessions,
      ...(settings && { settings }),
      paper: {
        ...(claims && { claims }),
        ...(endnotes && { endnotes }),
        ...(references && { references }),
        ...(terms && { terms }),
      },
      pictures: files,
      pictureFaults: await pictureFaults(root, files),
    },
    problems,
  }
}

async function requireFolder(root: string, folder: string): Promise<void> {
  if (!(await exists(root))) throw new KitError(`There is no folder ${root}: --root names a folder that holds slides/.`)
  if (!(await exists(join(root, folder)))) {
    throw new KitError(`${root} has no folder ${folder}/: put a deck there, one Markdown file a deck, and start again.`)
  }
}

async function namesIn(folder: string, ending: string): Promise<string[]> {
  if (!(await exists(folder))) return []
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith(ending) && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
}

async function picturesIn(root: string, folder: string): Promise<string[]> {
  const path = join(root, folder)
  if (!(await exists(path))) return []
  const entries = await readdir(path, { withFileTypes: true })
  const found = await Promise.all(entries.map(async (entry) => {
    if (entry.isDirectory()) return NOT_CONTENT.has(entry.name) ? [] : picturesIn(root, `${folder}/${entry.name}`)
    return PICTURE.test(entry.name) ? [`${folder}/${entry.name}`] : []
  }))
  return found.flat().sort()
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false)
}
