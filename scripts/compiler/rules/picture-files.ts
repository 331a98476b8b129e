import type { PictureFault } from '../diagram-model.ts'
import { nearest } from '../nearest.ts'
import type { Place } from '../problem.ts'
import type { Work } from '../work.ts'
import type { ImageNote } from './images.ts'
import type { PictureLook, ShownImage } from './pictures.ts'
import { defined } from '../settings.ts'
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
    // Decks from elsewhere mostly come before their pictures: all else is shown.
    work.problems[work.isTranslated ? 'warning' : 'error'](place, {
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
  const look = lookOf(note, work, place)
  // Behind the words a picture is an ornament.
  if (note.alternative === '' && look.behind === undefined) {
    work.problems.warning(place, {
      rule: 'missing-alternative',
      found: note.address,
      what: 'This picture has no alternative text.',
      why: 'People who cannot see it are told nothing.',
      fix: howToSay(work.writtenAt(place)),
    })
  }
  return {
    kind: 'image',
    file: path,
    alternative: note.alternative,
    caption: note.title,
    inline: !alone && look.behind === undefined,
    ...look,
    line: place.line,
  }
}

/** Where an author says what a picture shows: other programs have tags and cells for it. */
const howToSay = (written: string): string =>
  /\bimg\s/i.test(written) && !written.includes('![')
    ? 'Say in the tag what it shows: alt="Grid map of a district".'
    : /^\s*(?:`{3}|~{3})/.test(written)
    ? 'Say in its cell what it shows: #| fig-alt: "Grid map of a district".'
    : 'Say in the square brackets what it shows: ![Grid map of a district](map.png).'

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
      ? 'Put the file into slides/public/, where such an address is looked for too, or correct the address.'
      : `Put the file there, or correct the address, which counts from the folder of the ${holder}.`,
  }
}

const LENGTH = /^(?:\d{1,4}(?:px)?|(?:100|[1-9]?\d)%)$/

/** Size and place, as far as they can be read. */
function lookOf({ attributes: { keys, flags, classes } }: ImageNote, work: Work, place: Place): PictureLook {
  const length = (name: string): string | undefined => {
    const given = keys.get(name)
    if (given === undefined) return undefined
    if (LENGTH.test(given.value)) return given.value.replace(/px$/, '')
    work.problems.warning(given.place, {
      rule: 'bad-length',
      found: `${name}=${given.value}`,
      what: `“${given.value}” is no length.`,
      why: 'The picture has the size that fits.',
      fix: `Write percent, or pixels of a canvas 1280 broad: ${name}=40% or ${name}=300.`,
    })
    return undefined
  }
  const side = keys.get('side')?.value
  const isSide = side === 'left' || side === 'right'
  if (side !== undefined && !isSide) {
    work.problems.warning(keys.get('side')?.place ?? place, {
      rule: 'bad-side',
      found: `side=${side}`,
      what: `A picture has no side “${side}” to stand on.`,
      why: 'It fills the slide.',
      fix: 'Write side=left or side=right.',
    })
  }
  return defined({
    width: length('width'),
    height: length('height'),
    behind: classes.includes('background')
      ? defined({
        side: isSide ? side : undefined,
        fit: flags.has('fit') || undefined,
        stacked: flags.has('stacked') || undefined,
      })
      : undefined,
    inSteps: classes.includes('step') || undefined,
  })
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
