import { type DocumentContent, documentNumber, type DocumentField, maskContent } from '#documents';
import { type Shown } from '../issued-documents/issued-documents.service';
import { contentOf } from '#cases';

/** A table: what stands in its head, and in each row. */
export interface IssueList {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Kinds of data that no list shows, however much its reader may see: it goes on to others. */
const NEVER = ['identity-number', 'phone', 'account'] as const;

/** Who is to be given what: a row for each document with the masked name, its number and the fields that it has, as far as the reader may read them. */
export function issueListOf(shown: readonly Shown[], mayRead: (shown: Shown) => Parameters<typeof maskContent>[1]): IssueList {
  const lines = shown.map((each) => {
    const content = contentOf(each.issued);
    const fields = fieldsOf(maskContent(content, mayRead(each)));
    return { number: each.issued.number, holder: content.holder, fields: new Map(fields.map(({ label, value }) => [label, value])) };
  });
  const all = [...new Set(lines.flatMap(({ fields }) => [...fields.keys()]))];
  // The name stands there already.
  const labels = all.filter((label) => !lines.every(({ fields, holder }) => fields.get(label) === holder));
  return {
    columns: ['序号', '文号', '姓名', ...labels],
    rows: lines.map(({ number, holder, fields }, index) => [
      String(index + 1),
      number === undefined ? '' : documentNumber(number),
      holder,
      ...labels.map((label) => fields.get(label) ?? ''),
    ]),
  };
}

const isShown = ({ sensitive }: DocumentField): boolean => !NEVER.some((kind) => kind === sensitive);

const fieldsOf = ({ blocks }: DocumentContent): readonly DocumentField[] =>
  blocks.flatMap((block) => (block.kind === 'fields' ? block.fields.filter(isShown) : []));
