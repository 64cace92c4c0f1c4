import { IDENTITY_TAGS } from '#contract';
import { maskIdentityNumber, maskName } from '#forms';
import { type Cell, writeCsv } from '#sheets';
import { listRosterRows, type RosterRowView, type RowFate, type Store } from '#store';
import { ROW_FAULTS, type RowFault } from './reading/check-row';
import { type ColumnName } from './kind/roster-kind';

const HEADER = ['行号', '姓名', '身份证号', '身份类别', '起始日期', '截止日期', '结果', '列', '原因'];

/** What became of a line, in words. */
export const FATES = {
  pending: '待核对',
  bad: '有误未采用',
  added: '新增',
  changed: '变更',
  unchanged: '无变化',
  left: '退出',
  held: '暂不退出（同名行身份证号有误）',
} as const satisfies Readonly<Record<RowFate, string>>;

/** What a column is called in a report. */
export const COLUMNS = {
  identityNumber: '身份证号',
  name: '姓名',
  tag: '身份类别',
  from: '起始日期',
  until: '截止日期',
} as const satisfies Readonly<Record<ColumnName, string>>;

const PAGE = 1_000;

const isFault = (code: string): code is RowFault => Object.hasOwn(ROW_FAULTS, code);
const isColumn = (name: string): name is ColumnName => Object.hasOwn(COLUMNS, name);

/** A fault in words; one that is not known (any more) by its code. */
export const faultText = (code: string): string => (isFault(code) ? ROW_FAULTS[code] : code);

function cellsOf({ line, person, tag, from, until, fate, fault = '', faultColumn = '' }: RosterRowView): readonly Cell[] {
  return [
    line ?? null,
    person === undefined ? null : maskName(person.name),
    person === undefined ? null : maskIdentityNumber(person.identityNumber),
    tag === undefined ? null : IDENTITY_TAGS[tag],
    from ?? null,
    until ?? null,
    FATES[fate],
    isColumn(faultColumn) ? COLUMNS[faultColumn] : faultColumn,
    fault === '' ? '' : faultText(fault),
  ];
}

async function* reportRows(store: Store, rosterId: string): AsyncGenerator<readonly Cell[]> {
  yield HEADER;
  for (let after = 0; ;) {
    const rows = await listRosterRows(store, rosterId, { after, limit: PAGE });
    yield* rows.map(cellsOf);
    const last = rows.at(-1)?.no;
    if (last === undefined) return;
    after = last;
  }
}

/** The fate of each line as a CSV file, piece by piece; names and numbers are masked. */
export const writeRosterReport = (store: Store, rosterId: string): AsyncGenerator<Buffer> => writeCsv(reportRows(store, rosterId));
