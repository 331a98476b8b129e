import type { Token } from 'markdown-it'
import { nearest } from '../nearest.ts'
import type { Place } from '../problem.ts'
import type { Work } from '../work.ts'
import { TokenNotes } from '../token-notes.ts'
import { imageNotes, type ImageNote } from './images.ts'
import { addressKind, decode } from './safe-links.ts'
import { holeIn, picture, reportNoSteps, type ShownImage } from './picture-files.ts'
import { picturePath, relativePath } from './picture-path.ts'

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
    for (const token of inline.children) {
      const note = token.type === 'image' ? imageNotes.get(token) : undefined
      if (note === undefined) continue
      shownNotes.set(token, resolve(note, alone, work, work.placeIn(inline, note.offset)))
    }
    const figures = images.every((token) => shownNotes.get(token)?.kind !== 'text')
    if (!alone || !figures || opening === undefined || closing === undefined) return
    opening.hidden = true
    closing.hidden = true
    inline.children = images
  })
}

const isAlone = ({ type, content }: Token): boolean =>
  /^(?:image|softbreak|hardbreak)$/.test(type) || (type === 'text' && content.trim() === '')

function resolve(note: ImageNote, alone: boolean, work: Work, place: Place): ShownImage {
  const name = nameOf(note.address)
  const words = note.alternative === '' ? name : note.alternative
  const caption = note.title === words ? '' : note.title
  const text: ShownImage = { kind: 'text', text: textOf(words, caption) }
  const kind = addressKind(note.address)
  if (/^(?:[a-z]:[\\/]|file:)/i.test(note.address)) {
    reportOwnDisk(note.address, place, work)
    return text
  }
  if (kind === 'web' || kind === 'other' || kind === 'mail') {
    const isNameless = text.text === note.address
    work.problems.warning(place, {
      rule: 'remote-picture',
      found: note.address,
      what: `This picture lies on another computer; ${
        text.text === '' ? 'nothing' : isNameless ? 'its address' : 'its alternative text'
      } is shown in its place.`,
      why: 'A deck holds everything inside and asks no other computer for anything.',
      fix: 'Save the picture beside the deck and link to the file.',
    })
    return text
  }
  if (kind === 'script' || kind === 'internal') {
    work.problems.error(place, {
      rule: 'forbidden-link',
      found: note.address,
      what: `This is not the address of a picture file; ${name === '' ? 'only words are' : 'it is'} shown as text.`,
      why: 'An address that holds its own contents could hold script.',
      fix: 'Save the picture beside the deck and link to the file.',
    })
    return text
  }
  const address = decode(note.address.replace(/[?#].*/s, ''))
  const path = picturePath(address, work)
  if (address.includes('\\') && !work.context.pictures.has(path)) {
    reportBackslashes(address, place, work)
    return text
  }
  if (/\.(?:mp4|webm|ogv|mov|m4v|avi|mkv|mp3|wav|ogg)$/i.test(path)) {
    work.problems.warning(place, {
      rule: 'video',
      found: note.address,
      what: 'A video or sound is not played; words stand in its place.',
      why: 'A deck holds everything inside, and no video would fit.',
      fix: 'Show a picture of it, and open the video beside the deck.',
    })
    return text
  }
  return isDiagram(path)
    ? diagram(note, path, alone, work, place, text)
    : picture(note, path, alone, work, place, text)
}

const textOf = (...parts: readonly string[]): string => parts.filter((one) => one !== '').join(' · ')

/** The address of what lies elsewhere; of a file its name. */
const nameOf = (address: string): string =>
  addressKind(address) === 'relative'
    ? decode(address.replace(/(?<=.)[?#].*/s, '').replace(/^.*[\\/](?=.)/s, ''))
    : address.replace(/^data:.*/s, '')

function reportBackslashes(address: string, place: Place, work: Work): void {
  work.problems.error(place, {
    rule: 'backslashes',
    found: address,
    what: 'This address has “\\” between its parts.',
    why: 'Only Windows would find the file.',
    fix: `Write ${address.replaceAll('\\', '/')}.`,
  })
}

function reportOwnDisk(address: string, place: Place, work: Work): void {
  work.problems.error(place, {
    rule: 'own-disk',
    found: address,
    what: 'This address begins at a disk of one computer.',
    why: 'Nobody else has the file there.',
    fix: 'Save the picture beside the deck, and write its address from there.',
  })
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
      why: holeIn(work),
      fix: file === undefined
        ? 'Put the file into diagrams/, or correct the address.'
        : `Did you mean “${near}”? Write ${relativePath(work.problems.file, file)}.`,
    })
    return text
  }
  work.context.namedDiagrams?.add(name)
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

function wantsSteps(note: ImageNote, steps: number, work: Work, place: Place): boolean {
  if (!note.attributes.flags.has('steps')) return false
  if (steps === 0) reportNoSteps(work, place, note.address, 'The diagram has no steps.')
  return steps > 0
}
