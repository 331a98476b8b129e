import { optimize, type Config, type PluginConfig } from 'svgo/browser'

/**
 * What SVGO may do. Nothing that touches ids (the writer gives each use its own prefix), the groups of steps, or
 * attributes that hold `var()`.
 */
const SETTINGS: Config = {
  multipass: false,
  floatPrecision: 1,
  js2svg: { pretty: false },
  plugins: [
    'cleanupAttrs',
    {
      name: 'convertPathData',
      params: { floatPrecision: 1, lineShorthands: true, utilizeAbsolute: true, noSpaceAfterFlags: false },
    },
    { name: 'convertTransform', params: { floatPrecision: 2, transformPrecision: 4 } },
    { name: 'cleanupNumericValues', params: { floatPrecision: 1 } },
    'collapseGroups',
    { name: 'moveElemsAttrsToGroup' },
    'sortAttrs',
  ],
}

/** The same picture in fewer bytes. */
export function shrink(svg: string): string {
  return optimize(svg, SETTINGS).data
}

/**
 * The same for a picture drawn by hand. Its groups stay as they are: a step's own group keeps the page from fading what
 * has an opacity, and arrowheads take the breadth of their line from the line itself.
 */
export function shrinkByHand(svg: string): string {
  return optimize(svg, {
    ...SETTINGS,
    plugins: SETTINGS.plugins?.filter((plugin) => !GROUPING.has(nameOf(plugin))) ?? [],
  }).data
}

const GROUPING: ReadonlySet<string> = new Set(['collapseGroups', 'moveElemsAttrsToGroup'])

function nameOf(plugin: PluginConfig): string {
  return typeof plugin === 'string' ? plugin : plugin.name
}
