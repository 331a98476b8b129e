import { type Content, type Element, isElement, type Secret } from '../compiler/content/node.ts'
import { elementsIn, textOf } from '../compiler/content/walk.ts'
import type { RunLook, SlideRun } from './text.ts'

/**
 * A formula of MathML as a line of text that can be read and changed: letters slanted, scripts raised and lowered once,
 * fractions with a stroke, rows of a matrix with semicolons. @param look of the text around it
 */
export const formulaRuns = (formula: Element<Secret>, look: RunLook): SlideRun[] => rowRuns(formula.children, look)

const rowRuns = (content: Content<Secret>, look: RunLook): SlideRun[] => {
  const parts = content.filter((node): node is Element<Secret> => isElement(node))
  return parts.flatMap((part, index) => index > 0 && isApart(part, look) ? apart(part, look) : runsOfPart(part, look))
}

/** What relates or joins two terms stands apart from them, but in a script. */
const isApart = (part: Element<Secret>, { raised }: RunLook): boolean =>
  raised === undefined && part.name === 'mo' && part.attributes['form'] !== 'prefix'
  && /^[=<>≤≥≠≈≡∼∝∈∉⊂⊆∪∩→⇒⇔↔↦+−±×·∧∨]$/.test(said(part))

const apart = (part: Element<Secret>, look: RunLook): SlideRun[] => [{ ...look, text: ` ${said(part)} ` }]

/** Its characters, but for those that nobody sees. */
const said = (part: Element<Secret>): string => textOf(part.children).replace(/[\u200b\u2061-\u2064]/g, '')

const ACCENTS: Readonly<Record<string, string | undefined>> = {
  '^': '\u0302',
  'ˆ': '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  '‾': '\u0304',
  '˙': '\u0307',
  '¨': '\u0308',
  '→': '\u20d7',
}

function runsOfPart(part: Element<Secret>, look: RunLook): SlideRun[] {
  const { name, children } = part
  const [first, second, third] = children.filter((node): node is Element<Secret> => isElement(node))
  const runs = (one: Element<Secret> | undefined): SlideRun[] => one === undefined ? [] : runsOfPart(one, look)
  switch (name) {
    case 'mi': {
      const isSlanted = part.attributes['mathvariant'] !== 'normal' && /^\p{L}$/u.test(said(part))
      return [{ ...look, ...(isSlanted ? { italic: true } : {}), text: said(part) }]
    }
    case 'mn':
    case 'mo':
    case 'mtext':
      return [{ ...look, text: said(part) }]
    case 'mspace':
      return look.raised === undefined && Number.parseFloat(String(part.attributes['width'] ?? 0)) > 0.1
        ? [{ ...look, text: ' ' }]
        : []
    case 'mphantom':
      return []
    case 'mfrac':
      return [...held(first, look), { ...look, text: '/' }, ...held(second, look)]
    case 'msqrt':
      return [{ ...look, text: '√(' }, ...rowRuns(children, look), { ...look, text: ')' }]
    case 'mroot':
      return [...script(second, 'super', look), { ...look, text: '√(' }, ...runs(first), { ...look, text: ')' }]
    case 'mover': {
      const accent = second === undefined ? undefined : ACCENTS[said(second)]
      const [letter, ...more] = runs(first)
      return accent !== undefined && letter !== undefined && more.length === 0
        ? [{ ...letter, text: letter.text + accent }]
        : [...runs(first), ...script(second, 'super', look)]
    }
    case 'msup':
      return [...runs(first), ...script(second, 'super', look)]
    case 'msub':
    case 'munder':
      return [...runs(first), ...script(second, 'sub', look)]
    case 'msubsup':
    case 'munderover':
      return [...runs(first), ...script(second, 'sub', look), ...script(third, 'super', look)]
    case 'mtable':
      return joined(children, '; ', look)
    case 'mtr':
      return joined(children, ', ', look)
    default:
      return rowRuns(children, look)
  }
}

/** Rows, or cells, with something between them. */
function joined(content: Content<Secret>, between: string, look: RunLook): SlideRun[] {
  const each = content.flatMap((node) => isElement(node) ? [runsOfPart(node, look)] : []).filter((one) =>
    one.length > 0
  )
  return each.flatMap((one, index) => index === 0 ? one : [{ ...look, text: between }, ...one])
}

/** Raised or lowered; within what is so already, by a sign. */
function script(part: Element<Secret> | undefined, raised: 'super' | 'sub', look: RunLook): SlideRun[] {
  if (part === undefined || said(part) === '') return []
  return look.raised === undefined
    ? runsOfPart(part, { ...look, raised })
    : [{ ...look, text: raised === 'super' ? '^' : '_' }, ...held(part, look)]
}

/** In brackets, unless it is one sign or number. */
function held(part: Element<Secret> | undefined, look: RunLook): SlideRun[] {
  if (part === undefined) return []
  const inside = runsOfPart(part, look)
  const isOne = !elementsIn([part]).some(({ name }) => name === 'mo' || name === 'mfrac') && said(part).length === 1
    || /^\d+$/.test(said(part))
  return isOne ? inside : [{ ...look, text: '(' }, ...inside, { ...look, text: ')' }]
}
