/** The little of sax that the kit uses. @see https://github.com/isaacs/sax-js */
declare module 'sax' {
  export interface Handlers {
    readonly onerror?: (error: Error) => void
    readonly onopentagstart?: (tag: { readonly name: string }) => void
    readonly onattribute?: (attribute: { readonly name: string; readonly value: string }) => void
    readonly onopentag?: (tag: { readonly name: string }) => void
    readonly onclosetag?: (name: string) => void
    readonly ontext?: (text: string) => void
    readonly oncdata?: (text: string) => void
    readonly ondoctype?: (text: string) => void
    readonly onprocessinginstruction?: (instruction: { readonly name: string; readonly body: string }) => void
  }
  export interface Parser {
    /** Characters read so far. */
    readonly position: number
    /** Where the tag that is being read begins, one behind its `<`. */
    readonly startTagPosition: number
    /** A declaration that has begun, such as `<!DOCTYPE`. */
    readonly sgmlDecl: string
    error: Error | null
    write: (text: string) => Parser
    close: () => Parser
  }
  const sax: { parser: (strict: boolean, options: { readonly strictEntities?: boolean }) => Parser }
  export default sax
}
