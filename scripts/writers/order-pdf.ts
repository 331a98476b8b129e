import type { Handout } from '../compiler/handout/model.ts'
import { type Pack, type SessionPrints, thriftyWay } from '../compiler/handout/packs.ts'
import { type Handling, handlingOf, type OrderRow, renderOrder, staple } from '../compiler/render/sheet/order.ts'
import { PACK_TITLES } from '../compiler/render/sheet/pack.ts'
import { ON_SCREEN } from '../compiler/render/sheet/sheet-content.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { guidePdfPath, printGuide } from './guide-pdf.ts'
import { kitFacts } from './kit-facts.ts'
import { packPath, printPack } from './pack-pdf.ts'
import type { Press } from './press.ts'
import { printShared, sharedPath } from './shared-pdf.ts'
import { assembleSheet, sheetPath, sheetsOf } from './sheet-html.ts'
import type { Paper } from './sheet-style.ts'

/** Where the order of a session is, without size and ending. */
export const orderPath = ({ name }: Session): string => `presenter/orders/${name}`

/** On paper of one size: of every file how long it is, in ordinary and in large print. */
export async function printOrder(made: MadeKit, session: Session, { packs, shared }: SessionPrints, [suffix, size, called]: Paper, press: Press): Promise<Uint8Array> {
  const fileOf = (path: string, ending: string): string => `${path.replace(/^(?:give-out|presenter)\//, '')}${ending}.pdf`
  const rowsWith = (large: boolean): Promise<OrderRow[]> => {
    const ending = large ? `-large${suffix}` : suffix
    return Promise.all([
      ...packs.map(async (pack: Pack): Promise<OrderRow> => {
        const pages = await pagesIn(printPack(made, session, pack, [ending, size, called], press))
        const thrifty = thriftyWay(pack)
        return {
          letter: '', title: PACK_TITLES[pack.moment], file: fileOf(packPath(session, pack), ending), pages, material: { per: 1, copies: 1 }, handling: leaves(pages),
          ...(thrifty === undefined ? {} : { thrifty }),
        }
      }),
      ...shared.map(async (one): Promise<OrderRow> => {
        const pages = await pagesIn(printShared(made, one, ending, press))
        return { ...titled(one.handout), file: fileOf(sharedPath(session, one), ending), pages, material: one.material, handling: handlingOf(one.handout, pages, { large }) }
      }),
    ])
  }
  const onceOf = (name: Pick<OrderRow, 'letter' | 'title'>, path: string, printing: Promise<Uint8Array>): Promise<OrderRow> =>
    pagesIn(printing).then((pages) => ({ ...name, file: fileOf(path, suffix), pages, material: { copies: 1 }, handling: leaves(pages) }))
  const keys = sheetsOf(made.kit).filter(({ audience }) => audience === 'presenters' && session.items.some(({ exercise }) => exercise !== undefined))
  const [rows, large, once] = await Promise.all([rowsWith(false), rowsWith(true), Promise.all([
    onceOf({ letter: '', title: 'Guide' }, guidePdfPath(session), printGuide(made, session, size, press)),
    ...keys.map((sheet) => onceOf(titled(sheet), sheetPath(sheet), printShared(made, { handout: sheet }, suffix, press))),
  ])])
  const title = `Order for the copy shop: ${session.title}`
  const head = { title: 'Order for the copy shop', letter: '', about: `${session.title} · for whoever prints` }
  return press.print(await assembleSheet(made, head, renderOrder({ rows, large, once }, called), { size, layout: ON_SCREEN }), kitFacts(made, title))
}

const titled = ({ title, sheet }: Handout): Pick<OrderRow, 'letter' | 'title'> => ({ letter: sheet?.letter ?? '', title })
const leaves = (pages: number): Handling => ({ paper: 'plain', sides: pages === 1 ? 'one' : 'both', after: staple(pages) })

async function pagesIn(printing: Promise<Uint8Array>): Promise<number> {
  const { pageCount } = await import('./pdf-bookmarks.ts')
  return pageCount(await printing)
}
