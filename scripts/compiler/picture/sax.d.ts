/** The little of sax that the kit uses. @see https://github.com/isaacs/sax-js */
declare module 'sax' {
  export interface Parser {
    /** Characters read so far. */
    readonly position: number
    /** Where the tag that is being read begins, one behind its `<`. */
    readonly startTagPosition: number
    error: Error | null
    onerror: (error: Error) => void
    onopentagstart: (tag: { readonly name: string }) => void
    onattribute: (attribute: { readonly name: string; readonly value: string }) => void
    onopentag: (tag: { readonly name: string }) => void
    onclosetag: (name: string) => void
    ontext: (text: string) => void
    oncdata: (text: string) => void
    ondoctype: (text: string) => void
    onprocessinginstruction: (instruction: { readonly name: string; readonly body: string }) => void
    write: (text: string) => Parser
    close: () => Parser
  }
  const sax: { parser: (strict: boolean, options: { readonly trim?: boolean; readonly strictEntities?: boolean }) => Parser }
  export default sax
}
