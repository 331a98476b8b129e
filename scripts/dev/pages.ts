import { inspect } from 'node:util'
import { el } from '../compiler/content/node.ts'
import { toolsFor } from '../make-outputs.ts'
import { KINDS, outputsOf } from '../outputs.ts'
import { renderDocument } from '../render/document.ts'
import { KitError } from '../report/kit-error.ts'
import { tell } from '../report/terminal.ts'
import { HTML } from '../writers/output.ts'
import type { LiveKit } from './live-kit.ts'
import { liveScript } from './live-script.ts'

export interface LivePage {
  readonly type: string
  readonly content: string | Uint8Array
  readonly status: number
}

/** What is at a path of the output folder, made now; of a folder, its start page. */
export async function pageAt(
  path: string,
  { made, errors, machines, version }: Pick<LiveKit, 'made' | 'errors' | 'machines' | 'version'>,
  kinds = KINDS,
): Promise<LivePage> {
  const problem = (text: string, status: number): LivePage => html(problemPage(text, version), status)
  if (made === undefined) return problem(errors ?? 'The kit is being made.', 503)
  try {
    const list = outputsOf(made.kit, made, kinds)
    const wanted = path.slice(1).replace(/(^|\/)$/, '$1index.html')
    const output = list.find((one) => one.path === wanted)
    if (output === undefined) return problem(`There is nothing at ${path}.`, 404)
    const content = await output.make(made, toolsFor(made, list, machines))
    return { type: output.type, content, status: 200 }
  } catch (error) {
    // What is not written for people stays in the terminal.
    const text = error instanceof KitError ? error.message : 'This page could not be made. The terminal says why.'
    tell(error instanceof KitError ? text : inspect(error))
    return problem(text, 500)
  }
}

const html = (content: string, status: number): LivePage => ({ type: HTML, content, status })

function problemPage(text: string, version: number): string {
  const title = 'The kit cannot be shown yet'
  const mend = 'Mend this and save: the page reloads by itself.'
  const body = [el('h1', {}, title), el('pre', {}, text), el('p', {}, mend)]
  return renderDocument({ title, language: 'en', style: '', body, notices: '', live: liveScript(version) })
}
