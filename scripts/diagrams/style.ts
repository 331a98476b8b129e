import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Identity } from '../compiler/look-model.ts'
import { MARKS } from '../compiler/marks.ts'
import { PROJECT } from '../options.ts'

const size = z.number().positive()
const token = z.string().regex(/^[a-z-]+$/)

const classStyle = z.strictObject({
  fill: token,
  line: token,
  text: token,
  width: size.optional(),
  dashed: z.boolean().optional(),
  dotted: z.boolean().optional(),
  bold: z.boolean().optional(),
})

const diagramStyle = z.strictObject({
  sizes: z.strictObject({
    label: size,
    edge: size,
    group: size,
    commit: size,
    line: size,
    radius: size,
    dash: z.string(),
    dot: z.string(),
    arrow: size,
    mark: size,
  }),
  spacing: z.strictObject({ padding: size, node: size, rank: size, wrap: size, margin: size }),
  curve: z.string(),
  classes: z.record(z.string(), classStyle),
  theme: z.array(z.strictObject({ match: z.string(), colour: z.string().regex(/^\$?[a-z-]+$/) })),
  series: z.array(token).nonempty(),
  lines: z.array(token).nonempty(),
})

/** What one class name does to a box or a line. */
export type ClassStyle = z.infer<typeof classStyle> & {
  /** Path data of what sits on its corner, on 24×24. */
  readonly mark?: string
  /** What is of paper behind it, where that is another shape. */
  readonly rim?: string
}

/** The style that all diagrams share: `diagrams/style.yaml` of the kit's own program. */
export type DiagramStyle = Omit<z.infer<typeof diagramStyle>, 'classes'> & {
  readonly classes: Readonly<Record<string, ClassStyle>>
}

export const STYLE_FILE = join(PROJECT, 'diagrams/style.yaml')

/** Reads a style; a mistake in it is the kit's own and therefore thrown. */
export function parseStyle(text: string): DiagramStyle {
  return diagramStyle.parse(parse(text))
}

/**
 * The program's style with the kit's identities as classes, and a text that differs with both, for the names of cached
 * drawings. The style is read when it is first asked for: a build whose drawings are all kept never is.
 */
export function readStyle(
  identities: readonly Identity[],
): { readonly style: () => DiagramStyle; readonly text: string } {
  const text = readFileSync(STYLE_FILE, 'utf8')
  const own = identities.map(({ id, colour, mark }): [string, ClassStyle] => [
    id,
    {
      fill: `${colour}-soft`,
      line: colour,
      text: 'ink',
      mark: MARKS[mark],
      ...(mark === 'ring' ? { rim: MARKS.disc } : {}),
    },
  ])
  let style: DiagramStyle | undefined
  return {
    style: () => (style ??= withClasses(parseStyle(text), own)),
    text: own.length === 0 ? text : text + JSON.stringify(own),
  }
}

const withClasses = (style: DiagramStyle, own: readonly (readonly [string, ClassStyle])[]): DiagramStyle => ({
  ...style,
  classes: { ...style.classes, ...Object.fromEntries(own) },
})
