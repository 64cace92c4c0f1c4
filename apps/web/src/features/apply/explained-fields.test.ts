import { fieldsOf } from '../../forms/field';
import { explainedFields } from './explained-fields';

const fields = fieldsOf({
  properties: {
    records: { title: '病历资料', type: 'array', items: { type: 'string', 'x-document': true }, description: '一年内的。' },
    name: { title: '姓名', type: 'string' },
  },
});

const hintOf = (papers: Parameters<typeof explainedFields>[1], name: string): string | undefined =>
  explainedFields(fields, papers).find((field) => field.name === name)?.hint;

describe('the fields of an application', () => {
  it('say beside an upload what the guide says of the paper', () => {
    expect(hintOf([{ field: 'records', explanation: '每页拍一张。' }], 'records')).toBe('一年内的。每页拍一张。');
  });

  it('say nothing of papers that are not uploaded there', () => {
    expect(hintOf([{ field: 'records', explanation: '每页拍一张。' }], 'name')).toBeUndefined();
    expect(hintOf([{ explanation: '不用上传。' }], 'name')).toBeUndefined();
  });

  it('keep what the form says where the guide explains nothing', () => {
    expect(hintOf([{ field: 'records' }], 'records')).toBe('一年内的。');
  });
});
