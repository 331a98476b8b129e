import { drawOne, parses } from './draw-one.ts'
import type { DrawingKit } from './types.ts'

/** What the build calls in the page in which it draws. */
const kit: DrawingKit = {
  drawOne,
  parses,
}

// Some layouts start from chance; here chance starts anew with each drawing.
let seed = 1
Math.random = () => {
  seed = (seed * 16807) % 2147483647
  return (seed - 1) / 2147483646
}

readNamedSigns()

Object.assign(globalThis, { kit, kitRefused: [], kitSeed: () => void (seed = 1) })

/** A sign by its name or number, as `#quot;` and `#35;` come from Mermaid. */
const SIGN = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi

/**
 * Runs in the page: signs that a source has by their names are signs before Mermaid measures them. Where labels are text of
 * the drawing it knows three of them, `&lt;`, `&gt;` and `&amp;`, and draws the names of all others.
 */
function readNamedSigns(): void {
  const given = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')
  if (given === undefined) return
  Object.defineProperty(Node.prototype, 'textContent', {
    ...given,
    set(this: Node, text: string | null) {
      const isLabel = this instanceof SVGElement && this.classList.contains('text-inner-tspan')
      given.set?.call(this, isLabel ? text?.replace(SIGN, signOf) : text)
    },
  })
}

function signOf(name: string): string {
  const holder = document.createElement('template')
  holder.innerHTML = name
  return holder.content.textContent
}
