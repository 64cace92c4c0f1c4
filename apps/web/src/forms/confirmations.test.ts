import { confirmationsOf } from './confirmations';
import { type JsonObject } from './json';

const SCHEMA: JsonObject = {
  type: 'object',
  properties: {
    decision: {
      title: '结论',
      oneOf: [{ const: 'pass' }, { const: 'refuse' }],
      'x-confirm': { refuse: '不予救助，申请人会收到决定书。' },
    },
    cancelled: { title: '作废', type: 'boolean', 'x-confirm': { true: '证件作废。' } },
    opinion: { title: '意见', type: 'string' },
  },
};
const says = (data: JsonObject, schema = SCHEMA) => confirmationsOf(schema, data).map((each) => [each.answered?.title, each.says]);

describe('confirmationsOf', () => {
  it('asks for the answers that the form names, and for no others', () => {
    expect(says({ decision: 'refuse', cancelled: true, opinion: 'x' })).toEqual([
      ['结论', '不予救助，申请人会收到决定书。'],
      ['作废', '证件作废。'],
    ]);
    expect(says({ decision: 'pass', cancelled: false })).toEqual([]);
    expect(says({})).toEqual([]);
  });

  it('asks for the whole form, whatever is answered', () => {
    expect(says({}, { ...SCHEMA, 'x-confirm': '提交后付款。' })).toEqual([[undefined, '提交后付款。']]);
  });
});
