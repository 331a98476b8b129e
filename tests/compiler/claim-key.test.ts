import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'

const rulesOf = (id: string): string[] =>
  compileKit({
    decks: [{ file: 'slides/a.md', text: `# A\n\n---\n\n## B {#b}\n\nWords [@${id}].\n` }],
    diagrams: [],
    pictures: [],
    settings: { file: 'slides/kit.yaml', text: 'parts: [{ id: "1", title: One }]\n' },
    paper: {
      claims: {
        file: 'slides/paper/claims.yaml',
        text: `- { id: "${id}", part: "1", paragraph: 1, gist: So it is., status: AUT }\n`,
      },
    },
  }).problems.map(({ file, rule }) => `${file} ${rule}`)

test('what a claim may be called can be cited, and an endnote’s key is not free for it', () => {
  for (const id of ['S3.15', 'T3.1a', 'MF4', 'a', 'S_1-b..c']) {
    expect(rulesOf(id).filter((rule) => /claims|citation|unknown/.test(rule)), id).toEqual([])
  }
  for (const id of ['S3.', 'S-', '3a', 'n24', '.a', 'a b', 'é']) {
    expect(rulesOf(id).filter((rule) => rule.startsWith('slides/paper/claims.yaml')), id).not.toEqual([])
  }
})
