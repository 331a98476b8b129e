/** How a picture lies in its window: moved by `x`, `y` pixels and scaled. */
export interface View {
  readonly x: number
  readonly y: number
  readonly scale: number
}
interface Size {
  readonly width: number
  readonly height: number
}

/** The whole picture in the middle, as large as it goes. */
export function fit(picture: Size, room: Size): View {
  const scale = Math.min(room.width / picture.width, room.height / picture.height) || 1
  return { scale, x: (room.width - picture.width * scale) / 2, y: (room.height - picture.height * scale) / 2 }
}

/** Larger or smaller about a point that stays where it is; between half and twelve times the fitting size. */
export function zoomAt(view: View, factor: number, x: number, y: number, fitting: number): View {
  const scale = Math.max(fitting / 2, Math.min(view.scale * factor, fitting * 12))
  const real = scale / view.scale
  return { scale, x: x - (x - view.x) * real, y: y - (y - view.y) * real }
}

/** Moved. */
export function pan(view: View, x: number, y: number): View {
  return { ...view, x: view.x + x, y: view.y + y }
}
