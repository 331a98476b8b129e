import type { Env, Token } from 'markdown-it'

/** What the package keeps of each footnote: the tokens of one that is written in place. */
export function footnotesIn(env: Env): readonly { readonly tokens?: readonly Token[] }[] {
  const kept: unknown = env['footnotes']
  const list = typeof kept === 'object' && kept !== null && 'list' in kept ? kept.list : undefined
  return Array.isArray(list) ? list : []
}
