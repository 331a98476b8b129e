import type { DiagramUse } from '../compiler/content/node.ts'
import { leavesIn } from '../compiler/content/walk.ts'
import type { Problem } from '../compiler/model.ts'
import type { Deck, Slide } from '../compiler/deck-model.ts'
import { oneLine } from '../compiler/problem.ts'
import { type Diagrams, nameDiagram } from './name-diagram.ts'
import type { Finding, Minimum } from './finding.ts'

/** Smallest text by place, in px of the 1280×720 canvas; the first that matches counts. */
export const MINIMUMS: readonly Minimum[] = [
  // What stands for something that is not there is told of as such, and no words of its author.
  { selector: '.missing', least: 0 },
  { selector: 'svg', least: 20 },
  {
    selector:
      '.foot, .footing, .cites, .badge, figcaption, details, .zoom-open, .pinyin, .label, .meaning, .voice, .strip',
    least: 18,
  },
  // Letters beside others are smaller by custom; a line of code is not parted.
  { selector: 'math, sub, sup, small, .footnotes', least: 18 },
  { selector: 'code', least: 22 },
  { selector: '.source-list', least: 22 },
  {
    selector:
      '.exercise-tools, .exercise-question, .exercise-facts, .blank-number, .hands-head, .hands-bars, .stage-field',
    least: 20,
  },
  { selector: '.exercise-board, .answer, .misreadings, .answer-remarks', least: 24 },
  { selector: 'table', least: 24 },
  { selector: '.panel, .kicker, .subtitle, .way, .agenda', least: 24 },
  { selector: '.content', least: 28 },
]

/**
 * What was seen on the rendered slides of a deck, as problems at the places in the source that made it. Of one kind a
 * slide shows its worst case only: the cure is the same, and twenty lines that run over are one mistake. So is the agenda
 * of a session, which stands on many slides.
 */
export function findingProblems(deck: Deck, findings: readonly Finding[], diagrams: Diagrams): Problem[] {
  const worst = new Map<string, Finding>()
  const full = new Set(findings.filter(({ kind }) => kind === 'overflow').map(({ slide }) => slide))
  for (const finding of findings) {
    // What has no room stands on something else, too.
    if (finding.kind === 'collision' && full.has(finding.slide)) continue
    const isAgenda = slideOf(deck, finding)?.layout === 'agenda'
    const key = [
      isAgenda ? '' : finding.slide,
      finding.kind,
      'diagram' in finding ? finding.diagram : 'press' in finding ? finding.press : '',
    ].join('\n')
    const known = worst.get(key)
    if (known === undefined || badness(finding) > badness(known)) worst.set(key, finding)
  }
  return [...worst.values()].map((finding) => findingProblem(deck, finding, diagrams))
}

const sentence = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

function badness(finding: Finding): number {
  if ('by' in finding) return finding.by
  return finding.kind === 'small-text' ? finding.least - finding.size : 0
}

function findingProblem(deck: Deck, finding: Finding, diagrams: Diagrams): Problem {
  const slide = slideOf(deck, finding)
  const shorten = shorteningOf(deck, slide)
  const line = lineOf(slide, 'diagram' in finding ? finding.diagram : undefined)
  const base = { severity: 'error' as const, file: deck.file, line, column: 1, slide: finding.slide }
  switch (finding.kind) {
    case 'overflow':
      return {
        ...base,
        rule: 'overflow',
        found: finding.text,
        what: `This stands ${finding.by} px beyond the ${finding.edge} edge of the slide.`,
        why: 'The room cannot see it.',
        fix: finding.edge === 'left' || finding.edge === 'right'
          ? 'Break the line or its longest word, or give the table fewer columns.'
          : shorten,
      }
    case 'overlap':
      return {
        ...base,
        rule: 'overlap',
        found: finding.text,
        what: `This reaches ${finding.by} px into the source line at the foot.`,
        why: 'Two texts on one another cannot be read.',
        fix: shorten,
      }
    case 'collision':
      return {
        ...base,
        rule: 'overlap',
        found: finding.text,
        what: `This stands ${finding.by} px deep in the text above or beside it.`,
        why: 'Two texts on one another cannot be read.',
        fix: shorten,
      }
    case 'small-text':
      return {
        ...base,
        rule: 'small-text',
        found: finding.text,
        what: `${
          finding.diagram === undefined ? 'Text comes' : `Labels of ${nameDiagram(finding.diagram, diagrams)} come`
        } out at ${finding.size} px on the slide, ${
          Math.round((finding.least - finding.size) * 10) / 10
        } px below the ${finding.least} px that the back row needs.`,
        why: 'The back row cannot read it.',
        fix: finding.diagram === undefined
          ? 'Use fewer words instead of smaller ones.'
          : 'Give the diagram a slide of its own, turn its direction (TB or LR), break its labels, or draw two.',
      }
    case 'blank-diagram':
      return {
        ...base,
        rule: 'blank-diagram',
        found: finding.diagram,
        what: `${sentence(nameDiagram(finding.diagram, diagrams))} shows nothing.`,
        why: 'The room would see an empty place.',
        fix: 'Look at the diagram’s source: does it hold any node?',
      }
    case 'clipped-diagram':
      return {
        ...base,
        rule: 'clipped-diagram',
        found: finding.text,
        what: `A label of ${nameDiagram(finding.diagram, diagrams)} stands ${finding.by} px outside its picture.`,
        why: 'It would be cut off.',
        fix: 'Break the label into shorter lines with <br>.',
      }
    case 'unseen-words':
      return {
        ...base,
        rule: 'unseen-words',
        found: finding.words[0] ?? '',
        what: `Nobody sees these words of ${nameDiagram(finding.diagram, diagrams)}: ${
          finding.words.slice(0, 5).map((words) => `“${oneLine(words, 40)}”`).join(', ')
        }${finding.words.length > 5 ? ', and more' : ''}.`,
        why: 'They have the colour of what is behind them, or none, or a shape lies on them.',
        fix: 'Give them another colour, such as var(--ink), or draw them after the shape; or delete them.',
      }
    case 'hidden-end':
      return {
        ...base,
        rule: 'overflow',
        found: finding.press,
        what: `What “${finding.press}” opens on the slide has its last ${finding.by} px below its end.`,
        why: 'The room sees it only if somebody scrolls.',
        fix: 'Shorten it, or part the exercise in two.',
      }
    case 'broken-word':
      return { ...base, found: finding.text, ...brokenWord(finding.text) }
    case 'out-of-reach':
      return {
        ...base,
        rule: 'overflow',
        found: finding.press,
        what: `The button “${finding.press}” reaches ${finding.by} px out of the place of its row.`,
        why: 'The bar at the edge of the slide may lie on it, and nobody could press it.',
        fix:
          'Give phases of a talk shorter names; if no name of yours stands in it, please tell the makers of the kit.',
      }
    case 'on-buttons':
      return {
        ...base,
        rule: 'overflow',
        found: finding.text,
        what: `With its answer shown this exercise reaches ${finding.by} px into the buttons below it.`,
        why: 'The room could neither read it nor press what lies under it.',
        fix: shorten,
      }
    case 'blank-picture':
      return {
        ...base,
        rule: 'blank-picture',
        found: finding.text,
        what: 'This picture cannot be shown.',
        why: 'The browser does not understand the file.',
        fix: 'Save it again as PNG, JPEG, WebP or SVG.',
      }
  }
}

/** A word that a line has no room for: the same on slides and sheets. */
export const brokenWord = (word: string): Pick<Problem, 'rule' | 'what' | 'why' | 'fix'> => ({
  rule: 'broken-word',
  what: `“${oneLine(word, 60)}” has no room on one line here, and is broken in its middle.`,
  why: 'Nobody can tell where a browser breaks a word that it does not know, and it stands there without a hyphen.',
  fix: 'Write &shy; between the syllables where it may be parted, as in Arbeits&shy;teilung, or use a shorter word.',
})

const slideOf = ({ slides }: Deck, finding: Finding): Slide | undefined => slides.find(({ id }) => id === finding.slide)

/** What makes it shorter: an exercise, and what the kit makes from a session, cannot be parted. */
function shorteningOf({ file }: Deck, slide: Slide | undefined): string {
  if (slide?.layout === 'agenda') return 'Join items, or give them shorter titles: the agenda shows them all.'
  if (slide?.exerciseId !== undefined) {
    return 'Shorten it, or take cards, answers or words away: an exercise is not parted.'
  }
  return file.endsWith('.yaml')
    ? 'Shorten what the session says there: its title, its objectives, its ground rules.'
    : 'Shorten the slide, or part it with ---.'
}

function lineOf(slide: Slide | undefined, diagram: string | undefined): number {
  const use = leavesIn(slide?.content ?? []).find((leaf): leaf is DiagramUse =>
    leaf.kind === 'diagram' && leaf.name === diagram
  )
  return use?.line ?? slide?.line ?? 1
}
