import { blankAt, type DeckLine, rewrite } from '../line.ts'

/** A box to tick, with what it is for. */
const TICK =
  /<label\b[^<>]*>\s*<input\b(?=[^<>]*\btype\s*=\s*["']?checkbox\b)(?<box>[^<>]*)>(?<words>(?:[^<]|<(?!\/?label\b))*)<\/label>/gi

/** Boxes to tick are entries of a list, a line each, where nothing but elements stands around them. */
export function tickBoxes(line: DeckLine): DeckLine[] | undefined {
  if (!line.text.includes('<label') || /^\s*[^\s<]|<(?:li|t[dhr])\b/.test(line.text)) return undefined
  const found = [...line.text.matchAll(TICK)]
  const between = line.text.split(TICK).filter((_, index) => index % 3 === 0)
  if (found.length === 0 || between.some((text) => /\S/.test(text.replace(/<[^<>]*>/g, '')))) return undefined
  return between.flatMap((text, index): DeckLine[] => {
    const { box = '', words = '' } = found[index]?.groups ?? {}
    const around = text.trim() === '' ? [] : [blankAt(line.from), rewrite(line, text), blankAt(line.from)]
    if (index === found.length) return around
    return [...around, rewrite(line, `- [${/\bchecked\b/i.test(box) ? 'x' : ' '}] ${words.trim()}`)]
  })
}

/** Where one part of a line ends and another begins without a space between them, which a style sheet keeps apart. */
const SEAM = /(?<=[^<>][^\s<>])<\/span><span\s+class=["'][^<>]*>(?=[\p{L}\p{N}*(][^<>])/gu

/** Labels beside one another, and words of different classes, are parted by a space. */
export const partWords = (text: string): string =>
  text.includes('</label><label') || text.includes('</span><span')
    ? text.replaceAll('</label><label', '</label> <label').replace(SEAM, (seam: string, at: number) => {
      const own = classOf(text.slice(text.lastIndexOf('<span', at), at))
      const later = classOf(seam.slice('</span>'.length))
      return own !== undefined && own !== later ? seam.replace('</span>', '</span> ') : seam
    })
    : text

const classOf = (tag: string): string | undefined => /^<span\s+class=["']([^"'<>]*)["']/.exec(tag)?.[1]
