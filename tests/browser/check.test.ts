import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkKit } from '../../scripts/check/check-kit.ts'
import { expect, test } from './fixtures.ts'
import { FIXTURE } from './kits.ts'

const QUIET = { say: () => undefined, notice: () => undefined }

/** Sixteen lines of body text; a slide holds about nine. */
const LONG = Array.from({ length: 16 }, (_, index) => `- Line ${index + 1} of a list that nobody reads to its end`)
  .join('\n')
const ROW = Array.from({ length: 14 },
  (_, index) => `  N${index}["Box number ${index}"] --> N${index + 1}["Box number ${index + 1}"]`).join('\n')

const CARDS = Array.from({ length: 16 }, (_, index) => `Card number ${index + 1}`)

const DECK = `# A deck with faults

---

## Fine {#fine}

This slide is as it should be: $x^2$, H<sub>2</sub>O, \`code\`, and more below.[^below]

[^below]: Small, as notes are.

::: caveat
Small, at the foot.
:::

---

## Too much {#too-much}

${LONG}

---

## Too small {#too-small}

![A long row](../diagrams/row.mmd)

---

## Table on text {#collision}

| Head | Another |
|---|---|
${
  Array.from({ length: 5 }, (_, index) =>
    `| Row ${
      index + 1
    } with so many words that it takes more than one line of its column on the slide | And this column is just as long as the one beside it, if not a little longer |`)
    .join('\n')
}

The paragraph below the table has no place left.

---

## Tall and small {#tall}

![A column](../diagrams/column.mmd)

---

## Beside a picture {#beside}

![Hills](relief.png)

- Thirty switches, from fifteen to four hundred and fifty volts
- The learner is only heard, and the teacher cannot see him
- A prod followed each refusal

---

## Too many cards

::: exercise order {#crowded minutes=15}
Put the cards in order, which nobody could even see.

${CARDS.map((card) => `- ${card}`).join('\n')}

::: goal
See too much.
:::
::: materials
Nothing.
:::
::: steps
1. Look.
:::
::: answer
${CARDS.map((card, index) => `${index + 1}. ${card}`).join('\n')}
:::
::: debrief
It was too much.
:::
:::

---

## Too much on paper

::: exercise fill {#on-paper minutes=9}
Fill in.

The [1]{.blank} comes first. ${'It is followed by words that nobody needs. '.repeat(24)}

::: goal
See too much.
:::
::: materials
Nothing.
:::
::: steps
1. Look.
:::
::: answer
1. word
:::
::: debrief
It was too much.
:::
:::

---

## Too much at a press

::: exercise discuss {#pressed minutes=60}
What is too much?

- This
- That

::: goal
See too much.
:::
::: source
${
  CARDS.map((card) => `- ${card}, of which is said more than anybody could read. ${'And more. '.repeat(16)}`).join('\n')
}
:::
::: answer
- All of it.
:::
::: debrief
It was too much.
:::
:::

---

## A formula that is cut {#cut}

::: columns
::: column
$$${Array.from({ length: 14 }, (_, index) => `a_{${index + 1}}`).join(' + ')}$$
:::
::: column
Beside it there is room.
:::
:::

---

## Words that nobody sees {#unseen}

![Words](../diagrams/unseen.svg)

---

## Unknown letters {#letters}

Tibetan stands here: བོད.
`

/** Each word says whether it is seen. */
const WORDS = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1136 480">
  <metadata>
title: Words
description: Words on their grounds, seen and unseen.
text: Words.
  </metadata>
  <g font-size="24" text-anchor="middle">
    <text x="200" y="40" fill="var(--ink)">Seen</text>
    <text x="200" y="90" fill="var(--ink-soft)">Pale, seen</text>
    <text x="200" y="140" fill="var(--paper)">Unseen on the paper</text>
    <text x="200" y="190" fill="none">Unseen without a colour</text>
    <text x="200" y="240" fill="var(--ink)" opacity="0.1">Unseen, faded</text>
    <rect x="500" y="10" width="400" height="50" fill="var(--night)"/>
    <text x="700" y="40" fill="var(--paper)">Seen at night</text>
    <rect x="500" y="70" width="400" height="50" fill="var(--ink)"/>
    <text x="700" y="100" fill="var(--ink)">Unseen on its box</text>
    <text x="700" y="150" fill="var(--ink)">Unseen below a box</text>
    <rect x="500" y="120" width="400" height="50" fill="var(--panel)"/>
    <text x="700" y="200" fill="var(--ink)">Seen in a frame</text>
    <rect x="500" y="170" width="400" height="50" fill="none" stroke="var(--ink)"/>
    <text x="700" y="250" fill="var(--ink)">Seen until the next step</text>
    <g data-step="1"><rect x="500" y="220" width="400" height="50" fill="var(--panel)"/></g>
  </g>
</svg>
`

test('a slide that runs over, a diagram too small, a letter that no font has: exactly these', async () => {
  const root = await mkdtemp(join(tmpdir(), 'kit with faults '))
  try {
    await mkdir(join(root, 'slides'))
    await mkdir(join(root, 'diagrams'))
    await writeFile(join(root, 'slides/faults.md'), DECK)
    await cp(join(FIXTURE, 'slides/relief.png'), join(root, 'slides/relief.png'))
    await writeFile(join(root, 'diagrams/column.mmd'),
      `---\ntitle: A column\ndescription: Nine boxes, one below the other.\n---\nflowchart TB\n${
        ROW.split('\n').slice(0, 8).join('\n')
      }\n`)
    await writeFile(join(root, 'diagrams/row.mmd'),
      `---\ntitle: A long row\ndescription: Fifteen boxes in a row.\n---\nflowchart LR\n${ROW}\n`)
    await writeFile(join(root, 'diagrams/unseen.svg'), WORDS)
    await mkdir(join(root, 'handouts'))
    await writeFile(join(root, 'handouts/page.md'), '---\ntitle: A page\naudience: presenters\n---\n\nAnd here: ཆ.\n')
    const { problems } = await checkKit(root, QUIET)
    const line = (text: string) => DECK.slice(0, DECK.indexOf(text)).split('\n').length
    // The player may set a board that is too full smaller; on paper it runs over.
    const found = problems.filter(({ rule, slide }) =>
      !(rule === 'small-text' && /crowded|on-paper/.test(slide ?? ''))
      // What is cut, or far too much, also lies on what is beside it.
      && !(rule === 'overlap' && /crowded|on-paper|cut/.test(slide ?? ''))
    )
      .map(({ rule, file, line, slide }) => `${rule} ${file}:${line} ${slide}`)
    expect([...new Set(found)].sort()).toEqual([
      'missing-glyph handouts/page.md:1 undefined',
      `missing-glyph slides/faults.md:${line('## Unknown')} letters`,
      `overflow slides/faults.md:${line('## Too much on paper')} on-paper`,
      `overflow slides/faults.md:${line('## Too much')} too-much`,
      `overflow slides/faults.md:${line('## Too many cards')} crowded`,
      `overflow slides/faults.md:${line('## Too much at')} pressed`,
      // Eight answers fill a slide; sixteen do not.
      `overflow slides/faults.md:${line('::: answer')} crowded-answer`,
      `overflow slides/faults.md:${line('## A formula')} cut`,
      `overlap slides/faults.md:${line('## Table on text')} collision`,
      `small-text slides/faults.md:${line('![A long row]')} too-small`,
      `small-text slides/faults.md:${line('![A column]')} tall`,
      `unseen-words slides/faults.md:${line('![Words]')} unseen`,
    ].sort())
    for (const { what, why, fix } of problems) {
      expect([what, why, fix].every((text) => text.length > 10 && /[.?]$/.test(text))).toBe(true)
    }
    expect(problems.find(({ rule }) => rule === 'small-text')?.what).toContain('diagrams/row.mmd')
    expect(
      problems.find(({ rule }) => rule === 'unseen-words')?.what.match(/“[^“”]+”/g)?.map((word) => word.slice(1, -1)),
    )
      .toEqual([...WORDS.matchAll(/>(Unseen[^<]+)</g)].map(([, word]) => word))
    expect(problems.filter(({ rule }) => rule === 'missing-glyph').map(({ found: letters }) => letters).join(''))
      .toContain('བ')
  } finally {
    await rm(root, { recursive: true, force: true })
  }
})
