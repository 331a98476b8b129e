import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { PROJECT } from '../../scripts/options.ts'
import { rootProperties } from '../../scripts/writers/diagrams/custom-properties.ts'

const valuesOf = (css: string): Record<string, string> => Object.fromEntries(rootProperties(css))

test('the switch between light and dark', () => {
  const css = `:root { --light: initial; --dark: ; }
    @media screen { @media (prefers-color-scheme: dark) { :root { --light: ; --dark: initial; } } }
    :root { --paper: var(--light, #fff) var(--dark, #000); }
    @media (forced-colors: active) { :root { --paper: Canvas; } }`
  expect(valuesOf(css)).toEqual({ dark: '', paper: '#fff' })
})

test('var() within var(), in fallbacks and between words; the last declaration holds', () => {
  const css = `:root { --a: 1px; --b: var(--a) solid var( --c , var(--d, rgb(1, 2, 3)) ); --d: red }
    /* :root { --a: 9px } */ .other { --a: 8px } :root[data-theme='dark'] { --a: 7px } :root { --a: 2px; }`
  expect(valuesOf(css)).toEqual({ a: '2px', b: '2px solid red', d: 'red' })
  expect(valuesOf(':root { --b: var(--c, rgb(1, 2, 3)) }')).toEqual({ b: 'rgb(1, 2, 3)' })
})

test('what needs a missing value, or itself, has none', () => {
  expect(valuesOf(':root { --a: var(--b); --b: var(--a); --c: x var(--none); --d: var(--a, 1) }')).toEqual({ d: '1' })
})

test('the tokens of the kit: plain colours, as the browser has them in the light theme', () => {
  const colours = rootProperties(readFileSync(join(PROJECT, 'slides/player/styles/tokens.css'), 'utf8'))
  expect(colours.get('paper')).toMatch(/^#[\da-f]{6}$/)
  for (const [name, value] of colours) expect(value, name).not.toMatch(/var\(|initial/)
  for (
    const name of ['diagram-fill', 'diagram-line', 'diagram-text', 'ink-soft', 'line', 'green-soft', 'panel-ink']
  ) {
    expect(colours.get(name), name).toMatch(/^#[\da-f]{6}$/)
  }
})

test('colours stand in the tokens alone', () => {
  const styles = join(PROJECT, 'slides/player/styles')
  const files = readdirSync(styles, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))
  expect(files.length).toBeGreaterThan(30)
  // What is mixed of colours that have names is none of its own.
  const mixed = /color-mix\(in srgb, var\([^()]*\) \d+%, var\([^()]*\)\)/g
  const coloured = files.filter((file) =>
    /:[^;{}]*(?:#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(|\b(?:black|white)\b(?!-))/i
      .test(
        readFileSync(join(styles, file), 'utf8').replace(mixed, '').replace(/\/\*[^]*?\*\/|'[^']*'|var\([^()]*\)/g, ''),
      )
  )
  expect(coloured).toEqual(['tokens.css'])
})
