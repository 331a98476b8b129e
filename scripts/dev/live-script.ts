/** Where the script is that reloads a page. */
export const LIVE = '/@kit/live.js'

/** Said to every page when it begins to listen, and to all when there is a new version. */
export const MADE = 'kit:made'

/** Its address in a page of this version. */
export const liveScript = (version: number): string => `${LIVE}?version=${version}`

/**
 * Reloads a page that is not of the newest version, and shows the warnings about that one in a corner. Each is told which
 * that is as soon as it listens, so that nothing is lost while it is loading. Vite's client brings the overlay, whose
 * advice is for people who have settings for Vite.
 */
export const LIVE_SCRIPT = `import { createHotContext } from '/@vite/client'
const own = new URL(import.meta.url).searchParams.get('version')
const sheet = (text) => {
  const made = new CSSStyleSheet()
  made.replaceSync(text)
  return made
}
document.adoptedStyleSheets = [...document.adoptedStyleSheets,
  sheet('vite-error-overlay::part(tip) { display: none } @media print { kit-warnings { display: none } }')]
const host = document.createElement('kit-warnings')
const inside = host.attachShadow({ mode: 'open' })
inside.adoptedStyleSheets = [sheet(\`
  details { position: fixed; left: 8px; bottom: 8px; z-index: 9999; box-sizing: border-box; max-width: calc(100vw - 16px);
    max-height: 60vh; overflow: auto; border: 2px solid #8a6100; border-radius: 4px; background: #fff8e0; color: #2a2000;
    font: 14px/1.4 monospace; color-scheme: light }
  summary { padding: 4px 12px; min-height: 24px; cursor: pointer }
  pre { margin: 0; padding: 0 12px 8px; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }\`)]
const [box, head, list] = ['details', 'summary', 'pre'].map((name) => document.createElement(name))
box.append(head, list)
inside.append(box)
// Keys on it are no keys of the talk.
host.addEventListener('keydown', (event) => event.stopPropagation())
createHotContext('${LIVE}').on('${MADE}', ({ version, warnings }) => {
  if (String(version) !== own) return location.reload()
  const count = warnings.split('\\n\\n').length
  head.textContent = count === 1 ? '1 warning' : count + ' warnings'
  list.textContent = warnings
  if (warnings === '') host.remove()
  else if (window === top) document.body.append(host)
})
`
