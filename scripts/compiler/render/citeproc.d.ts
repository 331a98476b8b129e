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
      style: string, language: string,
    )
    updateItems(ids: readonly string[]): void
    makeCitationCluster(items: readonly CitationItem[]): string
  }
  const CSL: { Engine: typeof Engine }
  export default CSL
}
