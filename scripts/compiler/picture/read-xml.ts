import sax, { type Handlers } from 'sax'
import type { Place, Problems } from '../problem.ts'
import { certain } from '../certain.ts'

/** An element of an XML text, with the place of its `<`. */
export interface XmlElement {
  readonly name: string
  readonly place: Place
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly (XmlElement | string)[]
  /** Where its content begins. */
  readonly inside: Place
}

export interface XmlAttribute {
  readonly name: string
  readonly value: string
  readonly place: Place
}

/** Characters that the parser gets at once: it turns over all of a declaration for each further one, so that long ones
 * must not go on. */
const CHUNK = 4096
/** Deeper nesting is nobody's drawing, and what walks through it would run out of room. */
const DEEPEST = 60

interface OpenXmlElement extends XmlElement {
  readonly attributes: XmlAttribute[]
  readonly children: (XmlElement | string)[]
  inside: Place
}

/**
 * Reads XML into a tree; text has its entities resolved. Nothing is loaded, and a text that defines things of its own
 * (DOCTYPE) is refused.
 * @returns the root, or nothing where the text is not XML, which is then among the problems
 */
export function readXml(text: string, problems: Problems): XmlElement | undefined {
  const place = placer(text)
  const parser = sax.parser(true, { strictEntities: true })
  const open: OpenXmlElement[] = []
  let root: XmlElement | undefined
  let broken = false
  /** Where the attributes of the tag that is being read have got to. */
  let reached = 0
  const refuse = (at: number, what: string, fix: string): void => {
    if (broken) return
    broken = true
    problems.error(place(at), {
      rule: 'picture-syntax',
      what,
      why: 'A drawing that is not valid XML opens in no program.',
      fix,
    })
  }
  const checkGap = (end: number): void => {
    // The parser keeps silent about an attribute that is there already.
    const gap = text.slice(reached, end)
    const stray = gap.search(/[^\s/>]/)
    if (stray >= 0) refuse(reached + stray, 'This attribute is given twice.', 'Delete one of the two.')
  }
  const addText = (words: string): void => {
    open.at(-1)?.children.push(words)
  }
  Object.assign(parser, {
    onopentagstart: ({ name }) => {
      reached = parser.startTagPosition + name.length
      const at = place(parser.startTagPosition - 1)
      open.push({ name, place: at, attributes: [], children: [], inside: at })
      if (open.length > DEEPEST) {
        refuse(parser.startTagPosition - 1, 'The drawing nests too deep.', `Keep to ${DEEPEST} levels.`)
      }
    },
    onattribute: ({ name, value }) => {
      const at = text.indexOf(name, reached)
      checkGap(at)
      reached = parser.position
      open.at(-1)?.attributes.push({ name, value, place: place(at) })
    },
    onopentag: () => {
      checkGap(parser.position)
      const one = open.at(-1)
      if (one !== undefined) one.inside = place(parser.position)
    },
    onclosetag: () => {
      const one = open.pop()
      if (one === undefined) return
      const around = open.at(-1)
      if (around !== undefined) around.children.push(one)
      else root ??= one
    },
    ontext: addText,
    oncdata: addText,
    ondoctype: () => refuse(Math.max(0, text.search(/<!doctype/i)), 'A drawing cannot have a DOCTYPE.', 'Delete it.'),
    onprocessinginstruction: ({ name }) => {
      if (name !== 'xml') {
        refuse(Math.max(0, text.indexOf(`<?${name}`)), `A drawing cannot have “<?${name} …?>”.`, 'Delete it.')
      }
    },
    onerror: (error) => {
      const [what = ''] = error.message.split('\n')
      refuse(Math.max(0, parser.position - 1), `This is not valid XML: ${what.replace(/\.$/, '')}.`,
        'Close every element, put values into double quotes, and write “&amp;” for & and “&lt;” for <.')
      // Kept, it would be thrown at the next call.
      parser.error = null
    },
  } satisfies Handlers)
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK))
    if (broken) break
    if (parser.sgmlDecl.length <= CHUNK) continue
    refuse(at, 'This is not valid XML: “<!” begins neither a comment nor CDATA.', 'Delete it, or write “&lt;!”.')
    break
  }
  parser.close()
  if (root === undefined) {
    refuse(0, 'There is no drawing in this file.',
      'Write “<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1136 500">…</svg>”.')
  }
  return broken ? undefined : root
}

/** Line and column of an offset, both from 1. */
function placer(text: string): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (certain(starts[middle], 'line') <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - certain(starts[low], 'line') + 1 }
  }
}
