import { expect, test } from 'playwright/test'
import { findKey, KEYS as COMMON_KEYS, labelKey, nameKey } from '../../slides/player/keys.ts'
import { PRESENTER_KEYS } from '../../slides/player/speaker/presenter.ts'

const KEYS = [...COMMON_KEYS, ...PRESENTER_KEYS]

const press = (key: string, more: Partial<KeyboardEvent> = {}): string | undefined =>
  nameKey({ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more })
const action = (key: string, more: Partial<KeyboardEvent> = {}): string | undefined =>
  findKey(KEYS, press(key, more) ?? '')?.action

test('no key does two things', () => {
  const keys = KEYS.flatMap((row) => row.keys)
  expect(new Set(keys).size).toBe(keys.length)
})

test("a clicker's keys", () => {
  expect(action('PageDown')).toBe('next')
  expect(action('PageUp')).toBe('previous')
  expect(action('F5')).toBe('start-show')
  expect(action('F5', { shiftKey: true })).toBe('start-show')
  expect(action('.')).toBe('black')
  expect(action('b')).toBe('black')
  expect(action('Escape')).toBeUndefined()
})

test('they work through dialogs', () => {
  for (const key of ['PageDown', 'PageUp', 'F5', '.', 'b']) expect(findKey(KEYS, key)?.throughDialogs).toBe(true)
})

test('space turns on, with shift back', () => {
  expect(action(' ')).toBe('next')
  expect(action(' ', { shiftKey: true })).toBe('previous')
})

test("the browser's own keys stay the browser's", () => {
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) expect(press('p', more)).toBeUndefined()
  expect(press('F5', { ctrlKey: true })).toBeUndefined()
})

test('capital letters, other scripts and AltGr', () => {
  expect(action('S', { shiftKey: true })).toBe('speaker')
  expect(action('ы', { code: 'KeyS' })).toBe('speaker')
  expect(action('/', { ctrlKey: true, altKey: true })).toBe('search')
})

test('names for people', () => {
  expect(labelKey(' ')).toBe('Space')
  expect(labelKey('n')).toBe('N')
  expect(labelKey('F5')).toBe('F5')
})
