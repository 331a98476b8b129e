/**
 * How far below its baseline point a text of a drawing begins, in parts of its size: measured in the kit's sans, where
 * browsers take these from. Other programs know the baseline only.
 */
export const BASELINES: Readonly<Record<string, number>> = {
  middle: 0.243,
  central: 0.334,
  hanging: 0.8,
  'text-before-edge': 1,
  'text-after-edge': -0.334,
}
