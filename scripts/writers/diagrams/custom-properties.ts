import { groupOf } from '../../compiler/certain.ts'
/**
 * The values that `:root` gives its custom properties where no condition holds: neither dark, nor print, nor forced
 * colours. Follows the cascade and `var()` with nested fallbacks; `initial` is “no value”, which nothing is not.
 * @param css a style sheet; @returns value by name without `--`; a name whose value needs one that is missing is left
 * out
 * @see https://www.w3.org/TR/css-variables-1/#substitute-a-var
 */
export function rootProperties(css: string): ReadonlyMap<string, string> {
  const declared = new Map(rootBlocks(css).flatMap(declarations))
  return new Map([...declared.keys()].flatMap((name): [string, string][] => {
    const value = valueOf(name, declared, new Set())
    return value === undefined ? [] : [[name, value]]
  }))
}

/** What stands between the braces of each `:root` that no `@media` is around. */
function rootBlocks(css: string): string[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, ' ')
  const blocks: string[] = []
  let [depth, start, name] = [0, 0, '']
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{' && depth++ === 0) {
      const before = text.slice(start, at)
      name = before.slice(before.lastIndexOf(';') + 1).trim()
      start = at + 1
    } else if (text[at] === '}' && --depth === 0) {
      if (name === ':root') blocks.push(text.slice(start, at))
      start = at + 1
    }
  }
  return blocks
}

function declarations(block: string): [string, string][] {
  return block.split(';').flatMap((text): [string, string][] => {
    const parts = /^\s*--([\w-]+)\s*:([\s\S]*)$/.exec(text)
    return parts === null ? [] : [[groupOf(parts, 1), groupOf(parts, 2).trim()]]
  })
}

/** @param within names that are being worked out: one that comes up again has no value. */
function valueOf(name: string, declared: ReadonlyMap<string, string>, within: ReadonlySet<string>): string | undefined {
  const value = declared.get(name)
  if (value === undefined || value === 'initial' || within.has(name)) return undefined
  return substitute(value, declared, new Set([...within, name]))?.trim()
}

function substitute(
  text: string,
  declared: ReadonlyMap<string, string>,
  within: ReadonlySet<string>,
): string | undefined {
  const start = text.indexOf('var(')
  if (start < 0) return text
  const inside = untilClosed(text.slice(start + 4))
  const comma = inside.indexOf(',')
  const name = (comma < 0 ? inside : inside.slice(0, comma)).trim().replace(/^--/, '')
  const fallback = comma < 0 ? undefined : inside.slice(comma + 1)
  const value = valueOf(name, declared, within)
    ?? (fallback === undefined ? undefined : substitute(fallback, declared, within)?.trim())
  const rest = substitute(text.slice(start + 4 + inside.length + 1), declared, within)
  return value === undefined || rest === undefined ? undefined : text.slice(0, start) + value + rest
}

/** Up to the bracket that closes what was opened before the text. */
function untilClosed(text: string): string {
  let depth = 1
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')' && --depth === 0) return text.slice(0, at)
  }
  return text
}
