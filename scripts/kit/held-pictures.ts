import type { SourceText } from '../compiler/model.ts'
import { lineKinds } from '../compiler/strangers/line.ts'
import { contentFault } from './picture-faults.ts'

/** A deck whose text holds no pictures any more, and those that it held: each as a file beside it would be, by path. */
export interface PartedDeck {
  readonly deck: SourceText
  readonly pictures: ReadonlyMap<string, Buffer>
}

const ENDINGS: Readonly<Record<string, string>> = { jpeg: 'jpg', 'svg+xml': 'svg' }
const DATA =
  /(?<=\]\(<?|\bsrc=["'])data:image\/(?<type>png|jpe?g|gif|webp|svg\+xml)(?:;[\w-]+=[\w-]+)*(?<coded>;base64)?,(?<content>[^\s"')>]+)/gi
const SVG = /(?<!`)<svg\b[^<>]*>(?:(?!<\/?svg\b)[^])*?<\/svg>/g

/** Pictures that a deck holds in its own text, `data:` addresses and drawings in HTML, become files of the kit. What only
 * the page around them could draw stays, and is refused as it was. @param taken paths that are files */
export function partPictures(deck: SourceText, taken: ReadonlySet<string>): PartedDeck {
  const pictures = new Map<string, Buffer>()
  const [, folder = '', name = ''] = /^(.*\/)?([^/]+)\.\w+$/.exec(deck.file) ?? []
  const hold = (bytes: Buffer, ending: string): string | undefined => {
    const file = `${name}-held-${pictures.size + 1}.${ending}`
    if (contentFault(bytes, ending === 'svg') !== undefined || taken.has(folder + file)) return undefined
    pictures.set(folder + file, bytes)
    return encodeURI(file)
  }
  if (!/data:image\/|<svg\b/i.test(deck.text)) return { deck, pictures }
  const text = outsideFences(deck.text,
    (part) =>
      part.replace(DATA, (whole, type: string, coded: string | undefined, content: string) => {
        const kind = type.toLowerCase()
        const bytes = coded === undefined ? Buffer.from(decoded(content)) : Buffer.from(content, 'base64')
        return hold(kind === 'svg+xml' ? safe(bytes.toString()) : bytes, ENDINGS[kind] ?? kind) ?? whole
      }).replace(SVG, (drawing) => {
        const file = isWhole(drawing) ? hold(safe(drawing), 'svg') : undefined
        return file === undefined ? drawing : asPicture(drawing, file)
      }))
  return { deck: pictures.size === 0 ? deck : { ...deck, text }, pictures }
}

/** Text between fences as `change` makes it. */
function outsideFences(text: string, change: (part: string) => string): string {
  const lines = text.split('\n')
  const kinds = lineKinds(lines.map((line, from) => ({ text: line, from })))
  const parts: string[][] = []
  for (const [at, line] of lines.entries()) {
    const isSame = at > 0 && (kinds[at] === 'code') === (kinds[at - 1] === 'code')
    if (isSame) parts.at(-1)?.push(line)
    else parts.push([line])
  }
  let isCode = kinds[0] === 'code'
  return parts.map((part) => {
    const made = isCode ? part.join('\n') : change(part.join('\n'))
    isCode = !isCode
    return made
  }).join('\n')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** How broad a drawing is at least that is no icon, in its own units. */
const ICON = 64
/** What only the page around a drawing gives it, what would be reckoned, HTML. */
const OF_PAGE = /\s(?:v-|[:@#][a-z])|\{\{|<(?:foreignObject|script)\b|\bvar\(--|\bclass=["'][^"']*(?:fill|stroke|text)-/
/** Within it, classes mean what its own style says of them. */
const CLASSED = /<(?!svg\b)[a-z][^<>]*\sclass=/i

function isWhole(drawing: string): boolean {
  const [opening = ''] = /^<svg\b[^<>]*>/.exec(drawing) ?? []
  const breadth = /\bviewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)/.exec(opening)?.[1]
    ?? /\swidth=["']?([\d.]+)/.exec(opening)?.[1]
  return Number(breadth ?? 0) > ICON && !OF_PAGE.test(drawing)
    && (drawing.includes('<style') || !CLASSED.test(drawing))
}

/** As a file needs it; what would run or be loaded from elsewhere, which no picture does anyway, is not even there. */
const safe = (drawing: string): Buffer =>
  Buffer.from(
    (/<svg\b[^<>]*\sxmlns=/.test(drawing)
      ? drawing
      : drawing.replace(/<svg\b/, '$& xmlns="http://www.w3.org/2000/svg"'))
      .replace(/\son[a-z]+=(?:"[^"]*"|'[^']*')/gi, '')
      .replace(/\s(?:xlink:)?href=(?:"(?!#|data:)[^"]*"|'(?!#|data:)[^']*')/gi, ''),
  )

/** With its size and its name, on as many lines. */
function asPicture(drawing: string, file: string): string {
  const [opening = ''] = /^<svg\b[^<>]*>/.exec(drawing) ?? []
  const sizes = (opening.match(/\s(?:width|height|class|style)=(?:"[^"]*"|'[^']*')/g) ?? []).join('').replaceAll('\n',
    ' ')
  const name = /<title>([^<>"]*)<\/title>/.exec(drawing)?.[1] ?? /\saria-label="([^"]*)"/.exec(opening)?.[1] ?? ''
  return `<img src="${file}"${sizes} alt="${name.replaceAll('\n', ' ').trim()}">${drawing.replace(/[^\n]/g, '')}`
}
