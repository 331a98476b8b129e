import type { Env, RendererRule, Token } from 'markdown-it'
import { isObjective } from '../allowed.ts'
import { escapeHtml, textToHtml } from '../escape.ts'
import { citationNotes } from '../rules/citations.ts'
import { divNotes } from '../rules/fenced-div.ts'
import { inclusionNotes } from '../rules/inclusion.ts'
import { shownNotes } from '../rules/pictures.ts'
import { spanNotes } from '../rules/spans.ts'
import { exploredTables } from '../rules/tables.ts'
import { termNotes } from '../rules/terms.ts'
import { workOf } from '../work.ts'
import { renderCites } from './cites.ts'
import { termAnchor } from './ids.ts'
import { objectiveMark, renderLegend } from './marks.ts'
import { useNotes } from './pieces.ts'

const at = (tokens: readonly Token[], index: number): Token | undefined => tokens[index]

/** How the kit's own tokens, and those of markdown-it that need Chinese marked, become HTML. */
export const renderRules: Readonly<Record<string, RendererRule>> = {
  text: (tokens, index) => textToHtml(at(tokens, index)?.content ?? ''),
  code_inline: (tokens, index) => `<code>${textToHtml(at(tokens, index)?.content ?? '')}</code>`,
  code_block: (tokens, index) => codeBlock(at(tokens, index), ''),
  fence: (tokens, index) => codeBlock(at(tokens, index), at(tokens, index)?.info ?? ''),
  cites: (tokens, index) => renderCites(citationNotes.get(at(tokens, index)) ?? []),
  blank: (tokens, index) => blank(at(tokens, index)?.content ?? ''),
  span_open: (tokens, index) => spanOpen(at(tokens, index)),
  span_close: (tokens, index) => (termNotes.get(at(tokens, index)) === undefined ? '</span>' : '</a>'),
  image: (tokens, index, _options, env) => use(at(tokens, index), env),
  mermaid: (tokens, index, _options, env) => use(at(tokens, index), env),
  inclusion: (tokens, index, _options, env) => {
    const noted = inclusionNotes.get(at(tokens, index))
    return noted === undefined || env === undefined ? '' : workOf({ env }).inclusions.mark(noted)
  },
  table_open: (
    tokens,
    index,
  ) => (exploredTables.get(at(tokens, index)) ? '<table>\n' : '<div class="table-frame"><table>\n'),
  table_close: (tokens, index) => (exploredTables.get(at(tokens, index)) ? '</table>\n' : '</table></div>\n'),
  fenced_div_open: (tokens, index, _options, _env, renderer) => {
    const token = at(tokens, index)
    const kind = divNotes.get(token)?.kind
    if (token === undefined || kind === 'incremental') return ''
    return `<${token.tag}${renderer.renderAttrs(token)}>\n${kind === 'legend' ? `${renderLegend()}\n` : ''}`
  },
  fenced_div_close: (tokens, index) => {
    const token = at(tokens, index)
    return token === undefined || divNotes.get(token)?.kind === 'incremental' ? '' : `</${token.tag}>\n`
  },
}

function codeBlock(token: Token | undefined, language: string): string {
  const name = /^[\w+#.-]{1,40}$/.exec(language)?.[0]
  const languageClass = name === undefined ? '' : ` class="language-${escapeHtml(name)}"`
  return `<pre><code${languageClass}>${textToHtml(token?.content ?? '')}</code></pre>\n`
}

/** All of one width: it must not tell how long the word is. */
function blank(number: string): string {
  return `<span class="blank" data-blank="${escapeHtml(number)}"><span class="visually-hidden">Blank </span>`
    + `<span class="blank-number">${escapeHtml(number)}</span><span class="blank-room"></span></span>`
}

function spanOpen(token: Token | undefined): string {
  const attributes = spanNotes.get(token)?.attributes
  const term = termNotes.get(token)
  const classes: string[] = []
  let mark = ''
  for (const name of attributes?.classes ?? []) {
    if (isObjective(name)) {
      classes.push('objective', `objective-${name}`)
      mark = objectiveMark(name)
    } else if (name !== 'term') classes.push(name)
  }
  if (term !== undefined) classes.unshift('term')
  const id = attributes?.id === undefined ? '' : ` id="${escapeHtml(attributes.id)}"`
  const classText = classes.length === 0 ? '' : ` class="${escapeHtml(classes.join(' '))}"`
  return term === undefined
    ? `<span${id}${classText}>${mark}`
    : `<a${id}${classText} href="#${termAnchor(term.id)}">${mark}`
}

function use(token: Token | undefined, env: Env | undefined): string {
  const noted = token === undefined ? undefined : useNotes.get(token)
  if (noted !== undefined && env !== undefined) return workOf({ env }).marks.mark(noted)
  const shown = shownNotes.get(token)
  return shown?.kind === 'text' ? `<span class="missing">${textToHtml(shown.text)}</span>` : ''
}
