import {
  issuedAs,
  stamped,
  withdrawnAs,
  type DocumentContent,
} from '../../../domain/documents/document-content';
import type { DocumentKind } from '../../../domain/documents/document-kind';
import { writeDocument } from '../../../domain/documents/write-document';
import { documentDocx } from '../../../offices/documents/docx/document-docx';
import jsQR from 'jsqr';
import { qrCode } from '../../../offices/documents/qr-code';
import { sampleFacts } from '../../domain/documents/sample-facts';
import { unzipped } from './unzip';

const AT = new Date('2026-11-23T01:00:00Z');

function paper(kind: DocumentKind, number: string | null = '〔2026〕3号'): DocumentContent {
  const stamp = { kind, issuer: sampleFacts.office, number, date: '2026年11月23日' };
  return stamped(writeDocument(kind, sampleFacts), stamp);
}

const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, t]) => t).join('');

async function opened(content: DocumentContent) {
  const files = unzipped(await documentDocx(content, AT));
  const document = files['word/document.xml'] ?? '';
  const section = /<w:sectPr.*<\/w:sectPr>/s.exec(document)?.[0] ?? '';
  const relations = files['word/_rels/document.xml.rels'] ?? '';
  /** The header or footer that pages of this type have. */
  const part = (what: 'header' | 'footer', type: string): string => {
    const id = [...section.matchAll(/<w:(header|footer)Reference[^>]*>/g)]
      .map(([tag]) => tag)
      .find((tag) => tag.includes(`${what}Reference`) && tag.includes(`w:type="${type}"`));
    const target = new RegExp(
      `<Relationship [^>]*Id="${/r:id="(\w+)"/.exec(id ?? '')?.[1] ?? '?'}"[^>]*>`,
    ).exec(relations);
    return files[`word/${/Target="([^"]+)"/.exec(target?.[0] ?? '')?.[1] ?? ''}`] ?? '';
  };
  return { files, document, section, part };
}

test('the page is A4 with the margins of the standard, 22 lines of 28 characters', async () => {
  const { section, document, files } = await opened(paper('criticism-notice'));
  const twips = (attribute: string): number =>
    Number(new RegExp(` w:${attribute}="(-?\\d+)"`).exec(section)?.[1]);
  const mm = (attribute: string): number => Math.round((twips(attribute) / 1440) * 25.4);
  expect([mm('w'), mm('h')]).toEqual([210, 297]);
  expect([mm('top'), mm('left'), mm('right'), mm('bottom')]).toEqual([37, 28, 26, 35]);
  expect(section).toMatch(/<w:docGrid[^>]*w:type="lines"/);
  expect(twips('linePitch')).toBe(580);
  // 22 lines and 28 characters are in the text area, and one more is not.
  const [high, wide] = [
    twips('h') - twips('top') - twips('bottom'),
    twips('w') - twips('left') - twips('right'),
  ];
  expect(Math.floor(high / 580)).toBe(22);
  const closer = Number(/<w:rPr>(?:(?!<\/w:rPr>).)*<w:spacing w:val="(-?\d+)"/s.exec(document)?.[1]);
  const character = 16 * 20 + closer;
  expect(Math.floor(wide / character)).toBe(28);
  expect(document).toMatch(/<w:spacing[^>]*w:line="580"[^>]*w:lineRule="exact"/);
  expect(files['word/styles.xml']).toMatch(/<w:sz w:val="32"\/>/);
});

test('the title is No. 2 in XiaoBiaoSong, text No. 3 in FangSong, levels in HeiTi; fonts have open substitutes', async () => {
  const { document, files } = await opened(paper('criticism-notice'));
  const runs = [...document.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => run);
  const look = (words: string): [font?: string, size?: string] => {
    const run = runs.find((one) => wordsOf(one).startsWith(words)) ?? '';
    return [/w:eastAsia="([^"]+)"/.exec(run)?.[1] ?? '', /<w:sz w:val="(\d+)"/.exec(run)?.[1] ?? ''];
  };
  expect(look('批评通知书')).toEqual(['方正小标宋简体', '44']);
  expect(look('一、')).toEqual(['黑体', '32']);
  expect(look('经核实')).toEqual(['仿宋', '32']);
  expect(wordsOf(document)).toContain('编号：〔2026〕3号');
  expect(wordsOf(document)).toContain('2026年11月23日');
  expect(files['word/fontTable.xml']).toContain('<w:font w:name="仿宋"><w:altName w:val=');
});

test('page numbers stand right on odd and left on even pages, with dashes, in No. 4', async () => {
  const { files, part } = await opened(paper('criticism-notice'));
  expect(files['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  expect(part('footer', 'default')).toMatch(/<w:jc w:val="right"\/>/);
  expect(part('footer', 'even')).toMatch(/<w:jc w:val="left"\/>/);
  expect(wordsOf(part('footer', 'even'))).toBe('—  —');
  expect(part('footer', 'even')).toMatch(/PAGE/);
  expect(part('footer', 'even')).toContain('<w:sz w:val="28"/>');
});

test('a circular without number is a draft on every page, with it an issued paper with red line and imprint', async () => {
  const draft = await opened(paper('circular', null));
  // No page has a head of its own, so default and even are all pages.
  expect(draft.section).not.toContain('<w:titlePg');
  for (const type of ['default', 'even']) expect(wordsOf(draft.part('header', type))).toMatch(/草稿.+草稿/);
  expect(wordsOf(draft.document)).toContain('（发文字号待编）');
  const issued = await opened(issuedAs(paper('circular', null), '测委办〔2026〕3号', '2026年11月24日'));
  for (const type of ['default', 'even']) expect(wordsOf(issued.part('header', type))).toBe('');
  expect(issued.document).toMatch(/<w:bottom w:val="single" w:color="FF0000"/);
  const text = wordsOf(issued.document);
  expect(text).toMatch(/清江县整体推进办文件测委办〔2026〕3号关于石桥镇有关工作情况的通报/);
  expect(text).toMatch(/抄送：石桥镇。清江县整体推进办.*2026年11月24日印发$/);
});

test('a withdrawn paper says so on every page and keeps its number', async () => {
  const withdrawn = withdrawnAs(paper('interview-notice'), '2026年12月1日', '原决定已撤销');
  const { part, document } = await opened(withdrawn);
  for (const type of ['default', 'even'])
    expect(wordsOf(part('header', type))).toMatch(/已撤销：已于2026年12月1日撤销：原决定已撤销已撤销/);
  expect(wordsOf(document)).toContain('〔2026〕3号');
});

test('the same paper and moment give the same bytes', async () => {
  const [one, other] = [await documentDocx(paper('circular'), AT), await documentDocx(paper('circular'), AT)];
  expect(one.equals(other)).toBe(true);
  expect(unzipped(one)['docProps/core.xml']).toContain('2026-11-23T01:00:00Z');
});

test('the head of the log stands as a code below the paper, and a reader of codes gets the signed note', async () => {
  const note = `duban.test/log/1\n1024\n${'A'.repeat(43)}=\n\n— duban.test/log/1 ${'b'.repeat(90)}\n`;
  const head = { size: 1024, signedAt: AT, note };
  const { path, size } = qrCode(note);
  expect(readCode(path, size)).toBe(note);
  const files = unzipped(await documentDocx(paper('circular'), AT, head));
  expect(Object.keys(files).filter((name) => name.endsWith('.gif'))).toHaveLength(1);
  expect(wordsOf(files['word/document.xml'] ?? '')).toMatch(/日志检查点：第1至1024条记录$/);
  const [one, other] = [
    await documentDocx(paper('circular'), AT, head),
    await documentDocx(paper('circular'), AT, head),
  ];
  expect(one.equals(other)).toBe(true);
});

/** As another reader's: the path is painted, four pixels a module, with the quiet zone around it. */
function readCode(path: string, size: number): string | undefined {
  const side = (size + 8) * 4;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dy = 0; dy < 4; dy += 1)
      for (let dx = 0; dx < 4; dx += 1) {
        const at = (((Number(y) + 4) * 4 + dy) * side + (Number(x) + 4) * 4 + dx) * 4;
        pixels.fill(0, at, at + 3);
      }
  const bytes = jsQR(pixels, side, side)?.binaryData;
  return bytes && Buffer.from(bytes).toString();
}
