import type { SharedBrowser } from './browser/shared.ts'
import type { MadeKit } from './make-kit.ts'
import { type Camera, openCamera } from './writers/diagrams/picture-png.ts'
import type { FileContent, ListedOutput, OutputFile, OutputKind, Tools } from './writers/output.ts'
import { openPress, type Press } from './writers/press.ts'

/** What outputs are made with that lasts longer than one version of a kit. */
export type Machines = Pick<Tools, 'press' | 'camera'>

/** Each is opened for the first who needs it. */
export function machinesIn(browser: SharedBrowser): Machines {
  let press: Press | undefined
  let camera: Camera | undefined
  return {
    press: () => (press ??= openPress(browser)),
    camera: () => (camera ??= openCamera(browser)),
  }
}

/**
 * The tools for one version of a kit.
 * @param list what pages may lead to
 */
export function toolsFor(
  made: MadeKit,
  list: readonly ListedOutput[],
  machines: Machines,
  say: (text: string) => void = () => undefined,
): Tools {
  const making = new Map<ListedOutput, Promise<FileContent>>()
  const makeKind = (kind: OutputKind, outputs: readonly ListedOutput[]): Promise<OutputFile[]> => {
    const waiting = outputs.filter((output) => !making.has(output)).length
    let done = 0
    // Pages are written one after the other, while the browser prints and draws.
    let last: Promise<FileContent> = Promise.resolve('')
    return Promise.all(outputs.map(async (output): Promise<OutputFile> => {
      const { path, edition } = output
      const make = async (): Promise<FileContent> => {
        const content = await output.make(made, tools)
        say(`Making ${kind.name}, ${++done} of ${waiting}`)
        return content
      }
      const content = making.get(output) ?? (output.format === 'html' ? last = last.then(make) : make())
      making.set(output, content)
      return { path, content: await content, ...(edition === undefined ? {} : { edition }) }
    }))
  }
  const tools: Tools = {
    ...machines,
    list,
    makeAll: async (outputs) => {
      const files: OutputFile[] = []
      for (const kind of new Set(outputs.map((output) => output.kind))) {
        files.push(...await makeKind(kind, outputs.filter((output) => output.kind === kind)))
      }
      return files
    },
  }
  return tools
}
