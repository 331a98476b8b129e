import type { Attributes } from './node.ts'
import type { Registers } from '../paper/model.ts'

/** The two pages of each edition on which one looks things up; decks and handouts link to them. */
export const BIBLIOGRAPHY = 'bibliography.html'
export const GLOSSARY = 'glossary.html'

/** A kit without works and endnotes has no bibliography, one without terms no glossary. */
export const hasBibliography = (paper: Registers): boolean => paper.references.size + paper.endnotes.size > 0
export const hasGlossary = (paper: Registers): boolean => paper.terms.size > 0

/**
 * Attributes of a link from a deck or handout to an entry there. It opens apart, so that the lecture stays where it is.
 * @param address the page as seen from where the link stands, with the entry's id
 */
export const lookUpAttributes = (address: string): Attributes => ({ href: address, target: '_blank', rel: 'noopener' })

/** Ids of the entries that citations and terms link to. */
export const claimAnchor = (id: string): string => `claim-${id.replace(/[^A-Za-z0-9]+/g, '-')}`
export const endnoteAnchor = (number: number): string => `endnote-${number}`
export const termAnchor = (id: string): string => `term-${id}`
/** Works stand on the bibliography page only. */
export const referenceAnchor = (id: string): string => `ref-${id.replace(/[^\p{L}\p{N}]+/gu, '-')}`
