import { expect, test } from 'playwright/test'
import { readClaims } from '../../scripts/compiler/paper/claims.ts'
import { DEFAULT_VOICES } from '../../scripts/compiler/paper/voices.ts'
import { compile, htmlOf } from './support.ts'

const rules = (text: string): string[] => compile(text).problems.map(({ rule }) => rule)

test('a slide of sources in a deck that cites nothing is said to be empty', () => {
  expect(rules('# One\n\n---\n\n## Sources {.sources}\n')).toContain('empty-sources')
  expect(rules('# One\n\nWords [@n24]\n\n---\n\n## Sources {.sources}\n')).not.toContain('empty-sources')
})

test('a mark behind a citation stays with the words before it', () => {
  const [slide] = compile('# One\n\nSensing comes first [@n24]. Then the rest.\n').value.slides
  expect(htmlOf(slide?.content)).toContain('Sensing comes first. <span class="cites">')
  expect(htmlOf(slide?.content)).not.toMatch(/>\s*\. Then/)
})

test('a video is refused in words of its own', () => {
  const [problem] = compile('# One\n\n![Bees](bees.mp4)\n').problems
  expect(problem).toMatchObject({ rule: 'video', severity: 'warning', line: 3 })
})

test('a field that is missing is said to be missing, never to be wrong or to be deleted', () => {
  const text = '- id: S1.1\n  part: "1"\n  paragraph: 1\n  status: AUT\n'
  const [problem] = readClaims({ file: 'slides/paper/claims.yaml', text }, DEFAULT_VOICES).register.problems.list
  expect(problem).toMatchObject({
    line: 1,
    what: '“gist” is missing.',
    fix: 'Add “gist”; it must be a sentence.',
  })
  const wrong = readClaims({ file: 'slides/paper/claims.yaml', text: `${text}  gist: 7\n` }, DEFAULT_VOICES)
  expect(wrong.register.problems.list[0]).toMatchObject({ line: 5, what: '“gist” must be a sentence.' })
})
