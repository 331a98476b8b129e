import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { PROJECT, UsageError, type Options } from '../options.ts'
import { firstText, writeFirstKit } from '../first-kit/first-kit.ts'
import { KitError } from '../report/kit-error.ts'
import { advise } from '../compiler/nearest.ts'
import { answer } from '../report/terminal.ts'
import { whyNotWritten } from '../report/why-not-written.ts'
import { whyNoFile } from '../output-names.ts'
import { type InterfaceLanguage, interfaceLanguage } from '../words/wording.ts'

/** What `npm run new` can make: each a file that builds at once. */
interface NewKind {
  readonly path: (name: string) => string
  /** Its text in `scripts/first-kit/`, in the folder of a language. */
  readonly text: string
  /** What to do with it. @param root ` -- --root DIR`, where it is not this kit */
  readonly next: (name: string, root: string) => string
}

const KINDS: Readonly<Record<string, NewKind>> = {
  deck: {
    path: (name) => `slides/${name}.md`,
    text: 'deck.md',
    next: (_, root) => `npm start${root} shows it; save the file and the open slide changes.`,
  },
  diagram: {
    path: (name) => `diagrams/${name}.mmd`,
    text: 'diagram.mmd',
    next: (name) => `A slide shows it by ![What it shows](../diagrams/${name}.mmd){steps}`,
  },
  handout: {
    path: (name) => `handouts/${name}.md`,
    text: 'handout.md',
    next: () => 'A session has it printed by a line of its materials: { print: LETTER, copies: 1 each }',
  },
  session: {
    path: (name) => `handouts/sessions/${name}.yaml`,
    text: 'session.yaml',
    next: (_, root) => `Put slides and exercises into its items; npm run check${root} says what does not add up.`,
  },
}

/** Makes a new source file; never touches one that is there. */
export async function run(options: Options): Promise<number> {
  const [kind = '', ...words] = options.words
  if (kind === 'kit') return makeFirstKit(words, options)
  const title = words.join(' ').trim()
  const made = KINDS[kind]
  if (made === undefined) {
    const kinds = [...Object.keys(KINDS), 'kit']
    throw new UsageError(
      `npm run new makes no “${kind}”. ${advise(kind, kinds, `It makes one of: ${kinds.join(', ')}.`)}`,
    )
  }
  if (options.language !== undefined) {
    throw new UsageError(`A new ${kind} is in the language of its kit, slides/kit.yaml: leave --language out.`)
  }
  const name = freeName(fileName(title), kind, options.root)
  if (name === '') throw new UsageError(`A title is needed: npm run new -- ${kind} "Its title"`)
  const why = whyNoFile(`${name}.html`)
  if (why !== undefined) {
    throw new KitError(`Not every system can have a file of this name: ${why}. Give the new ${kind} another title.`)
  }
  const path = join(options.root, made.path(name))
  if (existsSync(path)) throw new KitError(`${path} is there already. Give the new ${kind} another title.`)
  try {
    await mkdir(dirname(path), { recursive: true })
    const text = await firstText(await languageOf(options.root), made.text, title)
    await writeFile(path, text.replace('sheet: LETTER', `sheet: ${await freeLetter(options.root)}`), { flag: 'wx' })
  } catch (error) {
    const why = whyNotWritten(error)
    throw why === undefined ? error : new KitError(`${path} was not written: ${why}.`)
  }
  answer(`${relative(options.from, path)}\n${made.next(name, rootOption(options))}`)
  return 0
}

/** `npm run new -- kit DIR "Title"`: a folder with one of everything. */
async function makeFirstKit(
  [name = '', ...words]: readonly string[],
  { from, language = 'en' }: Options,
): Promise<number> {
  if (name.trim() === '') throw new UsageError('A folder is needed: npm run new -- kit ../my-kit "Its title"')
  const folder = resolve(from, name)
  const why = whyNoFile(basename(folder))
  if (why !== undefined) throw new KitError(`Not every system can have a folder of this name: ${why}. Name another.`)
  const files = await writeFirstKit(folder, words.join(' ').trim(), language)
  const root = quotedForShell(relative(from, folder) || '.')
  answer(`${files.map((file) => join(name, file)).join('\n')}

npm start -- --root ${root}        shows it; save a file and the open slide changes
npm run check -- --root ${root}    says what is wrong
npm run build -- --root ${root}    writes everything, paper too, into ${join(name, 'dist')}

Begin with slides/kit.yaml, which names the paper, then slides/paper/, what it says, then the deck.
CONTRIBUTING.md has recipes, REFERENCE.md every key and block.`)
  return 0
}

const quotedForShell = (path: string): string => (/^[\w./\\:~-]+$/.test(path) ? path : JSON.stringify(path))

/** What has to follow a command, so that it works on the same kit. */
const rootOption = ({ root, from }: Options): string =>
  root === PROJECT ? '' : ` -- --root ${quotedForShell(relative(from, root) || '.')}`

/** The language of a kit, as far as there are texts in it. */
async function languageOf(root: string): Promise<InterfaceLanguage> {
  const file = 'slides/kit.yaml'
  const text = await readFile(join(root, file), 'utf8').catch(() => undefined)
  const { parseSettings } = await import('../compiler/settings.ts')
  return interfaceLanguage(parseSettings(text === undefined ? undefined : { file, text }, []).value.language)
}

/** “The Plan, 2011” → `the-plan-2011`; letters of any script stay. */
function fileName(title: string): string {
  return title.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
}

/** Decks and sessions are shown from the same folder: a second one of a name has its kind behind it. */
function freeName(name: string, kind: string, root: string): string {
  const other = { deck: KINDS['session'], session: KINDS['deck'] }[kind]
  return name !== '' && other !== undefined && existsSync(join(root, other.path(name))) ? `${name}-${kind}` : name
}

/** The first letter that no sheet has. */
async function freeLetter(root: string): Promise<string> {
  const folder = join(root, 'handouts')
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.md')) : []
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const taken = new Set(texts.flatMap((text) => /^sheet: *["']?([A-Z])\d*["']? *$/m.exec(text)?.[1] ?? []))
  return [...'ABCDEFGHJKLMNPQRSTUVWXYZ'].find((one) => !taken.has(one)) ?? 'Z1'
}
