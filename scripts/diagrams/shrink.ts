import { optimize, type Config } from 'svgo/browser'

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
    { name: 'convertPathData', params: { floatPrecision: 1, lineShorthands: true, utilizeAbsolute: true, noSpaceAfterFlags: false } },
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
