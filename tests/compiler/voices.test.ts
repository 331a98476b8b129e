import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { OWN_LOOK } from './own-look.ts'
import { writeDeck } from './support.ts'

const CLAIMS = { A1: 'AUT', A2: 'AUT', P1: 'PTY', R1: 'REP', E1: 'ENG', E2: 'ENG', I1: '[AUT, IDL]', X1: '[ENG, AUT]' }

/** One slide, with what stands below its heading. */
function shown(body: string): string {
  const { value: kit, problems } = compileKit({
    decks: [{ file: 'slides/talk.md', text: `# Talk\n\n---\n\n## It {#it}\n\n${body}\n` }],
    diagrams: [],
    pictures: [],
    paper: {
      claims: {
        file: 'c',
        text: Object.entries(CLAIMS).map(([id, status]) =>
          `- { id: ${id}, part: "1", paragraph: 1, gist: A., endnotes: [1], status: ${status} }\n`
        ).join(''),
      },
      endnotes: { file: 'e', text: '- { number: 1, explanation: One. }\n' },
    },
    settings: { file: 'slides/kit.yaml', text: `parts: { "1": One }\n${OWN_LOOK}` },
  })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const [deck] = kit.decks
  if (deck === undefined) throw new Error('No deck')
  const page = writeDeck(deck, {
    edition: 'presenter',
    kit,
    drawn: new Map(),
    pictures: new Map(),
    endnoteTexts: new Map(),
    version: '1',
    date: '2017-12-31',
  })
  return /<section [^>]* id="it".*?<\/section>/s.exec(page)?.[0] ?? ''
}
/** For each group of citations on it: its words, in brackets where the canvas leaves them unsaid. */
const said = (html: string): string[] =>
  [...html.matchAll(/<span class="(cites[^"]*)">(.*?)<\/a><\/span>/gs)].map(([, name = '', inner = '']) => {
    const words = inner.replace(/<[^>]*>/g, '').trim()
    return name.includes('implied') ? `(${words})` : words
  })
const VOICE = /<p class="voice"><span class="badge" data-status="(\w+)">/

test('what is the author’s own is left unsaid, and nothing else', () => {
  expect(said(shown('- a [@A1]\n- b [@A1; @A2]\n- c [@A1; @n1]\n- d [@P1]\n- e [@R1]\n- f [@E1]\n- g [@n1]'))).toEqual([
    '(The paper argues · n.1)',
    '(The paper argues · n.1)',
    '(The paper argues n.1)',
    'The ministry says · n.1',
    'The paper reports · n.1',
    'From computing · n.1',
    'n.1',
  ])
})

test('what is argued and something else as well says both', () => {
  expect(said(shown('- a [@I1]\n- b [@A1; @R1]\n- c [@A1; @I1]\n- d [@X1]'))).toEqual([
    'The paper argues + Ideal or aim · n.1',
    'The paper argues · n.1 The paper reports · n.1',
    'The paper argues + Ideal or aim · n.1',
    'From computing · n.1',
  ])
})

test('a voice that all statements share stands once', () => {
  const shared = shown('- a [@E1]\n- b [@E2]\n\n::: ask\nAnd here?\n:::')
  expect(VOICE.exec(shared)?.[1]).toBe('ENG')
  expect(shared.match(VOICE)).toHaveLength(2)
  expect(shared.indexOf('class="voice"')).toBeGreaterThan(shared.indexOf('</h2>'))
  expect(said(shared)).toEqual(['(From computing · n.1)', '(From computing · n.1)'])
})

for (
  const [what, body] of [
    ['the author', '- a [@A1]\n- b [@A2]'],
    ['only one statement', '- a [@E1]'],
    ['another voice too', '- a [@E1]\n- b [@E2]\n- c [@R1]'],
    ['a statement without a source', '- a [@E1]\n- b [@E2]\n- c'],
    ['the author too', '- a [@E1]\n- b [@X1]'],
  ] as const
) {
  test(`it does not stand for ${what}`, () => expect(shown(body)).not.toMatch(VOICE))
}

test('where statements are sorted by their badges, the author’s stands too', () => {
  expect(said(shown('- **The paper argues** a [@A1]\n- **The ministry says** b [@P1]'))).toEqual([
    'The paper argues · n.1',
    'The ministry says · n.1',
  ])
})

test('remarks of the kit wear no badge', () => {
  const html = shown('- a [@P1]\n\n::: ask\nWhat now?\n:::\n\n::: outside\nThe kit says.\n:::')
  expect(said(html)).toEqual(['The ministry says · n.1'])
  expect(html).not.toContain('class="badge"')
})
