/** Where the script is that reloads a page. */
export const LIVE = '/@kit/live.js'

/** Said to every page when it begins to listen, and to all when there is a new version. */
export const MADE = 'kit:made'

/** Its address in a page of this version. */
export const liveScript = (version: number): string => `${LIVE}?version=${version}`

/**
 * Reloads a page that is not of the newest version. Each is told which that is as soon as it listens, so that nothing is
 * lost while it is loading. Vite's client brings the overlay.
 */
export const LIVE_SCRIPT = `import { createHotContext } from '/@vite/client'
const own = new URL(import.meta.url).searchParams.get('version')
createHotContext('${LIVE}').on('${MADE}', ({ version }) => {
  if (String(version) !== own) location.reload()
})
`
