import { Readable } from 'node:stream';
import { type Actor } from '#access';
import { type Cell, writeCsv, writeXlsx } from '#sheets';
import { type FIGURE_SHEETS, type FiguresQueryDto, type SHEET_FORMATS } from './figures.dto';
import { type FiguresService } from './figures.service';

type Rows = readonly (readonly Cell[])[];
type SheetName = (typeof FIGURE_SHEETS)[number];
type Format = (typeof SHEET_FORMATS)[number];

/** What each sheet is called, and how its rows are made. */
export const SHEETS = {
  throughput: {
    name: '每周收件与办结',
    rows: async (figures, actor, query) => [
      ['周（周一）', '收件', '办结'],
      ...(await figures.throughput(actor, query)).weeks.map(({ week, started, closed }) => [week, started, closed]),
    ],
  },
  durations: {
    name: '办理时长',
    rows: async (figures, actor, query) => {
      const { processes, stages } = await figures.durations(actor, query);
      return [
        ['事项', '环节', '办结件数', '中位数（工作日）', '九成以内（工作日）'],
        ...processes.map(({ process, cases, median, p90 }) => [process.name, '全过程', cases, median, p90]),
        ...stages.map(({ process, stage, cases, median, p90 }) => [process.name, stage.name, cases, median, p90]),
      ];
    },
  },
  overdue: {
    name: '逾期比例',
    rows: async (figures, actor, query) => [
      ['事项', '环节', '期内办结任务', '其中逾期办结', '当前在办任务', '其中已逾期'],
      ...(await figures.overdue(actor, query)).shares.map(({ process, stage, ...counts }) => [
        process.name,
        stage.name,
        ...[counts.done, counts.late, counts.open, counts.overdue],
      ]),
    ],
  },
  bottlenecks: {
    name: '乡镇环节时长',
    rows: async (figures, actor, query) => [
      ['事项', '环节', '乡镇（街道）', '办结件数', '中位数（工作日）', '九成以内（工作日）'],
      ...(await figures.bottlenecks(actor, query)).cells.map(({ process, stage, township, cases, median, p90 }) => [
        process.name,
        stage.name,
        township?.name ?? '未分乡镇',
        ...[cases, median, p90],
      ]),
    ],
  },
} as const satisfies Record<
  SheetName,
  { readonly name: string; readonly rows: (figures: FiguresService, actor: Actor, query: FiguresQueryDto) => Promise<Rows> }
>;

/** What a file of each format is. */
export const FORMATS = {
  xlsx: {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (rows) => Readable.from(writeXlsx(rows)),
  },
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8', write: (rows) => Readable.from(writeCsv(rows)) },
  'csv-gb18030': { ending: 'csv', type: 'text/csv; charset=gb18030', write: (rows) => Readable.from(writeCsv(rows, 'gb18030')) },
} as const satisfies Record<Format, { readonly ending: string; readonly type: string; readonly write: (rows: Rows) => Readable }>;
