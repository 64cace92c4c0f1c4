import { fieldsOf } from '../../forms/field';
import { documentTitles } from './document-titles';

const paper = (title?: string) => ({ type: 'string', ...(title === undefined ? {} : { title }), 'x-document': true });
const fields = fieldsOf({
  properties: {
    diagnosis: paper('诊断证明'),
    invoices: { type: 'array', title: '费用票据', items: paper() },
    helper: { type: 'object', title: '代办人', properties: { letter: paper('委托书') } },
  },
});

describe('documentTitles', () => {
  it('names each document by the field that it was handed in with, in lists and groups too', () => {
    const data = { diagnosis: 'a', invoices: ['b', 'c'], helper: { letter: 'd' } };
    expect([...documentTitles([{ fields, data }])]).toEqual([
      ['a', '诊断证明'],
      ['b', '费用票据'],
      ['c', '费用票据'],
      ['d', '委托书'],
    ]);
  });
});
