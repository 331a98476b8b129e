import { existsSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Names under which package managers put a browser on the `PATH`. */
const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const MAC_APPLICATIONS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
]

const WINDOWS_PROGRAMS = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
]

/** Where Playwright's own builds keep the program, by version and platform. */
const PLAYWRIGHT_PROGRAMS = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-linux/headless_shell',
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
  'chrome-win/headless_shell.exe',
  'chrome-headless-shell-win64/chrome-headless-shell.exe',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac/headless_shell',
  ...['x64', 'arm64'].flatMap((machine) => [
    `chrome-mac-${machine}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    `chrome-headless-shell-mac-${machine}/chrome-headless-shell`,
  ]),
]

/** Is there a file that could be run? Never throws. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * All places where an installed Chrome, Edge or Chromium may be, best first.
 */
export function installedPlaces(platform: NodeJS.Platform, environment: Environment): string[] {
  if (platform === 'win32') {
    const roots = [environment['ProgramFiles'], environment['ProgramFiles(x86)'], environment['LOCALAPPDATA']]
    return WINDOWS_PROGRAMS.flatMap((program) => roots.flatMap((root) => root ? [join(root, program)] : []))
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
  if (platform === 'darwin') {
    const roots = ['/Applications', join(environment['HOME'] ?? homedir(), 'Applications')]
    return [...MAC_APPLICATIONS.flatMap((program) => roots.map((root) => join(root, program))), ...onPath]
  }
  const usual = [
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ]
  return [...onPath, ...COMMANDS.map((command) => `/usr/bin/${command}`), ...usual]
}

/**
 * Programs of the browsers that `npx playwright install` brought, newest first. Read from the folder, because asking
 * Playwright itself means loading it.
 */
export function playwrightPlaces(platform: NodeJS.Platform, environment: Environment): string[] {
  const home = environment['HOME'] ?? environment['USERPROFILE'] ?? homedir()
  const usual = platform === 'win32'
    ? join(environment['LOCALAPPDATA'] ?? join(home, 'AppData/Local'), 'ms-playwright')
    : platform === 'darwin'
    ? join(home, 'Library/Caches/ms-playwright')
    : join(environment['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'ms-playwright')
  const given = environment['PLAYWRIGHT_BROWSERS_PATH']
  const root = given && given !== '0' ? given : usual
  if (!existsSync(root)) return []
  const revision = (name: string): number => Number(name.slice(name.lastIndexOf('-') + 1))
  const builds = readdirSync(root).filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a) || (a < b ? 1 : -1))
  return builds.flatMap((build) => PLAYWRIGHT_PROGRAMS.map((program) => join(root, build, program)))
}
