const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  textbf: ['**', '**'],
  alert: ['**', '**'],
  structure: ['**', '**'],
  textit: ['*', '*'],
  textsl: ['*', '*'],
  emph: ['*', '*'],
  texttt: ['`', '`'],
  underline: ['<u>', '</u>'],
  footnote: ['^[', ']'],
  textsc: ['', ''],
  textrm: ['', ''],
  textsf: ['', ''],
  mbox: ['', ''],
  caption: ['', ''],
}
/** What holds from a command on, to the end of its braces. */
const SLANTED = /\{\\(?:it|em|itshape|sl) ([^{}]*)\}/g
const BOLD = /\{\\(?:bf|bfseries) ([^{}]*)\}/g
const MARKED = new RegExp(`\\\\(${Object.keys(WORDS).join('|')})\\{([^{}]*)\\}`, 'g')

const SIZES = 'tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge'
/** Words of another size or colour, and what only moves them. */
const SIZED = new RegExp(
  `\\{\\\\(?:${SIZES}|color\\{[^{}]*\\})\\s+([^{}]*)\\}|\\\\(?:${SIZES}|centerline|fbox|framebox)\\{([^{}]*)\\}`,
  'g',
)
const COLOURED = /\\(?:textcolor|colorbox)\{[^{}]*\}\{([^{}]*)\}/g
const MOVES = new RegExp(
  `\\\\(?:${SIZES}|hfill|vfill|noindent|centering|quad|(?:big|med|small)skip)(?![A-Za-z])\\s?|\\\\(?:[vh]space\\*?|ref)\\{[^{}]*\\}|\\\\(?:begin|end)\\{(?:center|flush(?:left|right)|quot(?:e|ation)|minipage)\\}(?:\\{[^{}]*\\})?`,
  'g',
)
/** Words that are seen from a press on. */
const LATER = /\\(?:only|uncover|onslide|visible)<(\d+)(?:-\d*)?>\{([^{}]*)\}/g
const CITED = /\\cite[tp]?\{([^{}]*)\}/g
const LINK = /\\href\{([^{}]*)\}\{([^{}]*)\}/g
const ADDRESS = /\\url\{([^{}\s]*)\}/g
const PICTURE = /\\includegraphics(?:<[^<>]*>)?(?:\[([^\][]*)\])?\{([^{}]*)\}/g

/** The names of programs, as they are set. */
export const programs = (text: string): string => text.replace(/\\((?:La|Xe|XeLa|Bib)?TeX)\b(?:\{\})?/g, '$1')

/** How deep commands stand in one another at most. */
const DEEPEST = 4

/** Commands of LaTeX among words in Markdown. @param lose is called where one has no effect */
export function latexWords(text: string, lose: () => void): string {
  let made = programs(text).replace(/\\label\{[^{}]*\}/g, '')
  for (let depth = 0; depth < DEEPEST && made.includes('\\'); depth++) {
    made = pictured(made).replace(LINK, '[$2]($1)').replace(ADDRESS, '<$1>').replace(CITED, '($1)').replace(
      SLANTED,
      '*$1*',
    ).replace(BOLD, '**$1**').replace(
      MARKED,
      (_, name: string, words: string) => {
        const [before, after] = WORDS[name] ?? ['', '']
        return `${before}${words.trim()}${after}`
      },
    ).replace(LATER, (_, press: string, words: string) =>
      Number(press) > 1 ? `[${words.trim()}]{.fragment fragment-index=${Number(press) - 1}}` : words)
      .replace(SIZED, (_, ...groups: readonly string[]) =>
        lost(groups[0] ?? groups[1] ?? ''))
      .replace(COLOURED, (_, words: string) => lost(words))
  }
  return paused(made.replace(MOVES, () => lost('')).replace(/\\l?dots(?![A-Za-z])/g, '…'))

  function lost(words: string): string {
    lose()
    return words.trim()
  }
}

/** Words behind a pause come with a press. */
function paused(text: string): string {
  const [before = '', ...later] = text.split(/\\pause(?![A-Za-z])/)
  return later.length === 0 || before.trim() === '' || later.some((part) => /[[\]]/.test(part) || part.trim() === '')
    ? text
    : [before.trimEnd(), ...later.map((part) => `[${part.trim()}]{.fragment}`)].join(' ')
}

/** Pictures as Markdown has them, with the share of the words' breadth that they take. */
const pictured = (text: string): string =>
  text.replace(PICTURE, (_, options: string | undefined, file: string) => {
    const share = /\bwidth ?= ?(\d{0,3}(?:\.\d{1,4})?) ?\\(?:text|line|column|paper)width/.exec(options ?? '')?.[1]
    const width = share === undefined
      ? ''
      : `{width=${Math.min(100, Math.round(100 * Number(share === '' ? 1 : share)))}%}`
    return `![](${file.trim().replaceAll(' ', '%20')})${width}`
  })
