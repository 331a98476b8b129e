// Runs in a background thread.
import { build } from 'vite'

/**
 * @param {{ root: string, target: string[], script: string, styles: string[] }} input paths of the entries
 * @returns {Promise<{ name: string, text: string }[]>} what Vite wrote
 */
export async function work({ root, target, script, styles }) {
  const shared = { configFile: false, root, logLevel: 'error', publicDir: false }
  const results = await Promise.all([
    build({ ...shared, build: { write: false, target, lib: { entry: script, formats: ['iife'], name: 'kit' } } }),
    build({ ...shared, build: { write: false, target, cssTarget: target, rolldownOptions: { input: styles } } }),
  ])
  return results.flat().flatMap((result) => ('output' in result ? result.output : []))
    .map((file) => ({ name: file.fileName, text: text('code' in file ? file.code : file.source) }))
}

function text(source) {
  return typeof source === 'string' ? source : new TextDecoder().decode(source)
}
