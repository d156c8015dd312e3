import { Document, DocumentGridType, Packer } from 'docx';
import type { DocumentContent } from '../../../domain/documents/document-content';
import { page, size } from '../../../domain/documents/page-layout';
import type { LogHead } from '../log-head';
import { attachmentNote, body } from './body';
import { imprint, signature } from './closing-lines';
import { coreProperties } from './core-properties';
import { footer, header } from './every-page';
import { fontOf, fontTable } from './fonts';
import { headCode } from './head-code';
import { letterhead } from './letterhead';
import { stillArchive } from './still-archive';

/**
 * A paper as .docx, laid out after GB/T 9704-2012. `at`: the moment that the file says it was made at; the same paper
 * and moment give the same bytes. Fonts are named, not embedded. `head`: of the log, printed as a code below the rest.
 */
export async function documentDocx(
  content: DocumentContent,
  at: Date,
  head: LogHead | null = null,
): Promise<Buffer> {
  const { margin, width, height, linePitch } = page;
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: fontOf('body'), size: size.no3, language: { eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { ...margin, header: page.header, footer: page.footer },
          },
          grid: { type: DocumentGridType.LINES, linePitch },
        },
        // No page has a head of its own, the first neither: a mark stands on all of them.
        headers: { default: header(content), even: header(content) },
        footers: { default: footer('odd'), even: footer('even') },
        children: [
          ...letterhead(content),
          ...body(content),
          ...attachmentNote(content),
          ...signature(content),
          ...imprint(content),
          ...headCode(head),
        ],
      },
    ],
  });
  const bytes = await Packer.toBuffer(document, false, [
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'docProps/core.xml', data: coreProperties(content, at) },
  ]);
  return stillArchive(bytes);
}
