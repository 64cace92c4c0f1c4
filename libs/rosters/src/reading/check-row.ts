import { type IdentityTag } from '#contract';
import { isIdentityNumber } from '#formats';
import { type SheetRow } from '#sheets';
import { type ColumnName, type RosterKind } from '../kind/roster-kind';
import { type Columns } from './find-header';
import { readDate } from './read-date';

/** Why a line cannot be used. `double` is found when the whole file is read. */
export const ROW_FAULTS = {
  'identity-number-missing': '缺少身份证号',
  'identity-number-damaged': '身份证号被表格软件改成了数值，末位数字已丢失',
  'identity-number-invalid': '身份证号有误（位数、出生日期或校验码不符）',
  'name-missing': '缺少姓名',
  'name-unreadable': '姓名含无法识别的字符',
  'class-unknown': '类别不在约定范围内',
  'date-invalid': '日期格式有误',
  'dates-reversed': '截止日期早于起始日期',
  double: '身份证号在本文件中重复',
} as const satisfies Readonly<Record<string, string>>;

/** Code of a fault of a line. */
export type RowFault = keyof typeof ROW_FAULTS;

/** A line as read; what could be read of a bad line is kept, since its person is on the list all the same. */
export interface CheckedRow {
  readonly line: number;
  /** Only where it is right. */
  readonly identityNumber?: string | undefined;
  readonly name: string;
  readonly tag?: IdentityTag | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly fault?: { readonly code: RowFault; readonly column: ColumnName } | undefined;
}

type Fault = NonNullable<CheckedRow['fault']>;

/** Eighteen digits that a spreadsheet took for a number: 1.10105E+17. */
const asNumber = /^\d(\.\d+)?e\+?1\d$/i;

function numberFault(text: string): RowFault | undefined {
  if (text === '') return 'identity-number-missing';
  if (asNumber.test(text)) return 'identity-number-damaged';
  return isIdentityNumber(text) ? undefined : 'identity-number-invalid';
}

function nameFault(name: string): RowFault | undefined {
  if (name === '') return 'name-missing';
  return name.includes('\uFFFD') || name.length > 100 ? 'name-unreadable' : undefined;
}

const dateFault = (text: string): RowFault | undefined => (text !== '' && readDate(text) === undefined ? 'date-invalid' : undefined);

/** Reads one line of a roster; at most one fault is told, the first from the left of what matters. */
export function checkRow(kind: RosterKind, columns: Columns, { line, cells }: SheetRow): CheckedRow {
  const cell = (name: ColumnName): string => cells[columns[name] ?? -1] ?? '';
  const identityNumber = cell('identityNumber').normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  const name = cell('name').normalize('NFKC').replaceAll(/\s+/g, '');
  const tag = kind.tag ?? kind.columns.tag?.values.find(({ is }) => is.trim() === cell('tag').normalize('NFKC').trim())?.tag;
  const [from, until] = [readDate(cell('from')), readDate(cell('until'))];
  const wrongNumber = numberFault(identityNumber);
  const faults: readonly (Fault | undefined)[] = [
    faultIn('identityNumber', wrongNumber),
    faultIn('name', nameFault(name)),
    faultIn('tag', tag === undefined ? 'class-unknown' : undefined),
    faultIn('from', dateFault(cell('from'))),
    faultIn('until', dateFault(cell('until'))),
    faultIn('until', from !== undefined && until !== undefined && until < from ? 'dates-reversed' : undefined),
  ];
  const fault = faults.find((each) => each !== undefined);
  return { line, identityNumber: wrongNumber === undefined ? identityNumber : undefined, name, tag, from, until, fault };
}

const faultIn = (column: ColumnName, code: RowFault | undefined): Fault | undefined => (code === undefined ? undefined : { code, column });
