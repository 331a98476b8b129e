import type { Token } from 'markdown-it'
import type { PictureFault } from '../diagram-model.ts'
import { nearest } from '../nearest.ts'
import type { Place } from '../problem.ts'
import type { Work } from '../work.ts'
import { TokenNotes } from '../token-notes.ts'
import { imageNotes, type ImageNote } from './images.ts'
import { addressKind, decode } from './safe-links.ts'
import { STEP } from '../step.ts'

interface Words {
  readonly alternative: string
  readonly caption: string
  readonly line: number
}

/** What an `image` token turned out to be. */
export type ShownImage =
  | Words & { readonly kind: 'diagram'; readonly name: string; readonly steps: boolean }
  | Words & { readonly kind: 'image'; readonly file: string; readonly inline: boolean }
  | { readonly kind: 'text'; readonly text: string }

export const shownNotes = new TokenNotes<ShownImage>()

/** Finds the file of every picture and diagram, and takes away the paragraph around those that stand alone. */
export function placePictures(tokens: readonly Token[], work: Work): void {
  tokens.forEach((inline, index) => {
    if (inline.type !== 'inline' || inline.children === null) return
    const images = inline.children.filter((token) => token.type === 'image')
    if (images.length === 0) return
    const opening = tokens[index - 1]
    const closing = tokens[index + 1]
    const alone = opening?.type === 'paragraph_open' && inline.children.every(isAlone)
    for (const token of images) {
      const note = imageNotes.get(token)
      if (note !== undefined) shownNotes.set(token, resolve(note, alone, work, work.placeIn(inline, note.offset)))
    }
    const figures = images.every((token) => shownNotes.get(token)?.kind !== 'text')
    if (!alone || !figures || opening === undefined || closing === undefined) return
    opening.hidden = true
    closing.hidden = true
    inline.children = images
  })
}

function isAlone(token: Token): boolean {
  return token.type === 'image'
    || token.type === 'softbreak'
    || token.type === 'hardbreak'
    || (token.type === 'text' && token.content.trim() === '')
}

function resolve(note: ImageNote, alone: boolean, work: Work, place: Place): ShownImage {
  const text: ShownImage = { kind: 'text', text: note.alternative === '' ? note.address : note.alternative }
  const kind = addressKind(note.address)
  if (kind === 'web' || kind === 'other' || kind === 'mail') {
    work.problems.warning(place, {
      rule: 'remote-picture',
      found: note.address,
      what: 'This picture lies on another computer; its alternative text is shown in its place.',
      why: 'A deck holds everything inside and asks no other computer for anything.',
      fix: 'Save the picture beside the deck and link to the file.',
    })
    return text
  }
  if (kind === 'script' || kind === 'internal') {
    work.problems.error(place, {
      rule: 'forbidden-link',
      found: note.address,
      what: 'This is not the address of a picture file; it is shown as text.',
      why: 'An address that holds its own contents could hold script.',
      fix: 'Save the picture beside the deck and link to the file.',
    })
    return text
  }
  const path = resolvePath(work.problems.file, decode(note.address.replace(/[?#].*/s, '')))
  return isDiagram(path)
    ? diagram(note, path, alone, work, place, text)
    : picture(note, path, alone, work, place, text)
}

/** An `.svg` elsewhere, or deeper, is a picture like any other. */
function isDiagram(path: string): boolean {
  return /\.mmd$/i.test(path) || /^diagrams\/[^/]+\.svg$/.test(path)
}

function diagram(
  note: ImageNote,
  path: string,
  alone: boolean,
  work: Work,
  place: Place,
  text: ShownImage,
): ShownImage {
  const name = path.replace(/^.*\//, '').replace(/\.(?:mmd|svg)$/i, '')
  const known = work.context.diagrams.get(name)
  if (known === undefined || known.file !== path) {
    const near = known?.name ?? nearest(name, work.context.diagrams.keys())
    const file = near === undefined ? undefined : work.context.diagrams.get(near)?.file
    work.problems.error(place, {
      rule: 'unknown-diagram',
      found: note.address,
      what: `There is no diagram “${path}”.`,
      why: 'The slide would have a hole where it should stand.',
      fix: file === undefined
        ? 'Put the file into diagrams/, or correct the address.'
        : `Did you mean “${near}”? Write ${relativePath(work.problems.file, file)}.`,
    })
    return text
  }
  if (!alone) {
    work.problems.warning(place, {
      rule: 'diagram-in-text',
      found: note.address,
      what: 'A diagram cannot stand inside a line of text, a heading or a table; its name is shown there.',
      why: 'It needs room and a caption of its own.',
      fix: 'Put it into a paragraph of its own, with an empty line before and after.',
    })
    return { kind: 'text', text: note.alternative === '' ? known.title : note.alternative }
  }
  const { alternative, title: caption } = note
  return {
    kind: 'diagram',
    name,
    steps: wantsSteps(note, known.steps.length, work, place),
    alternative,
    caption,
    line: place.line,
  }
}

const HOLE = 'The slide would have a hole where it should stand.'
const SAVE_ANEW = 'Save the picture anew, as PNG, JPEG, WebP or SVG.'
const FAULTS: Readonly<Record<PictureFault, { what: string; why: string; fix: string }>> = {
  empty: { what: 'The file of this picture is empty.', why: HOLE, fix: SAVE_ANEW },
  'no-picture': { what: 'This file is not a picture of the kind that its name says.', why: HOLE, fix: SAVE_ANEW },
  'cut-off': { what: 'This picture is cut off before its end.', why: 'Part of it would be missing.', fix: SAVE_ANEW },
  unreadable: {
    what: 'The file of this picture cannot be read.',
    why: HOLE,
    fix: 'Put the picture itself there, as a file that you may read.',
  },
  'too-large': {
    what: 'This picture is larger than 5 MB.',
    why: 'It stands in every deck that shows it, which would be slow to open and too large to send.',
    fix: 'Scale it down: for a whole slide 2560 pixels of width are enough.',
  },
}

function picture(
  note: ImageNote,
  path: string,
  alone: boolean,
  work: Work,
  place: Place,
  text: ShownImage,
): ShownImage {
  if (!work.context.pictures.has(path)) {
    const near = nearest(path, work.context.pictures)
    work.problems.error(place, {
      rule: 'missing-picture',
      found: note.address,
      what: `There is no picture “${path}”.`,
      why: 'The slide would have a hole where it should stand.',
      fix: near === undefined
        ? 'Put the file there, or correct the address, which counts from the folder of the deck.'
        : `Did you mean “${near}”? Write ${relativePath(work.problems.file, near)}.`,
    })
    return text
  }
  const fault = work.context.pictureFaults.get(path)
  if (fault !== undefined) {
    work.problems.error(place, { rule: 'bad-picture', found: note.address, ...FAULTS[fault] })
    return text
  }
  if (note.attributes.flags.has('steps')) {
    reportNoSteps(work, place, 'A picture has no parts that could appear one by one.')
  }
  if (note.alternative === '') {
    work.problems.warning(place, {
      rule: 'missing-alternative',
      found: note.address,
      what: 'This picture has no alternative text.',
      why: 'People who cannot see it are told nothing.',
      fix: 'Say in the square brackets what it shows: ![Grid map of a district](map.png).',
    })
  }
  return {
    kind: 'image',
    file: path,
    alternative: note.alternative,
    caption: note.title,
    inline: !alone,
    line: place.line,
  }
}

function wantsSteps(note: ImageNote, steps: number, work: Work, place: Place): boolean {
  if (!note.attributes.flags.has('steps')) return false
  if (steps === 0) reportNoSteps(work, place, 'The diagram has no steps.')
  return steps > 0
}

/** Says that `{steps}` has nothing to work with. */
export function reportNoSteps(work: Work, place: Place, what: string): void {
  work.problems.error(place, {
    rule: 'no-steps',
    found: '{steps}',
    what,
    why: 'It would appear whole at once, against what the slide says.',
    fix:
      `Delete {steps}, or give a .mmd “steps: [[A, B], [C]]” in its front matter, parts of a drawn .svg ${STEP}="1".`,
  })
}

/** A path as written in `file`, counted from the kit's root. */
function resolvePath(file: string, path: string): string {
  const parts = path.startsWith('/') ? [] : file.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function relativePath(from: string, to: string): string {
  const base = from.split('/').slice(0, -1)
  const parts = to.split('/')
  while (base.length > 0 && parts.length > 1 && base[0] === parts[0]) {
    base.shift()
    parts.shift()
  }
  return [...base.map(() => '..'), ...parts].join('/')
}
