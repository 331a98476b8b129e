import { numberStarts, TAB } from './lists.ts'
import { ACCENT, before, bulletColour, dash, LISTED, NONE, spacing } from './list-style.ts'
import { EMU, type TextLook, LOOKS, type LookName, points } from './look.ts'
import { colourOf, type Palette, solid } from './paint.ts'
import { INDENT, type Paragraph, type SlideRun } from './text.ts'
import { wordingOf } from '../words/wording.ts'
import type { LayoutWords, PlaceWords } from './words.ts'
import { x, type Xml, type XmlAttributes } from './xml.ts'

/** A relation that leads somewhere. */
export interface LinkTarget {
  readonly id: string
  readonly action?: string
}

/** What text is written with. */
export interface TextTools {
  /** As PowerPoint names it: `en-GB`. */
  readonly language: string
  /** The relation that leads to an address or to `#ID` of a slide; nothing where it leads nowhere. */
  readonly link: (href: string) => LinkTarget | undefined
  /** Does it stand on a dark ground? */
  readonly isNight: boolean
  /** In which hue lists have their marks, where not the accent. */
  readonly hue?: string
  readonly palette: Palette
  readonly words: { readonly layouts: LayoutWords; readonly places: PlaceWords }
}

/** A language with a country, as Office wants it. */
export const officeLanguage = (language: string): string => OFFICE[language] ?? language
const OFFICE: Readonly<Record<string, string>> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', it: 'it-IT' }

/**
 * A body of text. @param base the look of its placeholder, from which only what differs is said
 * @param properties of the body: anchor, how much its type shrinks
 */
export function textBody(
  paragraphs: readonly Paragraph[],
  base: LookName | undefined,
  properties: Xml,
  tools: TextTools,
  name = 'p:txBody',
): Xml {
  const starts = numberStarts(paragraphs)
  const written = paragraphs.map((one, index) => paragraph(one, base, starts[index], tools))
  return x(name, {}, properties, x('a:lstStyle'), written.length === 0 ? x('a:p') : written)
}

function paragraph(
  one: Paragraph,
  base: LookName | undefined,
  start: number | 'written' | undefined,
  tools: TextTools,
): Xml {
  const look: TextLook = LOOKS[one.look]
  const { hue = ACCENT } = tools
  const own = one.look !== base
  const isListed = base !== undefined && LISTED.has(base)
  const isPlain = one.bullet === undefined
  const isWritten = one.bullet?.kind === 'letter' || (one.bullet?.kind === 'number' && start === 'written')
  const number = one.bullet?.kind === 'number' && start !== 'written'
    ? [
      bulletColour(tools.palette, tools.isNight, hue),
      x('a:buFont', { typeface: '+mj-lt' }),
      x('a:buAutoNum', { type: 'arabicPlain', startAt: start === 1 ? undefined : start }),
    ]
    : NONE
  const indent = one.level * INDENT
  const margins: XmlAttributes = one.hang !== undefined
    ? { marL: one.hang * EMU, indent: -one.hang * EMU }
    : isPlain
    ? (isListed || indent > 0 ? { marL: indent * EMU, indent: 0 } : {})
    : (isListed ? {} : { marL: (indent + INDENT) * EMU, indent: -INDENT * EMU })
  const tab = isWritten || one.hang !== undefined
    ? x('a:tab', { pos: (one.hang ?? indent + INDENT) * EMU, algn: 'l' })
    : one.runs.some(({ text }) => text === '\t')
    ? x('a:tab', { pos: TAB * EMU, algn: 'r' })
    : undefined
  const mark = one.bullet?.kind === 'letter' ? one.bullet.letter : one.bullet?.kind === 'number' ? one.bullet.value : ''
  const runs: readonly SlideRun[] = isWritten
    ? [{ text: `${mark}`, colour: hue, bold: true, ...(one.bullet?.kind === 'number' ? { serif: true } : {}) }, {
      text: '\t',
    }, ...one.runs]
    : one.runs
  return x(
    'a:p',
    {},
    x(
      'a:pPr',
      {
        ...margins,
        lvl: one.level === 0 ? undefined : one.level,
        algn: one.isCentred === true ? 'ctr' : own && look.align !== undefined ? look.align : undefined,
      },
      own ? spacing(look) : undefined,
      own || one.before !== undefined ? before(one.before ?? look.before) : undefined,
      isPlain
        ? (isListed || own ? NONE : undefined)
        : one.bullet.kind !== 'dash'
        ? number
        : isListed
        ? undefined
        : dash(tools.palette, tools.isNight, hue),
      tab === undefined ? undefined : x('a:tabLst', {}, tab),
    ),
    runs.flatMap((run) => runXml(run, look, own, one, tools)),
  )
}

function runXml(run: SlideRun, look: TextLook, own: boolean, { level }: Paragraph, tools: TextTools): Xml[] {
  if (run.text === '\n') {
    const { size } = run
    const plain: SlideRun = size === undefined ? { text: '' } : { text: '', size }
    return [x('a:br', {}, properties('\n', plain, look, own, level, tools))]
  }
  const said = run.isWhy === true ? ` ${wordingOf(tools.language).whyDash}` : run.text
  return said.split('\n').flatMap((text, index): Xml[] => [
    ...(index === 0 ? [] : [x('a:br')]),
    ...(text === '' ? [] : [x('a:r', {}, properties(text, run, look, own, level, tools), x('a:t', {}, text))]),
  ])
}

/** A link keeps the colour of its words. */
const OWN_COLOUR = x('a:extLst', {}, x('a:ext', { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' }, x('ahyp:hlinkClr', {
  'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
  val: 'tx',
})))

function properties(text: string, run: SlideRun, look: TextLook, own: boolean, level: number, tools: TextTools): Xml {
  const isNote = run.note === true && look.face === 'serif'
  // Colours of code are those of the light.
  const isPlain = run.code === true && tools.isNight
  const colour = (isPlain ? undefined : run.colour) ?? (own ? look.colour : undefined)
  const link = run.href === undefined ? undefined : tools.link(run.href)
  const size = run.size ?? (own || level > 0 ? look.size : undefined)
  const bold = run.bold === true
    ? true
    : run.note === true
    ? (own || look.bold === true ? false : undefined)
    : own && look.bold === true
    ? true
    : own
    ? false
    : undefined
  const slanted = run.chinese === true || run.note === true
    ? (own || look.italic === true ? false : undefined)
    : run.italic === true
    ? look.italic !== true
    : own
    ? look.italic === true
    : undefined
  const serif = run.serif === true || (look.face === 'serif' && run.note !== true)
  return x(
    'a:rPr',
    {
      lang: run.chinese === true ? run.eastern ?? 'zh-CN' : tools.language,
      altLang: run.chinese === true ? 'en-US' : undefined,
      sz: size === undefined ? undefined : points(size),
      b: bold,
      i: slanted,
      u: run.underlined === true ? 'sng' : undefined,
      strike: run.struck === true ? 'sngStrike' : undefined,
      baseline: run.raised === undefined ? undefined : run.raised === 'super' ? 30000 : -25000,
      dirty: false,
    },
    colour === undefined ? undefined : solid(colourOf(colour, tools.palette, tools.isNight)),
    run.underlined === true
      ? x('a:uFill', {}, solid(colourOf('accent', tools.palette, tools.isNight)))
      : undefined,
    run.code === true
      ? [x('a:latin', { typeface: 'Consolas' })]
      : own || isNote || run.serif === true
      ? x('a:latin', { typeface: serif ? '+mj-lt' : '+mn-lt' })
      : undefined,
    run.chinese === true
      ? x('a:ea', { typeface: serif ? '+mj-ea' : '+mn-ea' })
      : text === '\n'
      ? undefined
      : x('a:ea', { typeface: serif ? '+mj-lt' : '+mn-lt' }),
    link === undefined
      ? undefined
      : x('a:hlinkClick', { 'r:id': link.id, action: link.action }, run.colour === undefined ? undefined : OWN_COLOUR),
  )
}
