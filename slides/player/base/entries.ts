import { all, listOf, named, targetId } from './dom.ts'
import { quoteOf } from './copies.ts'
import { type Page, unpack } from './page.ts'
import { endnoteStart, orElse } from '../wording.ts'

/** Looks up claims, endnotes and terms in the evidence at the end of the page. */
export interface Entries {
  /** The first claim and the first endnote that the deck has: `S1.1 or 3`. */
  readonly examples: string
  /** A claim of the whole register with its endnotes, or an endnote of the deck, by its number: `S3.15`, `n.24`. */
  find(number: string): Promise<readonly Element[]>
  /** What a citation or a term's link points at: its claims or its entry, and the endnotes of the claims in full. */
  behindLink(link: HTMLElement): readonly Element[]
  /** Claims, endnotes and terms behind a slide, each once, as copies. */
  behindSlide(slide: HTMLElement): readonly Element[]
}

/** Reads the evidence of a page once, and the rest of the register when it is first asked for. */
export function readEntries(page: Page): Entries {
  const evidence = page.evidence ?? document.createDocumentFragment()
  const claimsIn = (place: ParentNode): [string, HTMLElement][] =>
    [...named(place, 'claim')].map(([id, entry]) => [id.toUpperCase(), entry])
  const claims = new Map(claimsIn(evidence))
  let register: Promise<unknown> | undefined
  /** The claims that the deck does not cite. */
  async function readRegister(): Promise<void> {
    const text = await unpack('register')
    if (text === undefined) return
    for (const [id, entry] of claimsIn(new DOMParser().parseFromString(text, 'text/html'))) claims.set(id, entry)
  }
  const endnotes = named(evidence, 'endnote')
  const claim = (id: string): HTMLElement | undefined => claims.get(id.toUpperCase())
  const endnote = (number: string): HTMLElement | undefined => endnotes.get(number.replace(endnoteStart, ''))

  function withEndnotes(entries: readonly (HTMLElement | undefined)[]): Element[] {
    const found = new Set<HTMLElement>()
    for (const entry of entries) if (entry) found.add(entry)
    for (const entry of entries) {
      if (!entry) continue
      for (const link of all(entry, '.claim-notes a[href^="#endnote-"]')) {
        const note = endnote(targetId(link).replace('endnote-', ''))
        if (note) found.add(note)
      }
    }
    return [...found].map(quoteOf)
  }

  function targetOf(link: HTMLElement): HTMLElement | undefined {
    return document.getElementById(targetId(link)) ?? undefined
  }

  return {
    examples: [claims, endnotes].flatMap((all) => [...all.keys()].slice(0, 1)).join(orElse),
    async find(number) {
      if (!claim(number)) await (register ??= readRegister())
      return withEndnotes([claim(number) ?? endnote(number)])
    },
    behindLink(link) {
      // One citation may stand for several claims of one status.
      const ids = listOf(link, 'claim')
      return withEndnotes(ids.length > 0 ? ids.map(claim) : [targetOf(link)])
    },
    behindSlide(slide) {
      const terms = all(slide, 'a[href^="#term-"]').map(targetOf)
      return withEndnotes([...listOf(slide, 'claims').map(claim), ...listOf(slide, 'endnotes').map(endnote), ...terms])
    },
  }
}
