import type { Sentinels } from './sentinels.ts'
import type { DiagramStyle } from './style.ts'
import { foundIn } from '../compiler/certain.ts'

/** A tree of settings, as Mermaid has them. */
export interface Settings {
  readonly [name: string]: string | number | boolean | readonly string[] | Settings | null
}

/** The stack in which every label is set; the page that shows a drawing has the same faces. */
export const FONT_FAMILY = "'Kit Sans', 'Kit Han', sans-serif"

/**
 * The colour of one of Mermaid's theme variables, by the patterns of the style; the variable stays as it is when it
 * holds no colour.
 */
export function themeColour(name: string, style: DiagramStyle, sentinels: Sentinels): string | undefined {
  const rule = style.theme.find(({ match }) => new RegExp(match).test(name))
  if (rule === undefined) return undefined
  if (rule.colour === '$lines') return style.lines.map((token) => sentinels.colours.get(token)).join(',')
  const number = Number(foundIn(name, /(?<!\d)\d+$/))
  const token = rule.colour === '$series' ? style.series[number % style.series.length] : rule.colour
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

/** Everything the kit tells Mermaid, apart from colours. */
export function mermaidSettings(style: DiagramStyle): Settings {
  const { sizes, spacing } = style
  return {
    startOnLoad: false,
    theme: 'base',
    look: 'classic',
    layout: 'dagre',
    securityLevel: 'strict',
    // A source may not change any of the kit's settings.
    secure: [
      'secure',
      'securityLevel',
      'startOnLoad',
      'maxTextSize',
      'maxEdges',
      'theme',
      'themeVariables',
      'themeCSS',
      'look',
      'fontFamily',
      'altFontFamily',
      'htmlLabels',
      'deterministicIds',
      'handDrawnSeed',
      'suppressErrorRendering',
    ],
    suppressErrorRendering: true,
    deterministicIds: true,
    deterministicIDSeed: 'kit',
    handDrawnSeed: 1,
    htmlLabels: false,
    markdownAutoWrap: true,
    fontFamily: FONT_FAMILY,
    altFontFamily: FONT_FAMILY,
    fontSize: sizes.label,
    maxTextSize: 200_000,
    maxEdges: 2_000,
    elk: {
      mergeEdges: false,
      nodePlacementStrategy: 'BRANDES_KOEPF',
      nodePlacementAlignment: 'NONE',
      considerModelOrder: 'NODES_AND_EDGES',
      forceNodeModelOrder: true,
      cycleBreakingStrategy: 'GREEDY_MODEL_ORDER',
    },
    flowchart: {
      htmlLabels: false,
      curve: style.curve,
      padding: spacing.padding,
      nodeSpacing: spacing.node,
      rankSpacing: spacing.rank,
      wrappingWidth: spacing.wrap,
      diagramPadding: 4,
      useMaxWidth: false,
      subGraphTitleMargin: { top: 10, bottom: 14 },
      inheritDir: true,
    },
    state: {
      htmlLabels: false,
      padding: spacing.padding,
      nodeSpacing: spacing.node,
      rankSpacing: spacing.rank,
      useMaxWidth: false,
    },
    class: {
      htmlLabels: false,
      padding: spacing.padding,
      nodeSpacing: spacing.node,
      rankSpacing: spacing.rank,
      useMaxWidth: false,
    },
    mindmap: { padding: 16, maxNodeWidth: spacing.wrap, useMaxWidth: false },
    sequence: {
      useMaxWidth: false,
      actorFontSize: sizes.label,
      messageFontSize: sizes.edge,
      noteFontSize: sizes.edge,
      actorFontFamily: FONT_FAMILY,
      messageFontFamily: FONT_FAMILY,
      noteFontFamily: FONT_FAMILY,
      width: 180,
      height: 64,
      boxMargin: 14,
      boxTextMargin: 8,
      noteMargin: 14,
      messageMargin: 46,
      actorMargin: 60,
      mirrorActors: false,
      wrap: false,
      diagramMarginX: 8,
      diagramMarginY: 8,
    },
    gantt: {
      useMaxWidth: false,
      useWidth: 1100,
      fontSize: sizes.edge,
      sectionFontSize: sizes.edge,
      barHeight: 40,
      barGap: 10,
      topPadding: 70,
      leftPadding: 170,
      gridLineStartPadding: 44,
      fontFamily: FONT_FAMILY,
    },
    pie: { useMaxWidth: false, textPosition: 0.7 },
    timeline: { useMaxWidth: false, padding: 20, htmlLabels: false, disableMulticolor: false },
    journey: { useMaxWidth: false, textPlacement: 'tspan', taskFontSize: sizes.edge, taskFontFamily: FONT_FAMILY },
    er: { useMaxWidth: false, fontSize: sizes.edge, entityPadding: 18, layoutDirection: 'TB' },
    quadrantChart: {
      useMaxWidth: false,
      chartWidth: 760,
      chartHeight: 520,
      titleFontSize: sizes.label,
      quadrantLabelFontSize: sizes.edge,
      pointLabelFontSize: sizes.edge,
      xAxisLabelFontSize: sizes.edge,
      yAxisLabelFontSize: sizes.edge,
      pointRadius: 8,
      quadrantTextTopPadding: 12,
    },
    xyChart: {
      useMaxWidth: false,
      width: 1000,
      height: 480,
      titleFontSize: sizes.label,
      showDataLabel: true,
      showDataLabelOutsideBar: true,
      xAxis: { labelFontSize: sizes.edge, titleFontSize: sizes.edge },
      yAxis: { labelFontSize: sizes.edge, titleFontSize: sizes.edge },
    },
    gitGraph: { useMaxWidth: false },
    requirement: { useMaxWidth: false },
    sankey: { useMaxWidth: false, width: 1000, height: 480 },
    block: { useMaxWidth: false, padding: spacing.padding },
    kanban: { useMaxWidth: false, sectionWidth: 260 },
    architecture: { useMaxWidth: false, fontSize: sizes.edge, iconSize: 90, padding: 40 },
    packet: { useMaxWidth: false },
    radar: { useMaxWidth: false },
    treemap: { useMaxWidth: false, labelFontSize: sizes.edge, valueFontSize: sizes.edge },
  }
}

/** Sizes that Mermaid has no setting for. It measures with these rules in place. */
export function themeStyles(style: DiagramStyle): string {
  const { label, edge, group } = style.sizes
  return `
    text, tspan { font-family: ${FONT_FAMILY}; font-synthesis: none; }
    .edgeLabel, .edgeLabel text, .edgeLabel tspan, .edgeTerminals text { font-size: ${edge}px; }
    .cluster-label, .cluster-label text, .cluster-label tspan { font-size: ${group}px; font-weight: 600; }
    .titleText, .flowchartTitleText, .gitTitleText, .pieTitleText, .radarTitle { font-size: ${label}px; font-weight: 600; }
    .slice, .legend text, .commit-label, .branch-label, .tag-label, .tick text, .taskText, .sectionTitle,
    .taskTextOutsideRight, .taskTextOutsideLeft, .radarAxisLabel, .radarLegendText, .packetLabel, .packetByte,
    .er.relationshipLabel, .noteText, .loopText, .labelText, .messageText, .task, .treemapLabel, .treemapSectionLabel,
    .node-labels text, .relationshipLabel { font-size: ${edge}px; }
  `.replace(/\s+/g, ' ')
}
