// Runs in a background thread.
import { createRequire } from 'node:module'
import { build } from 'vite'

/** What the player has its words from, as it is written. */
const ENGLISH = /^.*\/scripts\/words\/english\.ts$/

/** Lightning CSS is a dependency of Vite's, not of the kit's. */
const { Features } = createRequire(import.meta.resolve('vite'))('lightningcss')

/**
 * @param {{ root: string, words?: string, target: string[], scripts: string[], styles: string[] }} input paths of the
 * entries, and of the words of the interface in the language that is wanted
 * @returns {Promise<{ name: string, text: string, packages: string[] }[]>} what Vite wrote, and which packages are
 * inside
 */
export async function work({ root, words, target, scripts, styles }) {
  const shared = {
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: words === undefined ? [] : [{ find: ENGLISH, replacement: words }] },
  }
  const results = await Promise.all([
    ...scripts.map((entry) =>
      build({
        ...shared,
        build: {
          write: false,
          target,
          rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 2 } } },
          lib: {
            entry,
            formats: ['iife'],
            name: 'kit',
            fileName: (_, name) => `${name}.js`,
          },
        },
      })
    ),
    ...(styles.length === 0
      ? []
      : [build({
        ...shared,
        // Colours of the dark theme are the styles' own way (tokens.css): light-dark() is in none of them.
        css: { lightningcss: { exclude: Features.LightDark } },
        build: {
          write: false,
          target,
          cssTarget: target,
          rolldownOptions: { input: styles, output: { assetFileNames: '[name][extname]' } },
        },
      })]),
  ])
  return results.flat().flatMap((result) => ('output' in result ? result.output : []))
    .map((file) => ({
      name: file.fileName,
      text: text('code' in file ? file.code : file.source),
      packages: packagesOf(file.moduleIds ?? []),
    }))
}

function text(source) {
  return typeof source === 'string' ? source : new TextDecoder().decode(source)
}

function packagesOf(paths) {
  const names = paths.flatMap((path) => {
    const inside = path.replaceAll('\\', '/').split('/node_modules/')
    return inside.length < 2 ? [] : /^(?:@[^/]+\/)?[^/]+/.exec(inside.at(-1) ?? '') ?? []
  })
  return [...new Set(names)].sort()
}
