import type { DiagramStyle } from './style.ts'

/** Always there, whatever the style names: what a colour that Mermaid brought along is replaced by. */
const ALWAYS = ['diagram-text', 'diagram-fill', 'diagram-line', 'paper', 'ink']

/**
 * `var()` is refused in Mermaid's theme, so each colour token goes in as one odd colour that nobody would choose, and
 * is recognised by it in what comes out.
 */
export interface Sentinels {
  /** Token → colour: `#0d4b8f`. */
  readonly colours: ReadonlyMap<string, string>
  /** `r,g,b` of a colour → token. */
  readonly tokens: ReadonlyMap<string, string>
}

/** One sentinel for each colour that the style names. */
export function makeSentinels(style: DiagramStyle): Sentinels {
  const names = new Set([...ALWAYS, ...style.series, ...style.lines])
  for (const one of Object.values(style.classes)) [one.fill, one.line, one.text].forEach((name) => names.add(name))
  for (const rule of style.theme) if (!rule.colour.startsWith('$')) names.add(rule.colour)
  names.delete('none')
  const colours = new Map<string, string>()
  const tokens = new Map<string, string>()
  ;[...names].sort().forEach((name, index) => {
    const parts = [13 + index * 4, 201 - index * 3, 87 + index * 5]
    colours.set(name, `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`)
    tokens.set(parts.join(','), name)
  })
  return { colours, tokens }
}
