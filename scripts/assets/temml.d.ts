/** What the kit uses of it: the tree of a formula, which its own types leave open. */
declare module 'temml' {
  export interface MathNode {
    readonly type?: string
    readonly text?: string
    readonly attributes?: Readonly<Record<string, string>>
    readonly classes?: readonly string[]
    readonly style?: Readonly<Record<string, string>>
    readonly children?: readonly MathNode[]
  }
  const temml: {
    __renderToMathMLTree(
      tex: string,
      options: {
        displayMode: boolean
        strict?: boolean
        trust?: boolean
        throwOnError?: boolean
        maxExpand?: number
        macros?: Record<string, string>
      },
    ): MathNode
  }
  export default temml
}
