import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

/** The words of a PDF that `#documents` has made, line after line: its fonts are subsets, so each glyph is looked up in the font's own table. */
export function textOfPdf(pdf: Buffer): string {
  const objects = objectsOf(pdf.toString('latin1'));
  const fonts = new Map([...objects.values()].flatMap(({ head }) => fontsIn(head, objects)));
  const pages = [...objects.values()].filter(({ stream }) => stream.includes(' Tf'));
  return pages.map(({ stream }) => wordsOf(stream, fonts)).join('\n');
}

function objectsOf(text: string): ReadonlyMap<string, PdfObject> {
  const found = [...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)];
  return new Map(found.map(([, no = '', body = '']) => [no, objectOf(body)]));
}

function objectOf(body: string): PdfObject {
  const [head = '', rest = ''] = body.split(/stream\r?\n/, 2);
  const packed = rest.replace(/\r?\nend$/, '');
  const plain = head.includes('/FlateDecode') && packed !== '' ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed;
  return { head, stream: plain };
}

/** `/F1 8 0 R` of a page's resources, with what each glyph of that font says. */
function fontsIn(head: string, objects: ReadonlyMap<string, PdfObject>): readonly (readonly [string, readonly string[]])[] {
  return [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].flatMap(([, name = '', no = '']) => {
    const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(no)?.head ?? '')?.[1];
    return table === undefined ? [] : [[name, glyphsOf(objects.get(table)?.stream ?? '')] as const];
  });
}

/** Ranges follow one another from glyph 0 on. */
const glyphsOf = (table: string): readonly string[] =>
  [...table.matchAll(/\[(<[^\]]*)\]/g)].flatMap(([, range = '']) => [...range.matchAll(/<([^>]*)>/g)].map(([, hex = '']) => utf16(hex)));

const utf16 = (hex: string): string => (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');

function wordsOf(stream: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  let glyphs: readonly string[] = [];
  return [...stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)]
    .map(([, font, shown = '']) => {
      if (font !== undefined) glyphs = fonts.get(font) ?? [];
      return (shown.replace(/[^0-9a-f<>]/g, '').match(/<[0-9a-f]*>/g) ?? [])
        .flatMap((run) => run.slice(1, -1).match(/.{4}/g) ?? [])
        .map((glyph) => glyphs[parseInt(glyph, 16)] ?? '')
        .join('');
    })
    .filter((line) => line !== '')
    .join('\n');
}
