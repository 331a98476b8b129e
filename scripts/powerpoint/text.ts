import { EMU, type Palette, solidOf } from './theme.ts'
import type { Paragraph, Run } from './slide-items.ts'
import { x, type Xml } from './xml.ts'

/** What text is written with. */
export interface TextTools {
  /** BCP 47. */
  readonly language: string
  readonly palette: Palette
  /** The relation that leads to an address or to `#ID` of a slide; nothing where it leads nowhere. */
  readonly link: (href: string) => { readonly id: string; readonly action?: string } | undefined
}

const OFFICE: Readonly<Record<string, string>> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', it: 'it-IT' }
/** A language with a country, as Office wants it. */
export const officeLanguage = (language: string): string => OFFICE[language] ?? language

/** Languages whose letters are Han characters. */
const EASTERN: readonly (readonly [RegExp, string])[] = [
  [/^ja\b/, 'ja-JP'],
  [/^ko\b/, 'ko-KR'],
  [/^zh-Hant/, 'zh-TW'],
  [/^zh/, 'zh-CN'],
]
const easternOf = (language: string): string | undefined => EASTERN.find(([is]) => is.test(language))?.[1]

/** Hundredths of a point in a px of the canvas: 13⅓ inches are 1280 px. */
const POINTS = 75
const points = (size: number): number => Math.round(size * POINTS)

/** How far a mark stands before its words, in px, if the text has room for it. */
const HANG = 40

/**
 * A body of text: lines as high and as far apart as the browser has them.
 * @param left where its frame begins, from which paragraphs are indented: px
 */
export function textBody(
  paragraphs: readonly Paragraph[],
  left: number,
  properties: Xml,
  tools: TextTools,
  name = 'p:txBody',
): Xml {
  const starts: number[] = []
  paragraphs.forEach(({ bullet, frame }, index) => {
    const before = paragraphs.slice(0, index).findLastIndex((one) =>
      typeof one.bullet?.mark === 'number' && one.frame.x === frame.x
    )
    const mark = Number(bullet?.mark)
    starts.push(paragraphs[before]?.bullet?.mark === mark - 1 ? starts[before] ?? mark : mark)
  })
  const written = paragraphs.map((one, index) => {
    const last = paragraphs[index - 1]
    const gap = last === undefined || one.line === 0 ? 0 : Math.max(0, one.frame.y - last.frame.y - last.frame.height)
    return paragraph(one, Math.max(0, one.frame.x - left), gap, starts[index] ?? 1, tools)
  })
  return x(name, {}, properties, x('a:lstStyle'), written.length === 0 ? x('a:p') : written)
}

function paragraph(
  { runs, bullet, align, line }: Paragraph,
  indent: number,
  gap: number,
  start: number,
  tools: TextTools,
): Xml {
  const hang = bullet === undefined ? 0 : indent < 16 ? 24 : Math.min(HANG, indent)
  const spaced = (kind: string, value: number): Xml =>
    x(kind, {}, x('a:spcPts', { val: Math.min(points(value), 158400) }))
  const mark = bullet === undefined
    ? x('a:buNone')
    : [
      x('a:buClr', {}, ...solidOf(bullet.colour, tools.palette).children),
      ...(typeof bullet.mark === 'number'
        ? [
          x('a:buFont', { typeface: '+mj-lt' }),
          x('a:buAutoNum', { type: 'arabicPlain', startAt: start === 1 ? undefined : start }),
        ]
        : [x('a:buFont', { typeface: '+mn-lt' }), x('a:buChar', { char: bullet.mark })]),
    ]
  return x('a:p', {},
    x('a:pPr', { marL: Math.max(indent, hang) * EMU, indent: -hang * EMU, algn: align },
      line === 0 ? undefined : spaced('a:lnSpc', line), spaced('a:spcBef', line === 0 ? 6 : gap), mark),
    runs.flatMap((run) => runXml(run, tools, line === 0)))
}

function runXml(run: Run, tools: TextTools, isSpoken: boolean): Xml[] {
  return run.text.split('\n').flatMap((text, index): Xml[] => [
    ...(index === 0 ? [] : [x('a:br', {}, properties(run, '', tools, isSpoken))]),
    ...parted(text, run).map((part) => x('a:r', {}, properties(run, part, tools, isSpoken), x('a:t', {}, part))),
  ])
}

/** Han characters stand in runs of their own, whatever is said of their language. */
const parted = (text: string, run: Run): string[] =>
  easternOf(run.language) === undefined
    ? text.split(/((?:\p{Script=Han}|[、-】])+)/u).filter((part) => part !== '')
    : text === ''
    ? []
    : [text]

const HAN = /\p{Script=Han}/u

function properties(run: Run, text: string, tools: TextTools, isSpoken: boolean): Xml {
  const { size, spacing, bold, italic, underlined, struck, raised, colour, href, face } = run
  const eastern = easternOf(run.language) ?? (HAN.test(text) ? 'zh-CN' : undefined)
  const link = href === undefined ? undefined : tools.link(href)
  const font = face === 'code' ? 'Consolas' : face === 'serif' ? '+mj-lt' : '+mn-lt'
  return x('a:rPr', {
    lang: eastern ?? officeLanguage(run.language === '' ? tools.language : run.language),
    altLang: eastern === undefined ? undefined : 'en-US',
    sz: isSpoken ? 1200 : points(size),
    // Georgia as it is is as broad as the headings of the slides; its bold is a sixth broader.
    b: bold && (face !== 'serif' || isSpoken),
    i: italic && eastern === undefined,
    u: underlined ? 'sng' : undefined,
    strike: struck ? 'sngStrike' : undefined,
    baseline: raised === undefined ? undefined : raised === 'super' ? 30000 : -25000,
    spc: spacing === 0 || isSpoken ? undefined : points(spacing),
    dirty: false,
  }, isSpoken ? undefined : solidOf(colour, tools.palette), x('a:latin', { typeface: font }), x('a:ea', {
    typeface: eastern === undefined ? font.replace('Consolas', '+mn-lt') : face === 'serif' ? '+mj-ea' : '+mn-ea',
  }), link === undefined ? undefined : x('a:hlinkClick', { 'r:id': link.id, action: link.action }, KEEPS_COLOUR))
}

/** A link keeps the colour of its words. */
const KEEPS_COLOUR = x('a:extLst', {},
  x('a:ext', { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' }, x('ahyp:hlinkClr', {
    'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
    val: 'tx',
  })))
