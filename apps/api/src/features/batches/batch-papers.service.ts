import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { contentOf } from '#cases';
import { type DocumentContent, streamDocuments } from '#documents';
import { writeCsv, writeXlsx } from '#sheets';
import { listIssuedOfBatch } from '#store';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { readerOf } from '../cases/reader';
import { PRINT_LIMIT } from '../issued-documents/issued-documents.dto';
import { IssuedDocumentsService, type Shown } from '../issued-documents/issued-documents.service';
import { batchKeyOf } from './batch-key';
import { type BatchPapersQuery, type ListFormat } from './batch-papers.dto';
import { type IssueList, issueListOf } from './issue-list';

const WRITERS = {
  xlsx: (list) => Readable.from(writeXlsx(rowsOf(list))),
  csv: (list) => Readable.from(writeCsv(rowsOf(list))),
  'csv-gb18030': (list) => Readable.from(writeCsv(rowsOf(list), 'gb18030')),
  pdf: (list, { title, issuer, date }, madeAt) => {
    const table = { kind: 'table', columns: list.columns.map((label) => ({ label })), rows: list.rows } as const;
    const content = { title, issuer, holder: '', date, blocks: [table], legalBasis: [], remedies: [], seals: [] };
    return streamDocuments([{ content }], madeAt);
  },
} as const satisfies Record<ListFormat, (list: IssueList, head: Head, madeAt: Date) => Readable>;

type Head = Pick<DocumentContent, 'title' | 'issuer' | 'date'>;
const rowsOf = ({ columns, rows }: IssueList): readonly (readonly string[])[] => [columns, ...rows];
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** Papers of a batch as a whole: its documents as one PDF, and the list of who is to be given them (发证名单). Each document counts as read. */
@Injectable()
export class BatchPapersService {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    @Inject(IssuedDocumentsService) private readonly issued: IssuedDocumentsService,
  ) {}

  /** The documents in the order of the numbers of their cases, as it is made. */
  async print(actor: Actor, batch: string, query: BatchPapersQuery): Promise<Readable> {
    return this.issued.printShown(actor, await this.shownOf(actor, batch, query));
  }

  async list(actor: Actor, batch: string, { format, ...query }: BatchPapersQuery & { readonly format: ListFormat }): Promise<Readable> {
    const { cases, wall } = this.parts;
    const shown = await this.shownOf(actor, batch, query);
    await this.issued.recordReadings(actor, shown);
    const list = issueListOf(shown, ({ found }) => readerOf(actor, found.scope).mayRead);
    const [first] = shown.map(({ issued }) => contentOf(issued));
    const head = { title: `${first?.title ?? ''}发放名单`, issuer: first?.issuer ?? '', date: DAY.format(await cases.businessNow(wall())) };
    return WRITERS[format](list, head, wall());
  }

  private async shownOf(actor: Actor, batch: string, { document, township }: BatchPapersQuery): Promise<readonly Shown[]> {
    const { store, config } = this.parts;
    const key = { ...batchKeyOf(actor, config.region, batch), template: document, township };
    const documents = await listIssuedOfBatch(store, key, PRINT_LIMIT + 1);
    if (documents.length > PRINT_LIMIT) throw new ProblemError('batch-too-large');
    const shown = await this.issued.readableOf(actor, documents);
    if (shown.length === 0) throw new ProblemError('unknown-batch');
    return shown;
  }
}
