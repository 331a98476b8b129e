import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'

const NOTES = 40
const kitOf = (text: string, settings = '') =>
  compileKit({
    decks: [{ file: 'slides/talk.md', text }],
    diagrams: [],
    pictures: [],
    settings: { file: 'slides/kit.yaml', text: `title: T\nparts: { "1": One }\n${settings}` },
    paper: {
      claims: {
        file: 'c',
        text:
          `- { id: C1, part: "1", paragraph: 1, gist: A., endnotes: [1], status: AUT }\n- { id: C2, part: "1", paragraph: 1, gist: A., endnotes: [${
            Array.from({ length: NOTES }, (_, index) => index + 1).join(', ')
          }], status: AUT }\n`,
      },
      endnotes: {
        file: 'e',
        text: Array.from({ length: NOTES }, (_, index) => `- { number: ${index + 1}, works: [w], explanation: One. }\n`)
          .join(''),
      },
      references: {
        file: 'r',
        text: JSON.stringify([{
          id: 'w',
          type: 'book',
          title: 'A title of some length, and more of it',
          author: [{ family: 'Somebody', given: 'S.' }],
          publisher: 'P',
          issued: { 'date-parts': [[2000]] },
        }]),
      },
    },
  })
const idsOf = (text: string, settings?: string) =>
  kitOf(text, settings).value.decks[0]?.slides.map(({ id, title }) => `${id}|${title}`)

test('one slide of sources becomes as many as they need, numbered', () => {
  expect(idsOf('# Talk\n\n---\n\n## It\n\na [@C1]\n\n---\n\n## Sources {#sources .sources}\n')).toEqual([
    'talk|Talk',
    'it|It',
    'sources|Sources',
  ])
  const many = idsOf('# Talk\n\n---\n\n## It\n\na [@C2]\n\n---\n\n## Sources {#sources .sources}\n') ?? []
  expect(many.slice(0, 2)).toEqual(['talk|Talk', 'it|It'])
  const count = many.length - 2
  expect(count).toBeGreaterThan(1)
  expect(many.slice(2)).toEqual(
    Array.from({ length: count },
      (_, index) => `sources${index === 0 ? '' : `-${index + 1}`}|Sources, ${index + 1} of ${count}`),
  )
})

test('sources come after everything else, the address too', () => {
  const text = '# Talk\n\n---\n\n## Sources {#sources .sources}\n\n---\n\n## Questions? {#questions}\n\na [@C1]\n'
  expect(idsOf(text, 'address: https://example.org/\n')).toEqual([
    'talk|Talk',
    'questions|Questions?',
    'take-along|Take it with you',
    'sources|Sources',
  ])
})

test('a second slide of sources is told: the kit makes it', () => {
  const { problems } = kitOf(
    '# Talk\n\n---\n\n## It\n\na [@C1]\n\n---\n\n## Sources {#sources .sources}\n\n---\n\n## Sources, 2 of 2 {.sources}\n',
  )
  expect(problems.map(({ severity, rule, line }) => `${severity} ${rule} ${line}`)).toEqual([
    'warning second-sources 15',
  ])
})
