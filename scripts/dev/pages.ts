import { type Content, el } from '../compiler/content/node.ts'
import { toolsFor } from '../make-outputs.ts'
import { KINDS, outputsOf } from '../outputs.ts'
import { renderDocument } from '../render/document.ts'
import { HTML } from '../writers/output.ts'
import type { LiveKit } from './live-kit.ts'
import { liveScript } from './live-script.ts'
import { tellFailure } from './tell-failure.ts'

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
  const problem = (status: number, title: string, text: string, next: Content): LivePage => {
    const body = [el('h1', {}, title), el('pre', {}, text), el('p', {}, next)]
    const page = { title, language: 'en', style: '', body, notices: '', live: liveScript(version) }
    return { type: HTML, content: renderDocument(page), status }
  }
  if (made === undefined) {
    return problem(503, 'The kit cannot be shown yet', errors ?? 'The kit is being made.', [MEND])
  }
  try {
    const list = outputsOf(made.kit, made, kinds)
    const wanted = path.slice(1).replace(/(^|\/)$/, '$1index.html')
    const output = list.find((one) => one.path === wanted)
    if (output === undefined) return problem(404, 'There is nothing here', `There is nothing at ${path}.`, FROM_START)
    const content = await output.make(made, toolsFor(made, list, machines))
    return { type: output.type, content, status: 200 }
  } catch (error) {
    return problem(500, 'This page cannot be shown', tellFailure(error, 'This page could not be made.'), [MEND])
  }
}

const MEND = 'Mend this and save: the page reloads by itself.'
const FROM_START: Content = [el('a', { href: '/' }, 'The start page'), ' leads to everything that there is.']
