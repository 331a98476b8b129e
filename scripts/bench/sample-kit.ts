import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { itemAt } from '../compiler/certain.ts'

/** Every how many slides a diagram stands: 11 on 40 slides, 110 on 400. */
const SLIDES_PER_DIAGRAM = 40 / 11

/** Writes a kit of one deck with `slides` slides, of which 11 in 40 hold a diagram of its own, into `root`. */
export async function writeSampleKit(root: string, slides: number): Promise<void> {
  const deck = sampleDeck(slides)
  const path = join(root, 'slides/sample.md')
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, deck)
}

/** A deck as an author would write it: bullets in steps, tables, notes, diagrams, one idea a slide. */
export function sampleDeck(slides: number): string {
  let diagrams = 0
  const parts = Array.from({ length: slides }, (_, index) => {
    if (index === 0) return '# A sample deck {.cover}'
    const due = Math.floor(((index + 1) * 11) / 40)
    if (due > diagrams) {
      diagrams = due
      return diagramSlide(index, diagrams)
    }
    return index % 5 === 0 ? tableSlide(index) : listSlide(index)
  })
  return `---\ntitle: A sample deck\n---\n\n${parts.join('\n\n---\n\n')}\n`
}

function listSlide(index: number): string {
  return `## Point ${index} of the argument {#point-${index}}

::: incremental
- A system senses what changes around it and inside it, ${index}
- It plans and carries out what keeps it in balance
- Faults will come; the whole has to hold
:::

::: notes
Say this slowly. Ask for an example from the room, then go on to point ${index + 1}.
:::`
}

function tableSlide(index: number): string {
  return `## Comparison ${index} {#comparison-${index}}

| Aim | In computing | Elsewhere |
|---|---|---|
| First | Adjusts by itself | Adjusted from above |
| Second | Mends its faults | Manages threats |
| Third | Tunes its work | Shares the duty |`
}

/** Five kinds in turn, each different every time, so that no drawing is taken for another. */
function diagramSlide(index: number, number: number): string {
  const bodies = [
    `flowchart LR\n  E["Environment ${number}"] --> M["Monitor"] --> A["Analyze"] --> P["Plan"] --> X["Execute"] --> E`,
    `flowchart TB\n  W["Whole ${number}"] --> A["First part"]\n  W --> B["Second part"]\n  W -.-> C["Third part"]\n  A --> D["Result"]\n  B --> D`,
    `sequenceDiagram\n  participant S as Sensor ${number}\n  participant P as Planner\n  S->>P: a change\n  P-->>S: a new plan`,
    `stateDiagram-v2\n  [*] --> Balance${number}\n  Balance${number} --> Imbalance\n  Imbalance --> Balance${number}: handled`,
    `mindmap\n  root((Idea ${number}))\n    One\n    Two\n    Three`,
  ]
  return `## Picture ${number} {#picture-${index}}

\`\`\`mermaid
${itemAt(bodies, number % bodies.length)}
\`\`\``
}

/** How many diagrams {@link sampleDeck} holds. */
export function sampleDiagrams(slides: number): number {
  return Math.floor(slides / SLIDES_PER_DIAGRAM)
}
