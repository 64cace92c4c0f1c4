import { DocumentError } from '../errors';

/** A PDF of ours (classic cross-reference tables, dictionaries in clear) with objects that are appended to it, so that what was signed before stays. */
export class PdfRevision {
  private readonly offsets: ReadonlyMap<number, number>;
  private readonly trailer: string;
  private readonly added = new Map<number, Buffer>();
  private size: number;

  constructor(private readonly pdf: Buffer) {
    const { offsets, trailer } = readTables(pdf);
    this.offsets = offsets;
    this.trailer = trailer;
    this.size = Math.max(...offsets.keys()) + 1;
  }

  /** Number of the document's catalog. */
  get root(): number {
    return referenceIn(this.trailer, 'Root');
  }

  /** Number of the first object whose dictionary meets the test. */
  findObject(test: (dictionary: string) => boolean): number | undefined {
    return [...this.offsets.keys()].find((no) => test(this.dictionaryOf(no)));
  }

  /** What stands between `<<` and `>>` of an object that is no stream, appended ones too. */
  dictionaryOf(no: number): string {
    const body = this.added.get(no) ?? this.pdf.subarray(this.offsets.get(no) ?? 0);
    const text = body.subarray(0, body.indexOf('endobj')).toString('latin1');
    return text.slice(text.indexOf('<<') + 2, text.lastIndexOf('>>')).trim();
  }

  /** Appends an object and returns its number. */
  add(body: Buffer | string): number {
    const no = this.size;
    this.size += 1;
    this.put(no, body);
    return no;
  }

  /** Appends a stream with these entries in its dictionary. */
  addStream(entries: string, stream: Buffer): number {
    const head = Buffer.from(`<< ${entries} /Length ${String(stream.length)} >>\nstream\n`, 'latin1');
    return this.add(Buffer.concat([head, stream, Buffer.from('\nendstream')]));
  }

  /** Another dictionary in place of the one that is there. */
  replace(no: number, dictionary: string): void {
    this.put(no, `<<\n${dictionary}\n>>`);
  }

  /** The PDF with what was appended, its table and its trailer. */
  bytes(): Buffer {
    const parts = [this.pdf, Buffer.from('\n')];
    let at = this.pdf.length + 1;
    const rows: string[] = [];
    for (const [no, object] of [...this.added].toSorted(([one], [other]) => one - other)) {
      rows.push(`${String(no)} 1\n${String(at).padStart(10, '0')} 00000 n `);
      parts.push(object);
      at += object.length;
    }
    const id = /\/ID\s*\[[^\]]*\]/.exec(this.trailer)?.[0] ?? '';
    const info = /\/Info \d+ 0 R/.exec(this.trailer)?.[0] ?? '';
    const trailer = `/Size ${String(this.size)} /Root ${String(this.root)} 0 R ${info} /Prev ${String(startOf(this.pdf))} ${id}`;
    parts.push(Buffer.from(`xref\n${rows.join('\n')}\ntrailer\n<< ${trailer} >>\nstartxref\n${String(at)}\n%%EOF`, 'latin1'));
    return Buffer.concat(parts);
  }

  private put(no: number, body: Buffer | string): void {
    const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
    this.added.set(no, Buffer.concat([Buffer.from(`${String(no)} 0 obj\n`), bytes, Buffer.from('\nendobj\n')]));
  }
}

/** Number of the object that an entry of a dictionary refers to. */
function referenceIn(dictionary: string, name: string): number {
  const [, no] = new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary) ?? [];
  if (no === undefined) throw new DocumentError('bad-pdf', `the trailer names no ${name}`);
  return Number(no);
}

function startOf(pdf: Buffer): number {
  const [, start] = /^startxref\s+(\d+)/.exec(pdf.subarray(pdf.lastIndexOf('startxref')).toString('latin1')) ?? [];
  if (start === undefined) throw new DocumentError('bad-pdf', 'it does not say where its table is');
  return Number(start);
}

interface Tables {
  readonly offsets: ReadonlyMap<number, number>;
  readonly trailer: string;
}

/** Where each object stands, by the table at this place and those before it, and its trailer. */
function readTables(pdf: Buffer, at = startOf(pdf)): Tables {
  const text = pdf.subarray(at, pdf.indexOf('startxref', at)).toString('latin1');
  const [rows = '', trailer] = text.split('trailer');
  if (!rows.startsWith('xref') || trailer === undefined) throw new DocumentError('bad-pdf', 'no table where one should be');
  const [, before] = /\/Prev (\d+)/.exec(trailer) ?? [];
  const earlier = before === undefined ? [] : readTables(pdf, Number(before)).offsets;
  return { offsets: new Map([...earlier, ...readRows(rows)]), trailer };
}

function readRows(text: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let no = 0;
  for (const line of text.split('\n')) {
    const [, offset, kind] = /^(\d{10}) \d{5} ([nf])/.exec(line.trim()) ?? [];
    if (offset === undefined) no = Number(/^(\d+) \d+/.exec(line.trim())?.[1] ?? no);
    else {
      if (kind === 'n') found.push([no, Number(offset)]);
      no += 1;
    }
  }
  return found;
}
