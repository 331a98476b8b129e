import type { Problems } from './problem.ts'

interface Forbidden {
  readonly rule: string
  readonly pattern: RegExp
  readonly what: string
  readonly fix: string
}

/** A line that says what is done when somebody presses on a part of a diagram. */
export const LINK_LINE = /^\s*(?:click\s+\S|callback\s+\S|links?\s+\S+\s*[:"]|href\s+")/

const WHY = 'It could send a request or run script, or make one diagram look unlike the others.'
const FORBIDDEN: readonly Forbidden[] = [
  {
    rule: 'diagram-directive',
    pattern: /%%\{\s*(?:init|initialize|config|wrap)\b/i,
    what: 'A diagram cannot carry settings of its own.',
    fix: 'Delete the “%%{…}%%”. The style of all diagrams is in diagrams/style.yaml; “layout: elk” goes into '
      + 'the front matter.',
  },
  {
    rule: 'diagram-click',
    pattern: new RegExp(`${LINK_LINE.source}|\\$link\\s*=`),
    what: 'A diagram cannot have links or actions in it.',
    fix: 'Delete the line. Put a link in the text of the slide.',
  },
  {
    rule: 'diagram-image',
    pattern: /\bimg\s*:\s*["']?\S|!\[[^\]]{0,200}\]\(|\burl\s*\(|@import\b/i,
    what: 'A diagram cannot load a picture or a style.',
    fix: 'Delete it, and put the picture on the slide: ![what it shows](picture.png).',
  },
  {
    rule: 'diagram-script',
    pattern: /\b(?:javascript|vbscript)\s*:|\bdata\s*:\s*(?:text|image|application)\//i,
    what: 'A diagram cannot hold an address that runs script.',
    fix: 'Delete it.',
  },
]
// `<br>` is how Mermaid writes a line break; `<<interface>>` is a class diagram's own notation.
const TAG = /(?<!<)<(?!br\s*\/?>)\/?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]*)?>/i

/** Reports everything in a Mermaid text that could load, run or restyle. `line` is that of its first line. */
export function checkDiagramSafety(body: string, line: number, problems: Problems): void {
  body.split('\n').forEach((text, index) => {
    // Generics of class diagrams look like `List~int~`, so a tag is always HTML. Comments are not drawn.
    const comment = /^\s*%%(?!\{)/.test(text)
    if (comment) return
    for (const { rule, pattern, what, fix } of FORBIDDEN) {
      const found = pattern.exec(text)
      if (found === null) continue
      const blanks = found[0].length - found[0].trimStart().length
      problems.error(
        { line: line + index, column: found.index + blanks + 1 },
        { rule, found: text.trim(), what, why: WHY, fix },
      )
    }
    const tag = TAG.exec(text)
    if (tag !== null) {
      problems.error({ line: line + index, column: tag.index + 1 }, {
        rule: 'diagram-html',
        found: tag[0],
        what: 'HTML in a label is not allowed.',
        why: WHY,
        fix: 'Write plain text; <br> breaks a line.',
      })
    }
  })
}
