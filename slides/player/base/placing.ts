export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const GAP = 12
const EDGE = 24

/**
 * A place for a pop-over that leaves the statement in sight: below it, above it, right or left of it, whichever first
 * has the room; else where most room is, with a limit on the height.
 */
export function placeBeside(statement: Box, size: Pick<Box, 'width' | 'height'>, canvas: Box): Box {
  const right = canvas.left + canvas.width - EDGE
  const bottom = canvas.top + canvas.height - EDGE
  const left = canvas.left + EDGE
  const top = canvas.top + EDGE
  const width = Math.min(size.width, right - left)
  const along = clamp(statement.left, left, right - width)
  const below = bottom - (statement.top + statement.height + GAP)
  const above = statement.top - GAP - top
  const beside = clamp(statement.top, top, Math.max(top, bottom - size.height))
  const rightRoom = right - (statement.left + statement.width + GAP)
  const leftRoom = statement.left - GAP - left
  const sideHeight = Math.min(size.height, bottom - beside)

  const under = statement.top + statement.height + GAP
  if (below >= size.height) return { left: along, top: under, width, height: size.height }
  if (above >= size.height) return { left: along, top: statement.top - GAP - size.height, width, height: size.height }
  if (rightRoom >= width) return { left: right - rightRoom, top: beside, width, height: sideHeight }
  if (leftRoom >= width) return { left: statement.left - GAP - width, top: beside, width, height: sideHeight }
  const height = Math.max(Math.min(size.height, 120), Math.max(below, above))
  return below >= above
    ? { left: along, top: Math.min(statement.top + statement.height + GAP, bottom - height), width, height }
    : { left: along, top, width, height }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
