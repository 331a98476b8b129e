import type { Page } from 'playwright/test'

/** Colours of a picture at some of its points, given as shares of its width and height: `255,255,255`. */
export function coloursAt(page: Page, shot: Buffer, points: readonly (readonly [number, number])[]): Promise<string[]> {
  return page.evaluate(async ({ data, at }) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: image.width, height: image.height })
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('No canvas.')
    context.drawImage(image, 0, 0)
    return at.map(([x, y]) => {
      const place = [Math.floor(x * (image.width - 1)), Math.floor(y * (image.height - 1))] as const
      return context.getImageData(...place, 1, 1).data.slice(0, 3).join()
    })
  }, { data: shot.toString('base64'), at: points })
}
