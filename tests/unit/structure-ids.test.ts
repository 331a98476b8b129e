import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from 'pdf-lib'
import { expect, test } from 'playwright/test'
import { addPdfMetadata } from '../../scripts/writers/pdf-metadata.ts'

/** A tagged table: two heads with ids, a cell that names both, a cell that names one and one that is not there. */
async function tagged(
  ids: readonly [first: number, second: number, absent: number],
  asText: (text: string) => PDFObject = PDFString.of,
): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.addPage()
  const { context } = pdf
  const [first, second, absent] = ids.map((id) => asText(`node${String(id).padStart(8, '0')}`))
  const element = (more: Record<string, PDFObject | undefined>) =>
    context.register(
      context.obj({
        Type: 'StructElem',
        ...Object.fromEntries(
          Object.entries(more).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
        ),
      }),
    )
  const heads = [element({ S: PDFName.of('TH'), ID: first }), element({ S: PDFName.of('TH'), ID: second })]
  const attributes = (headers: readonly (PDFObject | undefined)[]) =>
    context.obj({ O: 'Table', Headers: headers.filter((header) => header !== undefined) })
  const cells = [
    element({
      S: PDFName.of('TD'),
      A: context.obj([context.obj({ O: 'Table', RowSpan: 1 }), attributes([first, second])]),
    }),
    element({ S: PDFName.of('TD'), A: attributes([absent, second]) }),
  ]
  const names = [[first, heads[0]], [second, heads[1]]]
  const sorted = ids[0] < ids[1] ? names : names.reverse()
  const leaf = context.register(context.obj({ Names: sorted.flat().filter((one) => one !== undefined) }))
  const tree = context.register(context.obj({ Kids: [leaf] }))
  pdf.catalog.set(PDFName.of('StructTreeRoot'),
    context.register(context.obj({ Type: 'StructTreeRoot', K: [...heads, ...cells], IDTree: tree })))
  return pdf
}

const FACTS = { title: 'One', authors: [], kit: 'A kit', subject: 'Two', language: 'en', date: new Date(0) }
const finished = async (pdf: PDFDocument): Promise<Uint8Array> =>
  addPdfMetadata({ bytes: await pdf.save({ useObjectStreams: false }), headings: [] }, FACTS)

test('ids say the place in the document, whatever was printed before it', async () => {
  const first = await finished(await tagged([3402, 3403, 7]))
  expect(await finished(await tagged([99_999, 100_000, 5]))).toEqual(first)
  // Given in another order.
  expect(await finished(await tagged([20, 11, 30]))).toEqual(first)
})

test('cells name the same heads as before, and the tree of ids leads to them; the old one is gone', async () => {
  const pdf = await PDFDocument.load(await finished(await tagged([20, 11, 30], PDFHexString.fromText)), {
    updateMetadata: false,
  })
  const all = new Map(
    pdf.context.enumerateIndirectObjects().map((
      [ref, object],
    ) => [ref.toString(), object.toString().replace(/\s+/g, ' ')]),
  )
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const [first = '', second = '', both = '', one = ''] = root.lookup(PDFName.of('K'))?.toString().match(/\d+ 0 R/g)
    ?? []
  expect(all.get(first)).toContain('/ID (node00000001)')
  expect(all.get(second)).toContain('/ID (node00000002)')
  expect(all.get(both)).toContain('/Headers [ (node00000001) (node00000002) ]')
  expect(all.get(one)).toContain('/Headers [ (node00000003) (node00000002) ]')
  expect(root.lookup(PDFName.of('IDTree'))?.toString().replace(/\s+/g, ' '))
    .toBe(`<< /Names [ (node00000001) ${first} (node00000002) ${second} ] >>`)
  expect(
    [...all.values()].filter((text) => /\/Names|\/Kids \[ [^]*Names/.test(text) && !text.includes('StructTreeRoot')),
  ).toEqual([])
})

test('a link says where it leads, in the language of its document', async () => {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const link = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Dest: PDFName.of('endnote-1') })
  pdf.addPage().node.addAnnot(pdf.context.register(link))
  const bytes = await addPdfMetadata({ bytes: await pdf.save(), headings: [] }, { ...FACTS, language: 'de' })
  const [page] = (await PDFDocument.load(bytes)).getPages()
  const contents = page?.node.Annots()?.lookup(0, PDFDict).lookup(PDFName.of('Contents'))
  expect(contents instanceof PDFHexString && contents.decodeText()).toBe('Zu endnote-1')
})
