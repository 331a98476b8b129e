import { drawOne, parses } from './draw-one.ts'
import { readNamedSigns } from './named-signs.ts'
import type { DrawingKit } from './types.ts'

/** What the build calls in the page in which it draws. */
const kit: DrawingKit = {
  drawOne,
  parses,
  addLayouts: async (address) => {
    const { default: layouts }: { default: unknown } = await import(/* @vite-ignore */ address)
    mermaid.registerLayoutLoaders(layouts)
  },
}

// Some layouts start from chance; here chance starts anew with each drawing.
let seed = 1
Math.random = () => {
  seed = (seed * 16807) % 2147483647
  return (seed - 1) / 2147483646
}

readNamedSigns()

Object.assign(globalThis, { kit, kitRefused: [], kitSeed: () => void (seed = 1) })
