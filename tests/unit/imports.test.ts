import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'playwright/test'
import { PROJECT } from '../../scripts/options.ts'

/** From the inside out: a file may import from its own layer and from those above it in this list. */
const LAYERS: readonly RegExp[] = [
  /^scripts\/words\//,
  /^scripts\/compiler\/((deck-|diagram-|look-)?model|content\/(node|secrets)|(paper|exercise|session|handout)\/(key-)?model|session\/reckon|marks|tools)\.ts$/,
  /^scripts\/compiler\//,
  /^scripts\/(options\.ts|is-running\.ts|report\/)/,
  /^scripts\/render\//,
  /^scripts\/powerpoint\//,
  /^scripts\/(assets|browser|kit)\//,
  /^scripts\/fonts\//,
  /^scripts\/(diagrams|licences)\//,
  /^scripts\/make-kit\.ts$/,
  /^scripts\/writers\//,
  /^scripts\/(outputs?(-\w+)?|make-outputs|make-fitted|choose-outputs|build(-kit)?)\.ts$|^scripts\/(check|dev)\//,
  /^scripts\/bench\//,
  /^scripts\/(commands|first-kit)\//,
  /^scripts\/main\.ts$/,
]

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

function importsOf(folder: string): Import[] {
  const files = readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
  return files.map((file) => `${folder}/${file.replaceAll('\\', '/')}`).filter((file) => file.endsWith('.ts')).flatMap(
    (from) => {
      const text = readFileSync(join(PROJECT, from), 'utf8')
      return [
        ...text.matchAll(
          /^(?:import|export)\s(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^import\s+['"]([^'"]+)['"]/gm,
        ),
      ]
        .map((match) => {
          const target = match[2] ?? match[3] ?? match[4] ?? ''
          const to = target.startsWith('.')
            ? relative(PROJECT, resolve(PROJECT, dirname(from), target)).replaceAll('\\', '/')
            : target
          return { from, to, typeOnly: match[1] !== undefined }
        })
    },
  )
}

const layerOf = (file: string) => LAYERS.findIndex((layer) => layer.test(file))

test('imports in scripts/ point one way', () => {
  const all = importsOf('scripts')
  expect(all.length).toBeGreaterThan(100)
  expect([...new Set(all.map(({ from }) => from))].filter((file) => layerOf(file) < 0)).toEqual([])
  const against = all.filter(({ from, to }) => to.startsWith('scripts/') && layerOf(to) > layerOf(from))
  expect(against).toEqual([])
})

test('imports make no circle, types included', () => {
  const imports = [...importsOf('scripts'), ...importsOf('slides/player')]
  const to = new Map<string, string[]>()
  for (const one of imports) to.set(one.from, [...to.get(one.from) ?? [], one.to])
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (way.includes(file) || done.has(file)) return
    for (const next of to.get(file) ?? []) walk(next, [...way, file])
    done.add(file)
  }
  for (const file of to.keys()) walk(file, [])
  expect(circles).toEqual([])
})

test('the compiler is pure: no file system, no browser, no Vite', () => {
  const outside = importsOf('scripts/compiler').map(({ to }) => to).filter((to) => !to.startsWith('scripts/'))
  expect(outside.filter((name) => /^(node:|playwright|vite|fs$|path$)/.test(name))).toEqual([])
})

test('what is given out carries nothing that only presenters have', () => {
  const all = importsOf('slides/player').filter(({ typeOnly }) => !typeOnly)
  const reached = new Set(['slides/player/lecture.ts', 'slides/player/workshop.ts'])
  // A set goes on to what is added to it meanwhile.
  for (const file of reached) for (const { from, to } of all) if (from === file) reached.add(to)
  expect(reached.size).toBeGreaterThan(50)
  expect(
    [...reached].filter((file) => /^slides\/player\/(?:speaker|draw|own-class)\//.test(file)),
  )
    .toEqual([])
})

test('the player takes only types, statuses, marks, reckoning, words and who is shown what from the program', () => {
  const taken = importsOf('slides/player').filter(({ to }) => to.startsWith('scripts/'))
  expect(
    taken.filter(({ to, typeOnly }) =>
      !typeOnly
      && !/^scripts\/(compiler\/(status|marks|step|session\/reckon|content\/secrets)|words\/english)\.ts$/.test(to)
    ),
  ).toEqual([])
})
