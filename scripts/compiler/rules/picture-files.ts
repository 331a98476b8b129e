import type { PictureFault } from '../diagram-model.ts'
import { nearest } from '../nearest.ts'
import type { Place } from '../problem.ts'
import type { Work } from '../work.ts'
import type { ImageNote } from './images.ts'
import { relativePath } from './picture-path.ts'
import { STEP } from '../step.ts'

/** What comes of a picture that is not there. */
export const holeIn = ({ inHandout }: Work): string =>
  `The ${inHandout ? 'sheet' : 'slide'} would have a hole where it should stand.`
const SAVE_ANEW = 'Save the picture anew, as PNG, JPEG, WebP or SVG.'
const FAULTS: Readonly<Record<PictureFault, { what: string; why?: string; fix: string }>> = {
  empty: { what: 'The file of this picture is empty.', fix: SAVE_ANEW },
  'no-picture': { what: 'This file is not a picture of the kind that its name says.', fix: SAVE_ANEW },
  'cut-off': { what: 'This picture is cut off before its end.', why: 'Part of it would be missing.', fix: SAVE_ANEW },
  unreadable: {
    what: 'The file of this picture cannot be read.',
    fix: 'Put the picture itself there, as a file that you may read.',
  },
  'too-large': {
    what: 'This picture is larger than 5 MB.',
    why: 'It stands in every deck that shows it, which would be slow to open and too large to send.',
    fix: 'Scale it down: for a whole slide 2560 pixels of width are enough.',
  },
}

/** A picture file where an author put it; text where there is none that can be shown. */
export function picture(
  note: ImageNote,
  path: string,
  alone: boolean,
  work: Work,
  place: Place,
  text: ShownImage,
): ShownImage {
  if (!work.context.pictures.has(path)) {
    const near = calledAlike(path, work) ?? nearest(path, work.context.pictures)
    work.problems.error(place, {
      rule: 'missing-picture',
      found: note.address,
      why: holeIn(work),
      ...missing(
        note.address,
        path,
        near === undefined ? undefined : [near, relativePath(work.problems.file, near)],
        work.inHandout ? 'sheet' : 'deck',
      ),
    })
    return text
  }
  const fault = work.context.pictureFaults.get(path)
  if (fault !== undefined) {
    work.problems.error(place, { rule: 'bad-picture', found: note.address, why: holeIn(work), ...FAULTS[fault] })
    return text
  }
  if (note.attributes.flags.has('steps')) {
    reportNoSteps(work, place, note.address, 'A picture has no parts that could appear one by one.')
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

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The diagram, or the picture elsewhere, whose file has the same name: mostly only the folder is wrong. */
function calledAlike(path: string, { context: { diagrams, pictures } }: Work): string | undefined {
  const name = nameIn(path)
  return diagrams.get(name.replace(/\.\w{2,5}$/, ''))?.file ?? [...pictures].find((one) => nameIn(one) === name)
}

/** Those that are shown. */
const KIND = /\.(?:png|jpe?g|gif|webp|avif|svg|mmd)$/i

/** @param near what may be meant, with its address
 * @param holder what the picture stands in */
function missing(
  address: string,
  path: string,
  near: readonly [path: string, address: string] | undefined,
  holder: string,
): { what: string; fix: string } {
  const isFromTop = address.startsWith('/')
  if (!isFromTop && path.startsWith('../')) {
    return {
      what: `“${address}” lies outside of the kit’s folder, from which nothing is read.`,
      fix: 'Put the file into slides/, beside the deck or in a folder there, and correct the address.',
    }
  }
  if (/\.\w{2,5}$/.test(path) && !KIND.test(path)) {
    return { what: `“${path}” is of no kind of picture that is shown.`, fix: SAVE_ANEW }
  }
  return {
    what: `There is no picture “${isFromTop ? address : path}”.`,
    fix: near !== undefined
      ? `Did you mean “${near[0]}”? Write ${near[1]}.`
      : isFromTop
      ? 'Put the file there, or correct the address, which counts from the kit’s folder.'
      : `Put the file there, or correct the address, which counts from the folder of the ${holder}.`,
  }
}

/** Says that `{steps}` has nothing to work with. */
export function reportNoSteps(work: Work, place: Place, address: string, what: string): void {
  work.problems.error(place, {
    rule: 'no-steps',
    found: `${address} {steps}`,
    what,
    why: 'It would appear whole at once, against what the slide says.',
    fix:
      `Delete {steps}, or give a .mmd “steps: [[A, B], [C]]” in its front matter, parts of a drawn .svg ${STEP}="1".`,
  })
}

/** What an `image` token turned out to be. */
export type ShownImage =
  | ImageWords & { readonly kind: 'diagram'; readonly name: string; readonly steps: boolean }
  | ImageWords & { readonly kind: 'image'; readonly file: string; readonly inline: boolean }
  | { readonly kind: 'text'; readonly text: string }

export interface ImageWords {
  readonly alternative: string
  readonly caption: string
  readonly line: number
}
