/** Ids of the entries that citations and terms link to. */
export const claimAnchor = (id: string): string => `claim-${id.replace(/[^A-Za-z0-9]+/g, '-')}`
export const endnoteAnchor = (number: number): string => `endnote-${number}`
export const termAnchor = (id: string): string => `term-${id}`
/** Works stand on the bibliography page only. */
export const referenceAnchor = (id: string): string => `ref-${id.replace(/[^\p{L}\p{N}]+/gu, '-')}`
