import { all, listOf, named, targetId } from './dom.ts'
import { quoteOf } from './copies.ts'
import type { Page } from './page.ts'

/** Looks up claims, endnotes and terms in the evidence at the end of the page. */
export interface Entries {
  /** A claim of the whole register with its endnotes, or an endnote of the deck, by its number: `S3.15`, `n24`. */
  find(number: string): readonly Element[]
  /** What a citation or a term's link points at: its claims or its entry, and the endnotes of the claims in full. */
  behindLink(link: HTMLElement): readonly Element[]
  /** Claims, endnotes and terms behind a slide, each once, as copies. */
  behindSlide(slide: HTMLElement): readonly Element[]
}

/** Reads the evidence of a page once, and the rest of the register. */
export function readEntries(page: Page): Entries {
  const none = document.createDocumentFragment()
  const evidence = page.evidence ?? none
  const register = document.querySelector<HTMLTemplateElement>('template#register')?.content ?? none
  const both = [...named(evidence, 'claim'), ...named(register, 'claim')]
  const claims = new Map(both.map(([id, entry]) => [id.toUpperCase(), entry]))
  const endnotes = named(evidence, 'endnote')
  const claim = (id: string): HTMLElement | undefined => claims.get(id.trim().toUpperCase())
  const endnote = (number: string): HTMLElement | undefined => endnotes.get(number.trim().replace(/^n/i, ''))

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
    find: (number) => withEndnotes([claim(number) ?? endnote(number)]),
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
