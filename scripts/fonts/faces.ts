import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** One face that the kit bundles. */
export interface Face {
  readonly family: 'Kit Serif' | 'Kit Sans' | 'Kit Han' | 'Kit Mono' | 'Kit Math'
  readonly weight: 400 | 600
  readonly style: 'normal' | 'italic'
  readonly package: string
  readonly file: string
}

/** Short names by which code asks for a face. */
export type FaceName =
  | 'serif-600'
  | 'serif-400-italic'
  | 'sans-400'
  | 'sans-600'
  | 'sans-400-italic'
  | 'han-400'
  | 'han-600'
  | 'mono-400'
  | 'math-400'

const serif = (name: string): Pick<Face, 'family' | 'package' | 'file'> => ({
  family: 'Kit Serif',
  package: 'source-serif',
  file: `WOFF2/TTF/SourceSerif4${name}.ttf.woff2`,
})
const sans = (name: string): Pick<Face, 'family' | 'package' | 'file'> => ({
  family: 'Kit Sans',
  package: 'source-sans',
  file: `WOFF2/TTF/SourceSans3-${name}.ttf.woff2`,
})
const han = (weight: number): Pick<Face, 'family' | 'package' | 'file'> => ({
  family: 'Kit Han',
  package: '@fontsource/noto-sans-sc',
  file: `files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`,
})

/**
 * Every face the kit may set type in. The serif's cut is the one drawn for subheads: on a wall it has the contrast of a
 * display face without hairlines that a projector swallows.
 */
export const FACES: Readonly<Record<FaceName, Face>> = {
  'serif-600': { ...serif('Subhead-Semibold'), weight: 600, style: 'normal' },
  'serif-400-italic': { ...serif('Subhead-It'), weight: 400, style: 'italic' },
  'sans-400': { ...sans('Regular'), weight: 400, style: 'normal' },
  'sans-600': { ...sans('Semibold'), weight: 600, style: 'normal' },
  'sans-400-italic': { ...sans('It'), weight: 400, style: 'italic' },
  'han-400': { ...han(400), weight: 400, style: 'normal' },
  'han-600': { ...han(600), weight: 600, style: 'normal' },
  'mono-400': {
    family: 'Kit Mono',
    package: 'source-code-pro',
    file: 'WOFF2/TTF/SourceCodePro-Regular.ttf.woff2',
    weight: 400,
    style: 'normal',
  },
  'math-400': {
    family: 'Kit Math',
    package: '@fontsource/stix-two-math',
    file: 'files/stix-two-math-latin-400-normal.woff2',
    weight: 400,
    style: 'normal',
  },
}

const resolver = createRequire(import.meta.url)
const folders = new Map<string, string>()

/** Folder of an installed package, wherever npm put it. */
export function packageFolder(name: string): string {
  const known = folders.get(name)
  if (known !== undefined) return known
  const folder = rootOf(name)
  folders.set(name, folder)
  return folder
}

function rootOf(name: string): string {
  try {
    return dirname(resolver.resolve(`${name}/package.json`))
  } catch {
    // The package keeps its manifest to itself: look for it above the entry.
    let folder = dirname(resolver.resolve(name))
    while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder)
    return folder
  }
}

/** Path of the face's whole font file. */
export function facePath(face: Face): string {
  return join(packageFolder(face.package), face.file)
}
