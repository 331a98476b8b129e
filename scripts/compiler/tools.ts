import type { Content, Node } from './content/node.ts'

/** What the compiler is handed where some deck needs it: packages that would slow every other build. */
export interface CompileTools {
  /** A formula as MathML, or what is wrong with it. */
  readonly maths?: (tex: string, isBlock: boolean) => { readonly node: Node } | { readonly wrong: string }
  /** Code with its words marked by what they are; `undefined`: nobody knows the language. */
  readonly highlight?: (code: string, language: string) => Content | undefined
}
