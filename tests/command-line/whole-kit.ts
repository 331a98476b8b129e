/** A small kit with one of everything that a build writes: a deck, a session, sheets, packs, a guide, an order,
 * drawings. */
export const WHOLE_KIT: Readonly<Record<string, string>> = {
  'slides/kit.yaml':
    'title: A small kit\nauthors: [Small kit contributors]\nlicence: CC BY 4.0\nparts: { "1": Part one }\n',
  'slides/paper/claims.yaml': `- { id: C1, part: "1", paragraph: 1, gist: It is so., endnotes: [1], status: AUT }
- { id: C2, part: "1", paragraph: 2, gist: It may be so., endnotes: [], status: IDL }
`,
  'slides/paper/endnotes.yaml': '- { number: 1, works: [{ reference: book-1, locator: p. 3 }] }\n',
  'slides/paper/references.json':
    '[{ "id": "book-1", "type": "book", "title": "A book", "author": [{ "family": "Author", "given": "Ann" }], "issued": { "date-parts": [[2017]] } }]\n',
  'slides/paper/terms.yaml':
    '- { id: grid, name: Grid, chinese: 网格化管理, pinyin: wanggehua guanli, definition: A town in cells. }\n',
  'slides/alpha.md': `# Alpha {#cover}

---

## Loop {#loop minutes=2}

![A cycle](../diagrams/cycle.mmd){steps}

::: notes
Say that it turns. 社会管理
:::

---

## By hand {#by-hand minutes=1}

![A box](../diagrams/box.svg)

---

## Goal {#goal minutes=1}

| Kind | Small | Large |
|---|---|---|
| First [@C1] | one | two |
| Second | *three* | four |

[Back to the loop](#loop) [@C2]

---

## Pairs

::: exercise sort {#pairs minutes=6 group=2 priority=should}
Match them.

- one
- two

1. uno
2. dos

::: goal
To match.
:::
::: materials
Cards.
:::
::: steps
1. Lay them side by side.
:::
::: answer
| Card | Goes with | Why |
|---|---|---|
| one | uno | Both are first. |
| two | dos | Both are second. |
:::
::: debrief
Which was harder?
:::
:::
`,
  'diagrams/cycle.mmd':
    '---\ntitle: A cycle\ndescription: Two in turn.\nsteps: [[A], [B]]\n---\nflowchart LR\n  A --> B\n  B -.-> A\n',
  'diagrams/box.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1136 400">
  <metadata>
    title: A box
    description: A box with a word.
  </metadata>
  <rect x="10" y="10" width="400" height="200" fill="none" stroke="var(--ink)"/>
  <text x="40" y="120" font-size="28">A word</text>
</svg>
`,
  'handouts/read-on.md': '---\ntitle: Read on\naudience: participants\n---\n\nA page to read.\n',
  'handouts/tasks.md':
    '---\ntitle: Tasks\naudience: participants\nsheet: A\nwhen: during\n---\n\n:: cards {exercise=pairs}\n\n:: worksheet {exercise=pairs}\n\n:: slides {deck=alpha}\n',
  'handouts/claims.md':
    '---\ntitle: What is claimed\naudience: participants\nsheet: D\nwhen: during\n---\n\n## All of it\n\n:: claims\n\n:: glossary\n\n:: lines {lines=4}\n',
  'handouts/keys.md': '---\ntitle: Keys\naudience: presenters\nsheet: K\n---\n\n:: key {exercise=pairs}\n',
  'handouts/sessions/ten.yaml': `title: Ten of them
minutes: 20
for: Anyone who comes.
objectives: [Say the first thing, Say the second thing]
room: Tables for four.
group: 4
materials:
  - { print: A, copies: 1 each }
  - { print: D, copies: 1 each }
reading: { paragraphs: All of it, minutes: 17, questions: [Who?] }
without-reading: Read it aloud.
items:
  - { title: Arrive, minutes: 3, kind: opening, slides: [{ deck: alpha, from: loop, to: by-hand }] }
  - { title: Pairs, minutes: 10, exercise: pairs }
  - { title: What now?, minutes: 2.5, kind: debrief, slides: [{ deck: alpha, from: goal, to: goal }] }
  - { title: Kept free, minutes: 2, kind: slack }
  - { title: Close, minutes: 2.5, kind: closing }
`,
}
