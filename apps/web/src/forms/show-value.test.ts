import { fieldsOf } from './field';
import { showData } from './show-value';

const WORDS = {
  yes: '是',
  no: '否',
  uploaded: '已上传',
  nothing: '无',
  colon: '：',
  semicolon: '；',
  date: (iso: string) => iso.replaceAll('-', '/'),
};
const FIELDS = fieldsOf({
  properties: {
    decision: { title: '结论', oneOf: [{ const: 'pass', title: '通过' }] },
    amountFen: { title: '金额', type: 'integer', 'x-money': 'fen' },
    urgent: { title: '加急', type: 'boolean' },
    missing: { title: '缺什么', type: 'array', items: { type: 'string' } },
    proof: { title: '证明', type: 'string', 'x-document': true },
    member: {
      title: '成员',
      type: 'object',
      properties: { name: { title: '姓名', type: 'string' }, age: { title: '年龄', type: 'integer' } },
    },
  },
});
const show = (data: Parameters<typeof showData>[1]) => showData(FIELDS, data, WORDS).map(({ title, text }) => [title, text]);

describe('showData', () => {
  it('says choices by their titles, and yes or no in words', () => {
    expect(show({ decision: 'pass', urgent: false })).toEqual([
      ['结论', '通过'],
      ['加急', '否'],
    ]);
  });

  it('writes amounts in yuan, and a masked one as it came', () => {
    expect(show({ amountFen: 123_450 })).toEqual([['金额', '¥1,234.50']]);
    expect(show({ amountFen: '***' })).toEqual([['金额', '***']]);
  });

  it('shows no id of a file, and an empty list as nothing', () => {
    expect(show({ proof: '019cac0f-2680-7ad8-983e-9337ea811039', missing: [] })).toEqual([
      ['缺什么', '无'],
      ['证明', '已上传'],
    ]);
  });

  it('lists what stands in a group with its titles', () => {
    expect(show({ member: { name: '王*明', age: 61 } })).toEqual([['成员', '姓名：王*明；年龄：61']]);
  });

  it('says what has no form line by line, without marks of JSON', () => {
    const data = { reportNumber: 'A-7', parts: [{ paidOn: '2026-03-02', inOrder: true }, 'x'], none: {} };
    expect(showData([], data, WORDS).map(({ title, text }) => [title, text])).toEqual([
      ['report number', 'A-7'],
      ['parts', 'paid on：2026/03/02；in order：是；x'],
      ['none', '无'],
    ]);
  });

  it('shows a masked choice as it came, and what the form does not know last', () => {
    expect(show({ other: 7, decision: '***' })).toEqual([
      ['结论', '***'],
      ['other', '7'],
    ]);
  });
});
