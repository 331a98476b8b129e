import { applyOwnClass, scriptInstead } from './own-class/apply.ts'
import { startMaking } from './own-class/making.ts'

// What a presenter's file unpacks where somebody makes a class of it, or made one.
window.ownClass = { apply: applyOwnClass, scriptInstead, make: startMaking }
