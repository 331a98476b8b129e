const PLAYERS = new Map([['youtube', 'https://www.youtube.com/embed/'], ['vimeo', 'https://player.vimeo.com/video/']])

/** The frame in which a video plays that another site has, by its name there; `undefined` of a site that nobody knows. */
export function videoFrame(site: string, name: string): string | undefined {
  const player = PLAYERS.get(site)
  return player === undefined ? undefined : `<iframe src="${player}${name}"></iframe>`
}
