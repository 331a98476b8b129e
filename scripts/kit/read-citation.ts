import { parse } from 'yaml'
import { z } from 'zod'
import { valueWords } from '../compiler/value-words.ts'
import { opensTooDeep } from '../compiler/yaml-source.ts'
import { yamlWords } from '../compiler/yaml-words.ts'
import { KitError } from '../report/kit-error.ts'
import { readOwn } from './read-inside.ts'

/** Somebody who wrote a work, or a group by its whole name. */
export type Author =
  | { readonly family: string; readonly given?: string }
  | { readonly literal: string }

export interface CitedWork {
  readonly title: string
  readonly authors: readonly Author[]
  readonly year?: number
  readonly publisher?: string
  readonly place?: string
  readonly series?: string
  readonly address?: string
}

/** How to cite a kit, and the paper that it teaches. */
export interface KitCitation {
  readonly kit: CitedWork
  /** Of the kit. */
  readonly version?: string
  readonly paper?: CitedWork
}

const text = z.string().optional()
const author = z.looseObject({ name: text, 'family-names': text, 'given-names': text })
const work = z.looseObject({
  title: z.string(),
  authors: z.array(author).min(1),
  year: z.number().optional(),
  publisher: z.looseObject({ name: text, city: text }).optional(),
  'collection-title': text,
  url: text,
})
const schema = work.extend({
  version: z.union([z.string(), z.number()]).optional(),
  references: z.array(work).optional(),
})

/**
 * Reads `CITATION.cff` in a kit's root, if there is one: the kit, and as its first reference the paper.
 * @throws KitError where the file does not say what to cite
 * @see https://github.com/citation-file-format/citation-file-format/blob/main/schema-guide.md
 */
export async function readCitation(root: string): Promise<KitCitation | undefined> {
  const source = await readOwn(root, 'CITATION.cff')
  if (source === undefined) return undefined
  try {
    const text = source.toString('utf8')
    if (opensTooDeep(text)) throw new RangeError()
    const { references, version, ...kit } = schema.parse(parse(text), { error: valueWords })
    const paper = references?.[0]
    return {
      kit: toWork(kit),
      ...(version === undefined ? {} : { version: String(version) }),
      ...(paper === undefined ? {} : { paper: toWork(paper) }),
    }
  } catch (error) {
    throw new KitError(
      `CITATION.cff does not say how to cite this kit: ${faultOf(error)}. Give it “title” and “authors”, or delete it.`,
    )
  }
}

function faultOf(error: unknown): string {
  const issue = error instanceof z.ZodError ? error.issues[0] : undefined
  if (issue === undefined) return `it is not valid YAML, ${yamlWords(error)}`
  return issue.path.length === 0 ? `all of it ${issue.message}` : `“${issue.path.join('.')}” ${issue.message}`
}

function toWork(given: z.infer<typeof work>): CitedWork {
  return {
    title: given.title,
    authors: given.authors.map(toAuthor),
    ...(given.year === undefined ? {} : { year: given.year }),
    ...(given.publisher?.name === undefined ? {} : { publisher: given.publisher.name }),
    ...(given.publisher?.city === undefined ? {} : { place: given.publisher.city }),
    ...(given['collection-title'] === undefined ? {} : { series: given['collection-title'] }),
    ...(given.url === undefined ? {} : { address: given.url }),
  }
}

function toAuthor({ name, 'family-names': family, 'given-names': given }: z.infer<typeof author>): Author {
  return family === undefined
    ? { literal: name ?? given ?? '' }
    : { family, ...(given === undefined ? {} : { given }) }
}
