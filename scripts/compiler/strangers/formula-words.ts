const SYMBOLS: Readonly<Record<string, string>> = {
  approx: '≈',
  times: '×',
  cdot: '·',
  pm: '±',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  sim: '∼',
  to: '→',
  rightarrow: '→',
  infty: '∞',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  theta: 'θ',
  phi: 'φ',
  omega: 'ω',
  ell: 'ℓ',
  circ: '°',
  ast: '*',
  star: '*',
  bullet: '•',
  dagger: '†',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
}

const WORDS = /\\(?:text(?:rm|bf|it|sf|tt|normal)?|math(?:rm|bf|it|sf|tt)|mbox|operatorname)\s*\{([^{}]*)\}/g
/** What stands above the line and is read as the end of its word: `17$^\text{th}$`, `2^{nd}`, `20^\circ`. */
const ENDING = /^(\d*)\^\{?\\(?:text(?:rm)?|mathrm|mbox)\s*\{([^{}]*)\}\}?/
const RAISED = /\^(?:\{(st|nd|rd|th|[*°†•])\}|([*°†•]))/g
const HIGH = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LOW = '₀₁₂₃₄₅₆₇₈₉'

/** A formula that letters and signs say as well; `undefined` where they do not. */
export function formulaWords(formula: string): string | undefined {
  const flat = formula.replace(ENDING, '$1$2').replace(WORDS, '{$1}').replace(/\\d?frac\{(\w+)\}\{(\w+)\}/g, '$1/$2')
    .replace(/\\sqrt\{?(\w+)\}?/g, '√$1')
  const named = flat.replace(/\\([A-Za-z]+)(?: (?=[A-Za-z\\]))?/g, (whole, name: string) => SYMBOLS[name] ?? whole)
    .replace(/\\[,;!]/g, ' ').replace(RAISED, (_, inBraces?: string, alone?: string) => inBraces ?? alone ?? '')
  const text = named.replace(/([_^])(?:\{(\d+)\}|(\d))/g,
    (_, mark: string, several?: string, one?: string) => shifted(several ?? one ?? '', mark === '^' ? HIGH : LOW))
    .replace(/(?<![\\^_}\w])\{([^{}]*)\}/g, '$1')
  return /[\\^_{}]/.test(text) ? undefined : text
}

/** Figures above or below the line; words stay. */
const shifted = (text: string, figures: string): string =>
  /^\d+$/.test(text) ? text.replace(/\d/g, (one) => figures.charAt(Number(one))) : text

/** By the rule of Pandoc: no blank within its marks, no digit behind them. */
const FORMULA = /(?<![\\$])\$(?![\s$])([^$]*)(?<![\s\\])\$(?![\d$])/g

/** A line of Markdown with its formulas in words; one that has none stands there as its TeX.
 * @param tell is called where it does */
export const withFormulaWords = (text: string, tell: () => void = () => undefined): string =>
  text.replace(FORMULA, (_, formula: string) => {
    const words = formulaWords(formula)
    if (words === undefined) tell()
    return (words ?? formula).replace(/[\\*_`[\]<>]/g, '\\$&')
  })

/** The same without them, as a name is without its marks. */
export const withoutFormulas = (text: string): string => text.replace(FORMULA, '')

/** What stands raised or lowered in Pandoc, `17^th^`, `H~2~O`, and what has a look, `[words]{.red}`, as words. */
export const withoutPandocMarks = (text: string): string =>
  text.replace(/(?<![\\^])\^([^\s^\][]+)\^(?!\^)/g, (_, raised: string) => shifted(raised, HIGH))
    .replace(/(?<![\\~])~([^\s~]+)~(?!~)/g, (_, lowered: string) => shifted(lowered, LOW))
    .replace(/\[([^[\]]*)\]\{[^{}]*\}/g, '$1')
