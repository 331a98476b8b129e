import type { Part } from './parts.ts'

/** The parts that stand inside a text of HTML or SVG. */
export function partsInside(text: string, parts: readonly Part[]): Part[] {
  return parts.filter(({ mark }) => mark === undefined || text.includes(mark))
}

/**
 * The comment at the head of a file, which keeps its notices when it is copied alone: whose each part is, MIT's text
 * in full as it demands, and where that of the faces is.
 */
export function noticeComment(inside: readonly Part[]): string {
  if (inside.length === 0) return ''
  const terms = new Set(inside.map(termsOf))
  const lines = [
    'Parts of this file have licences of their own; their full texts are in the folder “licences” of the kit.',
    ...inside.map((part) => `${nameOf(part)}: ${part.copyright.replace(/\.?$/, '.')} ${part.licence}.`),
    ...terms,
  ]
  // Two hyphens would end a comment.
  return `<!--\n${lines.join('\n').replace(/-(?=-)/g, '- ')}\n-->\n`
}

const nameOf = ({ name, version, family }: Part): string =>
  `${name} ${version}${family === undefined ? '' : `, cut to the characters in use and renamed ${family}`}`

function termsOf({ licence, text }: Part): string {
  if (licence === 'OFL-1.1') return 'OFL-1.1: the SIL Open Font License, Version 1.1, https://openfontlicense.org'
  return `MIT: ${text.slice(text.indexOf('Permission is hereby granted')).trim().replace(/\s+/g, ' ')}`
}

/** The name of the file with a part's licence. */
export function licenceFile({ name, mark }: Part): string {
  return mark === undefined ? 'program.txt' : `${name.replace(/^.*\//, '')}.txt`
}

/** `parts.txt`: every part with version, licence and where its text is. */
export function partsList(parts: readonly Part[]): string {
  return parts.map((part) => `${nameOf(part)}: ${part.licence}, ${licenceFile(part)}\n`).join('')
}
