import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { PROJECT } from '../../scripts/options.ts'

const TOKENS = 'slides/player/styles/tokens.css'
const SWITCH = 'slides/player/features/theme.ts'
/** A kit's own colours, in the same two themes. */
const KIT_STYLE = 'scripts/render/kit-style.ts'
/** Has it left as it is. */
const BUNDLE = 'scripts/assets/bundle.ts'
const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8')

/** All that decides how a page looks. */
const files = ['scripts', 'slides'].flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|css)$/.test(file)).map((file) => `${folder}/${file}`)
)

// What is measured in the light theme (`scripts/check/`) so holds in the dark one.
test('the themes differ in colours alone, so that nothing stands elsewhere in the dark one', () => {
  const asks = /prefers-color-scheme|data-theme|dataset\W+theme|light-dark\(|--(?:light|dark)\b/
  expect(files.filter((file) => asks.test(read(file))).sort()).toEqual([SWITCH, TOKENS, KIT_STYLE, BUNDLE].sort())

  const rest = read(TOKENS).replace(/\/\*[^]*?\*\//g, '')
    .replace(
      /^ +--[a-z-]+: var\(--light, (?:#[\da-f]{6}|transparent)\) var\(--dark, #[\da-f]{6}\) var\(--(?:back|fore),\);$/gm,
      '',
    )
  const declared = [...rest.matchAll(/^ +([a-z-]+: ?[^;{]*);$/gm)].map(([, text]) => text)
  const uses = declared.filter((text) => /--(?:light|dark)\b|^color-scheme/.test(text ?? ''))
  expect([...new Set(uses)].sort()).toEqual([
    '--dark: ',
    '--dark: initial',
    '--light: ',
    '--light: initial',
    'color-scheme: dark',
    'color-scheme: light',
  ])
  const dark = [...rest.matchAll(/^ *:root[^{]*theme[^{]*\{([^}]*)\}/gm)].map(([, body = '']) =>
    body.split(';').map((one) => one.trim()).filter((one) => one !== '')
  )
  // Nothing else hangs on the computer's setting.
  const asked = [...rest.matchAll(/@media[^{]*prefers-color-scheme[^{]*\{\s*([^{]*?)\s*\{[^}]*\}\s*\}/g)]
  expect(asked.map(([, selector = '']) => selector)).toEqual([":root:not([data-theme='light'])"])
  expect(rest.match(/prefers-color-scheme/g)).toHaveLength(asked.length)
  // By the computer's setting, and by the page's.
  const turned = ['--light:', '--dark: initial', 'color-scheme: dark']
  expect(dark).toEqual([turned, turned])
})
