import { elementsIn } from '../../content/walk.ts'
import type { Slide } from '../../deck-model.ts'
import type { Complaint, Problems } from '../../problem.ts'
import { linesIn } from '../told/lines-in.ts'

/** Below this the last row reads with effort: the least that the kit sets itself, in px of a slide of 1280 × 720. It holds
 * for the smallest words of a slide, cells and code included. */
export const LEAST = 20

/** The same of words in a diagram, which one looks at one by one: below this nobody makes them out. */
export const LEAST_DRAWN = 12

export const SET_SMALLER = 'set-smaller'

/** Says of slides which become several. */
export const tellParted = (slides: readonly Pick<Slide, 'line' | 'titled' | 'content'>[], problems: Problems): void =>
  tell(slides, (holds, are) => ({
    rule: 'parted-slide',
    what: `${holds} more than has room on one in any type, and ${are} parted in several${
      slides.every(({ titled }) => titled) ? ', each below the same heading' : ''
    }`,
    why: `What leaves the slide below, nobody sees.${
      slides.some(({ content }) => elementsIn(content).some(({ name }) => name === 'pre'))
        ? ' Lines of code that is parted stand out no more.'
        : ''
    }`,
    fix: 'Part them yourself with “---” where it suits you, or shorten them.',
  }), problems)

/** Says of slides from elsewhere what of them reads badly, or not at all.
 * @param small ids of those with words below {@link LEAST}; @param full ids of those that no size has room for */
export function tellSmall(
  slides: readonly Pick<Slide, 'id' | 'line'>[],
  problems: Problems,
  small: ReadonlySet<string>,
  full: ReadonlySet<string> = new Set(),
): void {
  const common = { rule: SET_SMALLER, fix: 'Part them in two, or shorten them.' }
  tell(slides.filter(({ id }) => full.has(id)), (holds) => ({
    ...common,
    what:
      `${holds} more than has room in any type: some of it leaves its place, stands on something else, is less than half as large as it asks to be, or cannot be made out`,
    why: 'The room cannot read it.',
  }), problems)
  tell(slides.filter(({ id }) => small.has(id) && !full.has(id)), (holds, are) => ({
    ...common,
    what: `${holds} more than has room in the kit’s type, and ${are} set much smaller`,
    why: `All of it is there, but the back row reads words below ${LEAST} px, of 720 from top to bottom, with effort.`,
  }), problems)
}

/** Says of slides from elsewhere which diagrams nobody can read. @param drawn ids of those with how large the smallest
 * words of their diagrams are, in px */
export function tellDrawn(
  slides: readonly Pick<Slide, 'id' | 'line'>[],
  problems: Problems,
  drawn: ReadonlyMap<string, number>,
): void {
  const least = byLine(slides, drawn, Math.min)
  const [first] = least.keys()
  if (first === undefined) return
  const sizes = [...least].map(([line, size]) => `line ${line} (${Math.floor(size)} px)`)
  problems.warning({ line: first, column: 1 }, {
    rule: 'small-drawing',
    what: `${
      least.size === 1 ? 'One slide has a diagram' : `${least.size} slides have diagrams`
    } with words too small to be made out: ${sizes.join(', ')}.`,
    why: `Below ${LEAST_DRAWN} px, of 720 from top to bottom, nobody beyond the first row reads them.`,
    fix:
      'Turn the diagram (“graph TD” for “graph LR”, or the other way round), part it in two, or shorten its words; in a drawing, set them larger.',
  })
}

/** Says of slides from elsewhere where a word has no room in its line. @param broken ids of those with a word that is broken
 * without a hyphen */
export function tellBroken(
  slides: readonly Pick<Slide, 'id' | 'line'>[],
  problems: Problems,
  broken: ReadonlyMap<string, string>,
): void {
  const words = byLine(slides, broken, (word) => word)
  const [first] = words.keys()
  if (first === undefined) return
  const named = [...words].map(([line, word]) => `line ${line} (“${word}”)`).join(', ')
  problems.warning({ line: first, column: 1 }, {
    rule: 'broken-word',
    what: `${
      words.size === 1 ? 'One slide breaks a word' : `${words.size} slides break words`
    } without a hyphen: ${named}.`,
    why: 'Its column or cell is narrower than the word, even in small type.',
    fix: 'Give that column more of the breadth, use fewer columns, or write a soft hyphen (&shy;) into the word.',
  })
}

/** Says of slides from elsewhere whose lines of code are broken, however small they are set. */
export const tellBrokenCode = (slides: readonly Pick<Slide, 'line'>[], problems: Problems): void =>
  tell(slides, (holds) => ({
    rule: 'broken-code',
    what: `${holds} lines of code too long for any type, which go on below their beginnings`,
    why: 'What stands in columns there no longer does.',
    fix: 'Shorten those lines, or break them yourself.',
  }), problems)

/** What was found of slides, by their lines in order. @param of which of two of one line, which was parted, is said */
function byLine<T>(
  slides: readonly Pick<Slide, 'id' | 'line'>[],
  found: ReadonlyMap<string, T>,
  of: (one: T, other: T) => T,
): ReadonlyMap<number, T> {
  const lines = new Map<number, T>()
  for (const { id, line } of slides) {
    const [one, before] = [found.get(id), lines.get(line)]
    if (one !== undefined) lines.set(line, before === undefined ? one : of(before, one))
  }
  return new Map([...lines].sort(([one], [other]) => one - other))
}

function tell(
  slides: readonly Pick<Slide, 'line'>[],
  say: (holds: string, are: string) => Complaint,
  problems: Problems,
): void {
  const lines = [...new Set(slides.map(({ line }) => line))]
  const [line] = lines
  if (line === undefined) return
  const said = lines.length === 1 ? say('One slide holds', 'is') : say(`${lines.length} slides hold`, 'are')
  const what = `${said.what}: ${linesIn(lines)}.`
  problems.warning({ line, column: 1 }, { ...said, what })
}
