import { drawOne, parses } from './draw-one.ts'
import type { DrawingPage } from './types.ts'

/** What the build calls in the page in which it draws. */
const kit: DrawingPage['kit'] = {
  drawOne,
  parses,
  addLayouts: async (address) => {
    const { default: layouts } = await import(/* @vite-ignore */ address) as { default: unknown }
    page.mermaid.registerLayoutLoaders(layouts)
  },
}

// Some layouts start from chance; here chance starts anew with each drawing.
let seed = 1
Math.random = () => {
  seed = (seed * 16807) % 2147483647
  return (seed - 1) / 2147483646
}

const page = globalThis as unknown as DrawingPage
Object.assign(page, { kit, kitRefused: [], kitSeed: () => void (seed = 1) })
