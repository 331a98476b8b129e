import type * as PdfLib from 'pdf-lib'
import { escapeXml } from '../compiler/escape.ts'
import { type Wording, wordingOf } from '../words/wording.ts'
import { groupBookmarks, restoreTitles, type PdfPart } from './mend-bookmarks.ts'
import { openPdf, pdfLib, savePdf } from './pdf-library.ts'
import { renumberStructure } from './structure-ids.ts'

const { PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } = pdfLib

export interface PdfDescription {
  readonly title: string
  readonly authors: readonly string[]
  readonly subject: string
  /** Title of the kit that it was made from. */
  readonly kit: string
  /** BCP 47. */
  readonly language: string
  /** Stands as date of creation and change, so that two prints are the same. */
  readonly date: Date
  /** Titles of the slides that begin a part, below which the bookmarks of its slides go. */
  readonly parts?: readonly PdfPart[]
}

/** A page as the browser printed it. */
export interface PrintedPage {
  readonly bytes: Uint8Array
  /** The words of its headings. */
  readonly headings: readonly string[]
}

const PRODUCER = 'Lecture kit'

/**
 * What Chromium leaves out of a PDF: an XMP block, the document's language and title in its window bar, blanks in
 * bookmarks,
 * a description on every link for those who hear it; and ids that do not depend on what was printed before. Claims no
 * PDF/UA: that would take a full check.
 * @returns the PDF with metadata, byte for byte the same for the same input.
 */
export async function addPdfMetadata({ bytes, headings }: PrintedPage, facts: PdfDescription): Promise<Uint8Array> {
  const pdf = await openPdf(bytes)
  pdf.setTitle(facts.title, { showInWindowTitleBar: true })
  pdf.setAuthor(facts.authors.join(', '))
  pdf.setSubject(facts.subject)
  pdf.setLanguage(facts.language)
  pdf.setProducer(PRODUCER)
  pdf.setCreator(facts.kit)
  pdf.setCreationDate(facts.date)
  pdf.setModificationDate(facts.date)
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmpStream(pdf, facts)))
  restoreTitles(pdf, headings)
  if (facts.parts !== undefined && facts.parts.length > 1) groupBookmarks(pdf, facts.parts)
  for (const page of pdf.getPages()) describeLinks(pdf, page.node.Annots(), wordingOf(facts.language))
  renumberStructure(pdf)
  return savePdf(pdf)
}

function xmpStream(pdf: PdfLib.PDFDocument, facts: PdfDescription): PdfLib.PDFRawStream {
  const text = xmp(facts)
  const dict = pdf.context.obj({ Type: 'Metadata', Subtype: 'XML' })
  return PDFRawStream.of(dict, new TextEncoder().encode(text))
}

/** @see ISO 16684-1 (XMP): Dublin Core and the PDF schema. */
function xmp(facts: PdfDescription): string {
  const date = facts.date.toISOString()
  const language = escapeXml(facts.language)
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(facts.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq>${
    facts.authors.map((author) => `<rdf:li>${escapeXml(author)}</rdf:li>`).join('')
  }</rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(facts.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:CreatorTool>${
    escapeXml(facts.kit)
  }</xmp:CreatorTool>
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

/** A link's `/Contents` says where it goes (PDF/UA-1, 7.18.5); Chromium writes none. */
function describeLinks(pdf: PdfLib.PDFDocument, annotations: PdfLib.PDFArray | undefined, wording: Wording): void {
  if (annotations === undefined) return
  for (const reference of annotations.asArray()) {
    const annotation = pdf.context.lookup(reference)
    if (!(annotation instanceof PDFDict) || annotation.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue
    if (annotation.get(PDFName.of('Contents')) !== undefined) continue
    annotation.set(PDFName.of('Contents'), PDFHexString.fromText(targetOf(annotation, wording)))
  }
}

function targetOf(link: PdfLib.PDFDict, wording: Wording): string {
  const action = link.lookup(PDFName.of('A'))
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined
  if (address instanceof PDFString || address instanceof PDFHexString) return address.decodeText()
  const destination = link.lookup(PDFName.of('Dest'))
  return destination instanceof PDFName ? wording.linkTo(destination.decodeText()) : wording.linkElsewhere
}
