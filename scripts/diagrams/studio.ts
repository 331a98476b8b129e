import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page, Route } from 'playwright'
import type { OpenBrowser } from '../browser/launch.ts'
import { FACES, facePath, packageFolder } from '../fonts/faces.ts'
import type { Job, Outcome, PageStyle } from './in-page/types.ts'
import type { DiagramStyle } from './style.ts'
import { mermaidSettings, type Settings, FONT_FAMILY } from './mermaid-settings.ts'
import { foundIn } from '../compiler/certain.ts'

/** A page in which Mermaid draws, with no way out of it. */
export interface Studio {
  readonly draw: (job: Job) => Promise<Outcome>
  readonly parses: (text: string) => Promise<boolean>
  readonly close: () => Promise<void>
}

/** A name that no network knows (RFC 2606). Everything below it is answered from the disk. */
const HOST = 'https://kit.invalid'
const FACE_NAMES = ['sans-400', 'sans-600', 'sans-400-italic', 'han-400', 'han-600'] as const
const PATIENCE = 20_000

/** Mermaid and the fonts: all files that the page may load. */
function fileBehind(path: string): string | undefined {
  const mermaid = /^\/mermaid\/((?:chunks\/mermaid\.esm\.min\/)?[\w.-]+\.mjs)$/.exec(path)?.[1]
  if (mermaid !== undefined) return join(packageFolder('mermaid'), 'dist', mermaid)
  const face = FACE_NAMES.find((name) => path === `/${name}.woff2`)
  return face && facePath(FACES[face])
}

function pageText(): string {
  const faces = FACE_NAMES.map((name) => {
    const { family, weight, style } = FACES[name]
    return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(/${name}.woff2)}`
  }).join('')
  const policy = `default-src 'none'; script-src ${HOST}; style-src 'unsafe-inline'; font-src ${HOST}`
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Drawing</title>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style>${faces} body{margin:0} #stage{width:max-content}</style>
<div id="stage"></div><script type="module" src="/kit.js"></script>`
}

/** Mermaid in its parts, of which a page loads only those for its kinds of diagram: half the time of the whole. */
const IMPORT_MERMAID = `import mermaid from '/mermaid/mermaid.esm.min.mjs'
globalThis.mermaid = mermaid;
`

async function answer(route: Route, script: string): Promise<void> {
  const url = new URL(route.request().url())
  if (url.origin !== HOST) return route.abort('blockedbyclient')
  if (url.pathname === '/') return route.fulfill({ body: pageText(), contentType: 'text/html' })
  if (url.pathname === '/kit.js') {
    return route.fulfill({ body: IMPORT_MERMAID + script, contentType: 'text/javascript' })
  }
  const file = fileBehind(url.pathname)
  if (file === undefined) return route.abort('blockedbyclient')
  const contentType = file.endsWith('.woff2') ? 'font/woff2' : 'text/javascript'
  return route.fulfill({ body: await readFile(file), contentType })
}

/** What the page needs to know of the style. */
export function pageStyle(style: DiagramStyle, tokens: ReadonlyMap<string, string>): PageStyle {
  const { label, line, radius, dash, dot, arrow, mark } = style.sizes
  return {
    tokens: Object.fromEntries(tokens),
    classes: style.classes,
    sizes: { label, line, radius, dash, dot, arrow, mark, margin: style.spacing.margin },
  }
}

/**
 * Opens the drawing page: network off, every request answered from the disk or refused, a policy that lets no source
 * run or load anything, the kit's fonts loaded before the first label is measured.
 * @param script what draws in the page
 */
export async function openStudio(
  open: OpenBrowser,
  script: string,
  style: DiagramStyle,
  text: string,
): Promise<Studio> {
  const context = await open.browser.newContext({ offline: true, serviceWorkers: 'block' })
  try {
    return await furnish(context, script, style, text)
  } catch (error) {
    await context.close()
    throw error
  }
}

async function furnish(
  context: BrowserContext,
  script: string,
  style: DiagramStyle,
  text: string,
): Promise<Studio> {
  await context.route('**/*', (route) => answer(route, script))
  const page: Page = await context.newPage()
  await page.goto(`${HOST}/`)
  const sentinels = makeSentinels(style)
  const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(text)
  const faces = FACE_NAMES.filter((name) => han || !name.startsWith('han')).map((name) => {
    const { family, weight, style: slant } = FACES[name]
    return `${slant} ${weight} 24px '${family}'`
  })
  const base = await page.evaluate(async (wanted) => {
    document.addEventListener('securitypolicyviolation', (event) => globalThis.kitRefused.push(event.blockedURI))
    const loaded = await Promise.all(wanted.map((face) => document.fonts.load(face, 'a国')))
    const missing = wanted.filter((_, index) => loaded[index]?.length === 0)
    if (missing.length > 0) throw new Error(`The kit's fonts did not load: ${missing.join(', ')}`)
    globalThis.mermaid.initialize({ startOnLoad: false, theme: 'base' })
    return globalThis.mermaid.mermaidAPI.getConfig().themeVariables
  }, faces)
  const settings: Settings = {
    ...mermaidSettings(style),
    themeVariables: {
      ...themeVariables(base, style, sentinels),
      fontFamily: "'Kit Sans', 'Kit Han', sans-serif",
      fontSize: `${style.sizes.label}px`,
      radius: style.sizes.radius,
      strokeWidth: style.sizes.line,
      useGradient: false,
      dropShadow: 'none',
      pieTitleTextSize: `${style.sizes.label}px`,
      pieSectionTextSize: `${style.sizes.edge}px`,
      pieLegendTextSize: `${style.sizes.edge}px`,
      pieOpacity: '1',
      pieOuterStrokeWidth: '2px',
      tagLabelFontSize: `${style.sizes.commit}px`,
      commitLabelFontSize: `${style.sizes.commit}px`,
    },
    themeCSS: themeStyles(style),
  }
  const look = pageStyle(style, sentinels.tokens)
  await page.evaluate((wanted) => globalThis.mermaid.initialize(wanted), settings)
  return {
    draw: (job) => inTime(page.evaluate(([one, how]) => globalThis.kit.drawOne(one, how), [job, look] as const)),
    parses: (source) => page.evaluate((one) => globalThis.kit.parses(one), source),
    close: () => context.close(),
  }
}

/** A source that keeps Mermaid busy for ever must not hold up a build. */
export class TooSlow extends Error {}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`Mermaid needs longer than ${PATIENCE / 1000} seconds`)), PATIENCE)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * The colour of one of Mermaid's theme variables, by the patterns of the style; the variable stays as it is when it
 * holds no colour.
 */
function themeColour(name: string, style: DiagramStyle, sentinels: Sentinels): string | undefined {
  const rule = style.theme.find(({ match }) => new RegExp(match).test(name))
  if (rule === undefined) return undefined
  if (rule.colour === '$lines') return style.lines.map((token) => sentinels.colours.get(token)).join(',')
  const number = Number(foundIn(name, /(?<!\d)\d+$/))
  const listed = { $series: style.series, $line: style.lines }
  const list = rule.colour === '$series' || rule.colour === '$line' ? listed[rule.colour] : undefined
  const token = list === undefined ? rule.colour : list[number % list.length]
  return token === undefined ? undefined : sentinels.colours.get(token)
}

const COLOUR = /^(#[0-9a-f]{3,8}|rgba?\(.*|hsla?\(.*|black|white|red|grey|gray|lightgr[ea]y|navy|none)$/i

/**
 * Goes through all variables of Mermaid's base theme, derived ones included, and gives each that holds a colour one of
 * the sentinels: a derived colour that was left would come out as no token at all.
 */
export function themeVariables(base: Settings, style: DiagramStyle, sentinels: Sentinels): Settings {
  const variables: Record<string, Settings[string]> = {}
  for (const [name, value] of Object.entries(base)) {
    if (isSettings(value)) {
      variables[name] = themeVariables(value, style, sentinels)
    } else if (
      typeof value === 'string'
      && value.replace(/\([^()]*\)/g, '()').split(',').every((part) => COLOUR.test(part.trim()))
    ) {
      const colour = themeColour(name, style, sentinels)
      if (colour !== undefined) variables[name] = colour
    }
  }
  return variables
}

const isSettings = (value: Settings[string] | undefined): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Sizes that Mermaid has no setting for. It measures with these rules in place. */
function themeStyles(style: DiagramStyle): string {
  const { label, edge, group, commit } = style.sizes
  return `
    text, tspan { font-family: ${FONT_FAMILY}; font-synthesis: none; }
    .edgeLabel, .edgeLabel text, .edgeLabel tspan, .edgeTerminals text { font-size: ${edge}px; }
    .cluster-label, .cluster-label text, .cluster-label tspan { font-size: ${group}px; font-weight: 600; }
    .titleText, .flowchartTitleText, .gitTitleText, .pieTitleText, .radarTitle { font-size: ${label}px; font-weight: 600; }
    .slice, .legend text, .branch-label, .tick text, .taskText, .sectionTitle,
    .taskTextOutsideRight, .taskTextOutsideLeft, .radarAxisLabel, .radarLegendText, .packetLabel, .packetByte,
    .er.relationshipLabel, .noteText, .loopText, .labelText, .messageText, .task, .treemapLabel, .treemapSectionLabel,
    .node-labels text, .relationshipLabel { font-size: ${edge}px; }
    .commit-label, .tag-label { font-size: ${commit}px; }
  `.replace(/\s+/g, ' ')
}

/** Always there, whatever the style names: what a colour that Mermaid brought along is replaced by. */
const ALWAYS = ['diagram-text', 'diagram-fill', 'diagram-line', 'paper', 'ink']

/**
 * `var()` is refused in Mermaid's theme, so each colour token goes in as one odd colour that nobody would choose, and
 * is recognised by it in what comes out.
 */
interface Sentinels {
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
