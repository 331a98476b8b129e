import { unzipSync } from 'fflate'
import sax from 'sax'

/** An element of a part, read by an XML parser. */
export interface Read {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (Read | string)[]
}

/** A file of PowerPoint, taken apart: each part of XML as a tree, in the order of the package. */
export interface Package {
  readonly paths: readonly string[]
  readonly bytes: Readonly<Record<string, Uint8Array>>
  readonly part: (path: string) => Read
}

export function openPackage(file: Uint8Array): Package {
  const bytes = unzipSync(file)
  const trees = new Map<string, Read>()
  return {
    bytes,
    paths: Object.keys(bytes),
    part: (path) => {
      const known = trees.get(path) ?? readXml(new TextDecoder().decode(bytes[path] ?? new Uint8Array()), path)
      trees.set(path, known)
      return known
    },
  }
}

/** @throws where it is not well-formed */
export function readXml(text: string, path: string): Read {
  const root: Read = { name: '', attributes: {}, children: [] }
  const open = [root]
  const reader = Object.assign(sax.parser(true, { strictEntities: true }), {
    onerror: (error: Error) => {
      throw new Error(`${path}: ${error.message}`)
    },
    onopentagstart: ({ name }: { name: string }) => {
      const element: Read = { name, attributes: {}, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    onattribute: ({ name, value }: { name: string; value: string }) => {
      const { attributes = {} } = open.at(-1) ?? {}
      if (name in attributes) throw new Error(`${path}: ${name} twice`)
      attributes[name] = value
    },
    onclosetag: () => void open.pop(),
    ontext: (said: string) => void open.at(-1)?.children.push(said),
  })
  reader.write(text).close()
  const only = root.children.find((child) => typeof child !== 'string')
  if (only === undefined || typeof only === 'string') throw new Error(`${path} has no root`)
  return only
}

/** All elements of a tree by a name, in order. */
export const all = (tree: Read, name: string): Read[] =>
  tree.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)]
  )

export const first = (tree: Read, name: string): Read | undefined => all(tree, name)[0]

export const textIn = (tree: Read): string =>
  tree.children.map((child) => typeof child === 'string' ? child : textIn(child)).join('')

/** Text of a part as somebody reads it: paragraphs and lines apart. */
export const wordsOf = (tree: Read): string =>
  all(tree, 'a:p').map((one) =>
    one.children.map((child) => typeof child === 'string' ? '' : child.name === 'a:br' ? ' ' : textIn(child)).join('')
  ).join(' ').replace(/\s+/g, ' ')

/** Relations of a part, by id. */
export function relationsOf(file: Package, path: string): Map<string, Read['attributes']> {
  const rels = path.replace(/([^/]+)$/, '_rels/$1.rels')
  if (file.bytes[rels] === undefined) return new Map()
  return new Map(all(file.part(rels), 'Relationship').map(({ attributes }) => [attributes['Id'] ?? '', attributes]))
}

/** Slides in the order of the presentation. */
export const slidesOf = (file: Package): string[] => {
  const relations = relationsOf(file, 'ppt/presentation.xml')
  return all(file.part('ppt/presentation.xml'), 'p:sldId')
    .map(({ attributes }) => `ppt/${relations.get(attributes['r:id'] ?? '')?.['Target'] ?? ''}`)
}

/** The part that a relation of another leads to. */
export const targetOf = (path: string, target: string): string => {
  const parts = [...path.split('/').slice(0, -1), ...target.split('/')]
  const found: string[] = []
  for (const part of parts) {
    if (part === '..') found.pop()
    else found.push(part)
  }
  return found.join('/')
}

/** The layout of a slide. */
export const layoutOf = (file: Package, path: string): Read => {
  const found = [...relationsOf(file, path).values()].find(({ Type }) => Type?.endsWith('/slideLayout') === true)
  return file.part(targetOf(path, found?.['Target'] ?? ''))
}
