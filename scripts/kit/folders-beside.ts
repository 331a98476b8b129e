import type { SourceText } from '../compiler/model.ts'
import { resolvePath } from '../compiler/rules/picture-path.ts'
import { decode } from '../compiler/rules/safe-links.ts'

/** Read whole, whatever is named of them. */
const READ = /^(?:slides|diagrams)(?:\/|$)/
/** An address from the kit's folder on, up to the name of the file. */
const ADDRESS = /(?<![\w./\\:-])(?:\.\.?|(?<!<))\/[^\n"'()<>,|\]]*(?<=\/)(?=[^\s"'()<>,|\]])/g
/** Files that are pictures. */
export const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i

/** Folders of the kit, by path, in which sources look for files besides its own: of `../assets/maps/tide.png` it is
 * `assets/maps`, of `../tide.png` the kit's folder itself, which is `''`. What lies outside of it is none. */
export function foldersBeside(sources: readonly SourceText[]): readonly string[] {
  const named = sources.flatMap(({ file, text }) =>
    (text.match(ADDRESS) ?? []).map((address) => resolvePath(file, decode(address)))
  )
  return [...new Set(named)].filter((folder) => !READ.test(folder) && !/(?:^|\/)\./.test(folder)).sort()
}

/** Is a path in one of them, or on the way there? */
export const isBeside = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) =>
    folder === ''
      ? PICTURE.test(path) && !path.includes('/')
      : `${path}/`.startsWith(`${folder}/`) || `${folder}/`.startsWith(`${path}/`)
  )
