import { expect, test } from 'playwright/test'
import { diagramsIn } from '../../scripts/compiler/content/walk.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { usedDiagrams } from '../../scripts/render/gallery/used-diagrams.ts'

const diagram = (name: string) => ({
  file: `diagrams/${name}.mmd`,
  text: `---\ntitle: ${name}\ndescription: Two boxes.\n---\nflowchart LR\n  A --> B\n`,
})
const DECK = `# Talk

---

## Shown

![Shown](../diagrams/shown.mmd)

---

## Talk about it

::: exercise discuss {#talk minutes=5 phases="think 1, pair 2, share 2"}
What do you think?

::: goal
To think.
:::
::: answer
- Anything [@S3.16]
:::
::: debrief
This is what it was.

![Secret](../diagrams/secret.mmd)
:::
:::
`

test('what only an answer or a debrief shows is not in the gallery, which is given out', () => {
  const { value: kit } = compileKit({
    decks: [{ file: 'slides/talk.md', text: DECK }],
    diagrams: [diagram('shown'), diagram('secret')],
    pictures: [],
    paper: {},
  })
  const pieces = kit.decks.flatMap(({ slides }) => slides.flatMap(({ content }) => content))
  const used = diagramsIn(pieces)
  expect(used).toEqual(['shown', 'secret'])
  const drawn = new Map(
    used.map((
      name,
    ) => [name, {
      name,
      svg: '<svg/>',
      width: 10,
      height: 10,
      smallestText: 20,
      dashed: false,
      dotted: false,
      labels: '',
    }]),
  )
  expect(usedDiagrams(kit, drawn).map(({ source }) => source.name)).toEqual(['shown'])
})
