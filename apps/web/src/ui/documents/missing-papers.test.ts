import { fieldsOf } from '../../forms/field';
import { missingPapers } from './missing-papers';

const paper = (title?: string) => ({ type: 'string', ...(title === undefined ? {} : { title }), 'x-document': true });
const FIELDS = fieldsOf({
  required: ['diagnosis'],
  properties: {
    name: { type: 'string', title: '姓名' },
    invoices: { type: 'array', title: '费用票据', items: paper() },
    diagnosis: paper('诊断证明'),
    helper: { type: 'object', title: '代办人', required: ['letter'], properties: { letter: paper('委托书') } },
  },
});
const missing = (data: Parameters<typeof missingPapers>[1], titles: readonly string[] = []) =>
  missingPapers(FIELDS, data, titles).map(({ title, required }) => [title, required]);

describe('missingPapers', () => {
  it('names required ones first, and those of a group as not required while the group is left out', () => {
    expect(missing({ invoices: [] })).toEqual([
      ['诊断证明', true],
      ['费用票据', false],
      ['委托书', false],
    ]);
  });

  it('asks for what a group requires once something of it was filled in', () => {
    expect(missing({ diagnosis: 'a', invoices: ['b'], helper: { name: '李' } })).toEqual([['委托书', true]]);
  });

  it('leaves out what came by a supplement', () => {
    expect(missing({ invoices: ['b'] }, ['诊断证明', '委托书'])).toEqual([]);
  });
});
