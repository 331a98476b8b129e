import type { PLAIN_COLOURS } from '../picture/allowed.ts'
import type { HANDOUT_KINDS } from '../allowed.ts'
import type { diagramSchema } from '../diagram-source.ts'
import type { handoutSchema } from '../handout/settings.ts'
import type { INCLUSIONS, InclusionName } from '../rules/inclusion.ts'
import type { KeysOf, Lines } from './reference.ts'

type InclusionAttributes = { readonly [K in InclusionName]: Lines<(typeof INCLUSIONS)[K]['keys' | 'flags'][number]> }

export const SHEET_BLOCK: Lines<(typeof HANDOUT_KINDS)[number]> = {
  cards: 'around a list: its entries as cards to cut out; one all in bold is a place',
  slips: 'four times on a page; in large print once, with twice the lines',
}

export const SHEET: Lines<KeysOf<typeof handoutSchema>> = {
  title: 'stands at its head',
  audience: 'presenters or participants',
  sheet: 'one large letter, or one with a number, makes it a sheet to print; else it is a page to read',
  when: 'before, during or after: when participants get it',
  mat: 'yes: two pages that are laid on a table and joined, whose frames fill them',
}

export const INCLUSION: Lines<InclusionName> = {
  slides: 'slides with lines to write on',
  worksheet: 'exercises to fill in',
  key: 'the same with all that their facilitator needs; for presenters',
  cards: 'an exercise’s cards and labels to cut out',
  claims: 'the register, a table a part, below what its badges mean',
  glossary: 'terms',
  references: 'the works that the paper cites',
  endnotes: 'its endnotes',
  lines: 'ruled lines; at the very end down to the foot of the page',
  space: 'an empty frame',
}

export const ATTRIBUTE: InclusionAttributes = {
  slides: {
    deck: 'name of the deck',
    from: 'id of the first slide',
    to: 'id of the last',
    notes: 'with its notes, one to a page',
  },
  worksheet: { exercise: 'an id; several in quotation marks, `"a b"`', deck: 'or all of a deck' },
  key: { exercise: 'an id; several in quotation marks, `"a b"`', deck: 'or all of a deck' },
  cards: { exercise: 'an id' },
  claims: { part: 'a part; several in quotation marks, `"1 2"`; else all' },
  glossary: { terms: 'an id; several in quotation marks, in this order; else all' },
  references: {},
  endnotes: {},
  lines: { lines: 'how many' },
  space: { lines: 'as high as that many lines' },
}

export const DIAGRAM: Lines<KeysOf<typeof diagramSchema>> = {
  title: 'what a screen reader says first; `accTitle` does as well',
  description: 'one sentence, what it says then; `accDescr` does as well',
  caption: 'below the drawing',
  text: 'in Markdown, for a picture that says more than a sentence',
  claims: 'that it shows',
  solid: 'what such lines mean here, in place of what the kit says where some are not solid; `none`: there are none',
  dashed: 'the same',
  dotted: 'the same',
  steps: 'a list a press: boxes and lines (`A->B`) that come',
  layout: '`elk`: right-angled lines, good for trees',
}

const FILL = 'filled softly in this hue'

/** As `diagrams/style.yaml` has them. */
export const BOX: Lines<string> = {
  blue: FILL,
  green: FILL,
  amber: FILL,
  plum: FILL,
  teal: FILL,
  violet: FILL,
  knowledge: 'as a panel',
  environment: 'white, with a strong outline',
  paper: 'in the accent, softly',
  night: 'light on dark',
  computing: 'on the ground of code',
  contrast: 'white, outlined in the accent',
  emphasis: 'bold, in the accent: the one that matters',
  quiet: 'fainter than the others',
  aim: 'dashed: an aim, or a condition',
  'to-come': 'dotted: still to come',
  plain: 'words without a box',
}

export const COLOUR: Lines<(typeof PLAIN_COLOURS)[number]> = {
  paper: 'what slides and pages are made of',
  ink: 'words, and what is drawn with a pen',
  'ink-soft': 'words beside others',
  line: 'lines that part',
  ground: 'a field on the paper',
  raised: 'a box on the paper',
  panel: 'the panel on the right',
  'panel-ink': 'words on it',
  accent: 'what stands out',
  'accent-soft': 'a field of it, for words',
  'diagram-fill': 'boxes of diagrams',
  'diagram-line': 'their outlines and arrows',
  'diagram-cluster': 'groups of them',
  'diagram-text': 'their labels',
  night: 'dark in both themes',
  'night-ink': 'words on it',
  'night-soft': 'words beside others there',
  'night-line': 'lines there',
}

export const DRAWN: Lines<string> = {
  '`data-step="1"`': 'shows a part of a drawn picture with that press',
  '`use` with `href="#mark-NAME"`': 'the mark of an identity or, by its code, of a voice; its colour by `fill`',
}
