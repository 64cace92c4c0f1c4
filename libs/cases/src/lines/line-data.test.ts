import { parseForm } from '#forms';
import { lineData } from './line-data';
import { normalHeader } from './normal-header';

const parsed = parseForm({
  type: 'object',
  additionalProperties: false,
  properties: {
    name: { title: '姓名', type: 'string' },
    incomeFen: { title: '家庭年收入', type: 'integer', 'x-money': 'fen' },
    age: { title: '年龄（周岁）', type: 'integer' },
  },
});

function read(header: string, cell: string): unknown {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return lineData(parsed.form, { line: 2, cells: new Map([[normalHeader(header), cell]]) });
}

describe('lineData', () => {
  it.each([
    ['家庭年收入', '1,200.50', 120_050],
    ['家庭年收入（元）', '1200.5', 120_050],
    ['*家庭年收入 (元)', '1200', 120_000],
    ['家庭年收入（分）', '1200', 1_200],
    ['incomeFen', '1200', 1_200],
  ])('takes an amount under %s as %s says it', (header, cell, fen) => {
    expect(read(header, cell)).toEqual({ incomeFen: fen });
  });

  it('leaves what is no amount as it is, for the form to refuse', () => {
    expect(read('家庭年收入', '约一千')).toEqual({ incomeFen: '约一千' });
    expect(read('家庭年收入（分）', '1200.50')).toEqual({ incomeFen: 1200.5 });
  });

  it('passes over other notes in brackets', () => {
    expect(read('年龄', '61')).toEqual({ age: 61 });
    expect(read('姓名（必填）', '王秀英')).toEqual({ name: '王秀英' });
  });
});
