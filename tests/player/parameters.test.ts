import { expect, test } from 'playwright/test'
import { readParameters } from '../../slides/player/base/page.ts'

test('what the address asks for', () => {
  expect(readParameters('')).toEqual({ reading: false, slides: false })
  expect(readParameters('?reading')).toEqual({ reading: true, slides: false })
  expect(readParameters('?slides')).toEqual({ reading: false, slides: true })
  expect(readParameters('?theme=dark&speaker=ab12')).toMatchObject({ reading: false, speaker: 'ab12', theme: 'dark' })
  expect(readParameters('?speaker')).toMatchObject({ reading: false, speaker: '' })
})

test('a pairing is a short word', () => {
  expect(readParameters('?speaker=%3Cscript%3E/..').speaker).toBe('script')
  expect(readParameters(`?speaker=${'a'.repeat(99)}`).speaker).toHaveLength(40)
})
