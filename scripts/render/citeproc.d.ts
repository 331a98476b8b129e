/** The little of citeproc-js that the kit uses. @see https://citeproc-js.readthedocs.io */
declare module 'citeproc' {
  export interface CitationItem {
    id: string
    locator?: string
    label?: string
    suffix?: string
  }
  export class Engine {
    constructor(
      system: { retrieveLocale(language: string): string; retrieveItem(id: string): unknown },
      style: string,
      language: string,
    )
    updateItems(ids: readonly string[]): void
    makeCitationCluster(items: readonly CitationItem[]): string
    /** Throws where the style has no bibliography; otherwise facts, and the entries as HTML. */
    makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]]
  }
  const CSL: { Engine: typeof Engine }
  export default CSL
}
