import type { KitSources } from '../../scripts/compiler/compile-kit.ts'
import { printsFor } from '../../scripts/compiler/handout/packs.ts'
import type { Edition, Kit, SourceText } from '../../scripts/compiler/model.ts'
import { placeSvg } from '../../scripts/render/place-svg.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { renderBibliography, type WrittenReferences } from '../../scripts/render/bibliography.ts'
import { renderGlossary } from '../../scripts/render/glossary.ts'
import { renderGuide } from '../../scripts/render/guide/guide.ts'
import { keepTogether, partBadges } from '../../scripts/render/keep-together.ts'
import { renderPack } from '../../scripts/render/sheet/pack.ts'
import { ON_SCREEN } from '../../scripts/render/sheet/sheet-layout.ts'
import { renderHandout } from '../../scripts/render/sheet/sheet-content.ts'
import { makeGuide } from '../../scripts/compiler/session/guide.ts'
import { drawArrowheads } from '../../scripts/writers/diagrams/self-standing.ts'
import { ALL_KINDS } from './exercise-kit.ts'
import { OWN_LOOK } from './own-look.ts'
import { DIAGRAMS, PAPER, writeDeck } from './support.ts'
import { wordingOf } from '../../scripts/words/wording.ts'

const DECK = `---
title: A talk
sections: ["3"]
objectives: [Say it]
---

# A talk {#talk}

---

## Two channels {#channels minutes=3}

Sensing [@S3.15], acting [@S3.16; @n24, p. 251] and [社会管理]{.term}. [on](#table) [away](https://a.example)

![The loop](../diagrams/mape-k.mmd){steps}

::: notes
**Say.** SECRET, and **Ask** why. [@S3.1]
:::

---

## A table {#table}

| a | b \\| c |
|---|---|
| one [@S3.15] | \`two\` |

::: incremental
- [x]{.ask}
- ![A map](map.png)
:::

\`\`\`mermaid
flowchart TB
A --> B
\`\`\`
`
const SHEET = `---
title: A sheet
audience: participants
sheet: B
when: during
---

☐ Yes ☐ No, of Table 3 [@S3.15].

| ☐ Agree | why |
|---|---|
| a | b |

:: worksheet {deck=game}

:: glossary {terms="danwei"}

::: slips
A slip
:: lines {lines=2}
:::
`
const KEYS =
  '---\ntitle: Keys\naudience: presenters\nsheet: K\n---\n\n## Before {#before}\n\n- Seats, [again](#before) [@n25]\n\n:: key {exercise=pairs}\n\n:: slides {deck=a notes}\n'
const SESSION = `title: An hour
minutes: 30
for: Anyone.
objectives: [Say A]
room: A room.
groups: By threes.
group: 3
materials: [Pens, { print: B, copies: 1 each }, { what: Paper, copies: 1 for 6 }]
reading: { paragraphs: All of it, minutes: 17, questions: [Who?] }
without-reading: Read it aloud.
items:
  - { title: Arrive, minutes: 5, kind: opening, slides: [{ deck: a, from: talk, to: channels }], say: { channels: "**Say.** Own words." } }
  - { minutes: 6, priority: should, exercise: pairs }
  - { minutes: 10, exercise: groups }
  - { title: Pause, minutes: 3, kind: break }
  - { title: What now?, minutes: 2, kind: debrief }
  - { title: Close, minutes: 4, kind: closing }
`
const DRAWN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90">
<metadata>
title: A night
description: A cold night.
claims: [S3.15]
</metadata>
<defs><marker id="t" viewBox="0 0 4 4" refX="4" refY="2"><path d="M0 0L4 2L0 4z"/></marker></defs>
<g data-step="1" fill="var(--ink)"><text x="9" y="9" font-size="22">Cold &amp; dark</text></g>
<g data-step="2" transform="translate(1 2)"><path d="M0 0h9" stroke="var(--ink)" stroke-dasharray="8 6" marker-end="url(#t)"/></g>
</svg>
`

const game = (exercises: readonly string[]): SourceText => ({
  file: 'slides/game.md',
  text: `# Game\n\n---\n\n${exercises.join('\n---\n\n')}`,
})
/** The deck of exercises with those alone that others name: a third of the work where the deck itself is not what is
 * looked at. */
export const SHORT_GAME = game(ALL_KINDS.slice(0, 2))

/** A kit with one source of every kind, all of them sound. */
export const SOURCES: readonly SourceText[] = [
  { file: 'slides/a.md', text: DECK },
  game(ALL_KINDS),
  { file: 'slides/whole.md', text: '---\nassemble: [a, { deck: game, from: pairs, to: groups }]\n---\n' },
  {
    file: 'slides/kit.yaml',
    text:
      `title: A kit\nlanguage: en\npaper: Hoffman (2017)\naddress: https://a.example/kit/\nparts: { main-findings: Main findings, "3": The ANS framework, table-3: Table 3 }\n${OWN_LOOK}`,
  },
  ...DIAGRAMS,
  { file: 'diagrams/night.svg', text: DRAWN },
  { file: 'handouts/sheet.md', text: SHEET },
  { file: 'handouts/keys.md', text: KEYS },
  { file: 'handouts/sessions/hour.yaml', text: SESSION },
  PAPER.claims,
  PAPER.endnotes,
  PAPER.references,
  PAPER.terms,
]

/** The same sources as the compiler takes them. */
export function sourcesOf(files: readonly SourceText[]): KitSources {
  const under = (folder: string, ending: string): SourceText[] =>
    files.filter(({ file }) =>
      file.startsWith(folder) && file.endsWith(ending) && !file.slice(folder.length).includes('/')
    )
  const one = (name: string): SourceText => files.find(({ file }) => file === name) ?? { file: name, text: '' }
  return {
    decks: under('slides/', '.md'),
    diagrams: [...under('diagrams/', '.mmd'), ...under('diagrams/', '.svg')],
    handouts: under('handouts/', '.md'),
    sessions: under('handouts/sessions/', '.yaml'),
    settings: one('slides/kit.yaml'),
    pictures: ['slides/map.png'],
    paper: {
      claims: one(PAPER.claims.file),
      endnotes: one(PAPER.endnotes.file),
      references: one(PAPER.references.file),
      terms: one(PAPER.terms.file),
    },
  }
}

export interface WrittenKit {
  /** Everything that a build writes of texts, but data for the player. */
  readonly pages: readonly string[]
  readonly drawings: readonly string[]
}

/** Every page that a kit has, in all editions and layouts, as far as no browser is needed. */
export function writeEverything(kit: Kit, written: WrittenReferences): WrittenKit {
  const needs = <E extends Edition>(edition: E) => ({
    edition,
    kit,
    drawn: new Map(),
    pictures: new Map([['slides/map.png', 'data:image/png;base64,AAAA']]),
    ...written,
    version: '1',
    date: '2017-12-31',
  })
  const decks = [...kit.decks, ...kit.sessions.map(({ deck }) => deck)]
  const layouts = [ON_SCREEN, { large: true, backs: false, toTheFoot: true }, {
    large: false,
    backs: true,
    toTheFoot: true,
  }] as const
  const drawn = [...kit.diagrams.values()].flatMap(({ drawing }) => (drawing === undefined ? [] : [drawing.svg]))
  return {
    pages: [
      ...(['presenter', 'afterwards', 'give-out'] as const).flatMap((edition) =>
        decks.map((deck) => writeDeck(deck, needs(edition)).replace(/<script[^]*?<\/script>/g, ''))
      ),
      ...kit.handouts.flatMap((handout) =>
        layouts.map((layout) =>
          toHtml(partBadges(
            keepTogether(
              renderHandout(handout, needs(handout.audience === 'presenters' ? 'presenter' : 'give-out'), layout),
              wordingOf(kit.settings.language),
            ),
          ))
        )
      ),
      ...kit.sessions.flatMap((session) => [
        toHtml(renderGuide(makeGuide(session, kit), needs('presenter'))),
        ...printsFor(session, kit.handouts).packs.map((pack) =>
          toHtml(renderPack(session, pack, needs('give-out'), ON_SCREEN))
        ),
      ]),
      toHtml(renderBibliography(kit, written)),
      toHtml(renderGlossary(kit.paper, kit.settings.language)),
    ],
    drawings: drawn.flatMap((svg) => [placeSvg(svg, 'd1-', 0), drawArrowheads(svg)]),
  }
}
