import type { DIV_KINDS, LOOK_CLASSES, NamedLayout } from '../allowed.ts'
import type { KEYS } from '../exercise/facts.ts'
import type { PartName } from '../exercise/model.ts'
import type { deckSchema, rangeSchema } from '../front-matter.ts'
import type { SPAN_CLASSES } from '../rules/spans.ts'
import type { KeysOf, Lines } from './reference.ts'

export const SYNTAX: Lines<string> = {
  '`---`': 'alone on its line: the next slide; on a sheet, a new page, in large print only in a mat',
  '`## Title {#id .layout minutes=3}`': 'a slide’s heading: its link (keep it stable), layout, planned minutes',
  '`## Questions? {#id .at-hand}`': 'key Q leads to this slide from anywhere, and back',
  '`[@S3.15; @n25, p. 11]`': 'cites claims and endnotes: badge, pop-over, source line',
  '`![Alternative](../diagrams/NAME.mmd "Caption"){steps}`': 'a diagram, built up in steps',
  '`![Alternative](picture.png){width=40%}`':
    'a picture of at most 5 MB, from anywhere in the kit’s folder, inside the page; width or height in percent, or in pixels of 1280',
  '`![](picture.png){.background side=left width=40%}`':
    'the same behind the slide, or filling a side of it; `fit` shows all of it, `stacked` sets several one below another',
  '`## Title {background=#123456}`': 'the colour behind a slide, where words can be read on it',
  '`## Title {.centred}`': 'what is on the slide stands in its middle',
  '`::: {.column width=40% .centred}`': 'how broad a column is, and that its words stand in its middle',
  '`::: {.incremental depth=1}`':
    'what stands below an entry comes with it; 2: that, too, has steps; a table comes row by row; `at=2`: from that press on',
  '`{lines=2-3|5}` behind a fence’s language':
    'lines of code that stand out, press by press; `at=2` behind them: from the second press on',
  '`$x^2$`, `$$x^2$$`': 'a formula in TeX, within a line or on lines of its own',
  '`word[^1]`, `[^1]: text`': 'a footnote, at the foot of the slide',
  '`<br>`, `<img>`, `<kbd>`, `<sub>` and their like': 'HTML that says no more than Markdown is taken so',
  'a fence marked `mermaid`': 'a diagram written in place',
  '`[words](#id)`, `[words](#deck/id)`':
    'a link to a slide of this deck, or of another where both are shown; an address that stands as it is (https://…) is a link by itself',
  '`☐`':
    'on a sheet, a box to tick before its words; `- [ ]` and `- [x]` have a box, empty or ticked, for their mark, in any list',
  'a first paragraph': 'of a statement, a debrief or a sheet stands out as its lead, where something follows it',
}

export const DECK: Lines<KeysOf<typeof deckSchema>> = {
  title: 'what lists and the cover’s page call it',
  subtitle: 'on the cover, below the title',
  sections: 'parts of the paper that it teaches',
  minutes: 'planned length; else the sum of its slides',
  objectives: 'what people can do afterwards',
  language: 'of its text, as a code; else the kit’s',
  author: 'a name, or a list: on the cover, unless it stands there',
  footer: 'at the foot of slides that name no source',
  assemble: 'takes slides of other decks, whole or by range, between its own and its sources',
}

export const RANGE: Lines<KeysOf<typeof rangeSchema>> = {
  deck: 'name of the deck',
  from: 'id of the first slide',
  to: 'id of the last',
}

export const LAYOUT: Lines<NamedLayout> = {
  statement: 'one sentence, which is the heading; with `::: ask` a question to the room, which the heading only names',
  diagram: 'a drawing as large as it goes, with a line of text below it',
  quotation: 'the words of somebody else, large; the heading only names them',
  section: 'a divider',
  sources: 'the kit writes what the deck cites, on as many slides as it takes',
}

export const BLOCK: Lines<Exclude<(typeof DIV_KINDS)[number], 'exercise'> | (typeof LOOK_CLASSES)[number]> = {
  notes: 'what only the speaker sees',
  incremental: 'a list in steps',
  columns: 'around columns',
  column: 'one of them; fences nest',
  centred: 'its words stand in the middle',
  aside: 'the coloured panel on the right',
  step: 'all of it at one press',
  foot: 'small, at the foot of the slide',
  explore: 'around a table: row by row, column by column, recall',
  example:
    'Markdown beside what comes of it, from one text; `::: example {of=ID}` shows how a slide of this deck is written',
  ask: 'a question to the room',
  outside: 'what is not in the paper',
  caveat: 'a warning',
}

export const SPAN: Lines<(typeof SPAN_CLASSES)[number] | 'term='> = {
  term: 'a link to the glossary, by its word',
  'term=': 'the same, by the id of the term',
  step:
    'appears with a press; an item or paragraph, where these are all its words; `at=2`: with that press, whatever else comes with it',
  blank: 'in a fill: a blank, by its number as one reads: `[1]{.blank}`',
}

export const PART: Lines<PartName | 'answer'> = {
  goal: 'needed; what it is for',
  materials: 'what is on the table; a choice and a poll need neither this nor steps',
  steps: 'a numbered list with the roles in it, on worksheet and slide',
  source: 'statements of the paper with their places, on a page to cut up and on the slide at one press',
  hint: 'for a room that is stuck',
  answer: 'needed; checked, and not given out before the class is over',
  debrief: 'needed; the talk afterwards, not given out before the class is over',
  misreadings: 'beside the debrief',
  second: 'for fast groups, below the task on the worksheet',
  shorter: 'with less time',
  seated: 'without moving about',
  'without-projector': 'without a projector',
}

/** Those of one kind stand with it. */
export const EXERCISE: Lines<(typeof KEYS)[number]> = {
  minutes: 'needed; question, answer and debrief together',
  group: 'how many work together; else each alone',
  priority: 'must, should or could: what goes when time is short',
  recall: 'yes: from memory, so that everything is put away first',
}
