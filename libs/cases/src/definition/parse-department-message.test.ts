import { parseDepartmentMessage } from './parse-department-message';

const WHOLE = {
  to: '=application.department',
  type: 'identity.check',
  title: '核查身份',
  fields: { number: '=application.number' },
  labels: { number: '编号' },
  answer: { message: 'identityChecked', form: 'answer', dueDays: 5, dueUnit: 'calendar-day' },
  file: {
    columns: [
      { header: 'psn_no', field: 'number', length: 30 },
      { header: '姓名', field: 'number' },
    ],
  },
};

describe('parseDepartmentMessage', () => {
  it('reads a whole file', () => {
    expect(parseDepartmentMessage(WHOLE)).toMatchObject({
      ok: true,
      value: {
        to: { kind: 'feel', expression: { text: 'application.department' } },
        title: { kind: 'literal', value: '核查身份' },
        labels: { number: '编号' },
        answer: { post: 'liaison', due: { days: { kind: 'literal', value: '5' }, unit: 'calendar-day' } },
        columns: WHOLE.file.columns,
      },
    });
  });

  it('needs neither answer nor file', () => {
    const { to, type, title, fields } = WHOLE;
    expect(parseDepartmentMessage({ to, type, title, fields })).toMatchObject({ ok: true, value: { type: 'identity.check' } });
  });

  it.each<[string, object]>([
    ['a misspelt key', { anser: {} }],
    ['no text for whom', { to: 3 }],
    ['a type with capitals', { type: 'Identity' }],
    ['fields that are no texts', { fields: { number: 3 } }],
    ['a label of a field that there is not', { labels: { other: '其他' } }],
    ['a label that is no text', { labels: { number: 3 } }],
    ['an answer without a form', { answer: { message: 'm' } }],
    ['an unknown unit', { answer: { message: 'm', form: 'f', dueUnit: 'week' } }],
    ['days that are neither number nor text', { answer: { message: 'm', form: 'f', dueDays: {} } }],
    ['an unknown key of the answer', { answer: { message: 'm', form: 'f', days: 3 } }],
    ['a column of a field that there is not', { file: { columns: [{ header: 'a', field: 'other' }] } }],
    ['a column without length above nothing', { file: { columns: [{ header: 'a', field: 'number', length: 0 }] } }],
    ['no columns', { file: { columns: [] } }],
  ])('refuses %s', (_what, change) => {
    expect(parseDepartmentMessage({ ...WHOLE, ...change })).toMatchObject({ ok: false });
  });
});
