import type { Sentinels } from './sentinels.ts'
import type { DiagramStyle } from './style.ts'
import { foundIn } from '../compiler/certain.ts'
import { FONT_FAMILY, type Settings } from './mermaid-settings.ts'

/**
 * The colour of one of Mermaid's theme variables, by the patterns of the style; the variable stays as it is when it
 * holds no colour.
 */
export function themeColour(name: string, style: DiagramStyle, sentinels: Sentinels): string | undefined {
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
export function themeStyles(style: DiagramStyle): string {
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
