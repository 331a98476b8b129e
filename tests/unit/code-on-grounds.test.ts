import { expect, test } from 'playwright/test'
import { el } from '../../scripts/compiler/content/node.ts'
import { codeColoursOn } from '../../scripts/compiler/contrast.ts'
import { inOneInk } from '../../scripts/powerpoint/paint.ts'
import { extraStyle } from '../../scripts/writers/extra-styles.ts'

const EXTRAS = { extras: { brought: '', code: '', maths: '', unmarked: '' } }

test('code has its colours on a ground that its author gives, nearer to the ink where they could not be read', () => {
  expect(codeColoursOn('#ffffff')).toBe('--ink-soft:#4a505c;--right:#14652f;--focus:#0a55d6;--accent:#a5301a')
  expect(codeColoursOn('#000000')).toBe('--ink-soft:#b9b6ae;--right:#86d79a;--focus:#8ec5ff;--accent:#f4927a')
  expect(codeColoursOn('#00ffff')).not.toContain('#0a55d6')
  expect(new Set(codeColoursOn('#8090a0').match(/#[\da-f]{6}/g)).size, 'nothing but the ink can be read').toBe(1)
})

test('only a page with code on such a ground has rules for it', () => {
  const styleOf = (name: string) =>
    extraStyle([el('section', { 'data-ground': '#ffffff' }, el(name, {}, el('code', {}, 'a')))], EXTRAS)
  expect(styleOf('pre')).toContain('[data-ground="#ffffff"] .face pre{--ink-soft:')
  expect(styleOf('p')).not.toContain(' .face pre')
})

test('in PowerPoint boxes and frames of a diagram on such a ground are apart from its words', () => {
  const tokens = new Map(
    ['ink', 'diagram-line', 'raised', 'diagram-cluster', 'night', 'blue-soft'].map((name) => [name, '#777777']),
  )
  const own = inOneInk({ tokens, hues: [] }, '#1b1e24').tokens
  expect(own.get('diagram-line')).toBe(own.get('ink'))
  for (const name of ['raised', 'diagram-cluster', 'night', 'blue-soft']) {
    expect(own.get(name), name).not.toBe(own.get('ink'))
  }
})
