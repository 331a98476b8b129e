import { createRequire } from 'node:module'
import type { InlineConfig } from 'vite'
import { PROJECT } from '../options.ts'

/** What Vite wrote, and which packages are inside. */
export interface BundledFile {
  readonly name: string
  readonly text: string
  readonly packages: readonly string[]
}

export interface BundleRequest {
  /** Paths of the entries: each becomes one classic script. */
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
  /** Browsers, as `chrome109`. */
  readonly target: string[]
  /** A module that stands in the place of another. */
  readonly instead?: { readonly find: RegExp; readonly replacement: string }
}

/** Bundles browser code. Vite is loaded only now: that takes longer than a small build. */
export async function bundle({ scripts, styles, target, instead }: BundleRequest): Promise<BundledFile[]> {
  const { build } = await import('vite')
  const shared: InlineConfig = {
    configFile: false,
    root: PROJECT,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: instead === undefined ? [] : [instead] },
  }
  const made = await Promise.all([
    ...scripts.map((entry) =>
      build({
        ...shared,
        build: {
          write: false,
          target,
          rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 2 } } },
          lib: { entry, formats: ['iife'], name: 'kit', fileName: (_, name) => `${name}.js` },
        },
      })
    ),
    ...(styles.length === 0 ? [] : [build({
      ...shared,
      // Colours of the dark theme are the styles' own way (tokens.css): light-dark() is in none of them.
      css: { lightningcss: { exclude: lightDark() } },
      build: {
        write: false,
        target,
        cssTarget: target,
        rolldownOptions: { input: [...styles], output: { assetFileNames: '[name][extname]' } },
      },
    })]),
  ])
  return made.flat().flatMap((result) => ('output' in result ? result.output : [])).map((file) => ({
    name: file.fileName,
    text: file.type === 'chunk' ? file.code : new TextDecoder().decode(Buffer.from(file.source)),
    packages: file.type === 'chunk' ? packagesOf(file.moduleIds) : [],
  }))
}

/** Lightning CSS is a dependency of Vite's, not of the kit's. */
function lightDark(): number {
  const vite = createRequire(createRequire(import.meta.url).resolve('vite'))
  const { Features }: { Features: { LightDark: number } } = vite('lightningcss')
  return Features.LightDark
}

function packagesOf(paths: readonly string[]): string[] {
  const names = paths.flatMap((path) => {
    const inside = path.replaceAll('\\', '/').split('/node_modules/')
    return inside.length < 2 ? [] : /^(?:@[^/]+\/)?[^/]+/.exec(inside.at(-1) ?? '') ?? []
  })
  return [...new Set(names)].sort()
}
