import { fieldsOf } from '../../forms/field';
import { stepsOf } from '../../forms/steps';
import { applyTexts } from './apply-texts';
import { placeOfFault } from './place-of-fault';

const SCHEMA = {
  'x-steps': [
    { title: '申请人', fields: ['name'] },
    { title: '住在哪里', fields: ['village'] },
  ],
  properties: { name: { type: 'string', title: '姓名' }, village: { type: 'string', title: '村' } },
};
const PARTS = { fields: fieldsOf(SCHEMA), steps: stepsOf(SCHEMA), shift: 1 };
const of = (place: string, shift = 1) => placeOfFault(place, { ...PARTS, shift }, applyTexts.zh);

describe('the place of a fault', () => {
  it('is the field with the step that asks for it', () => {
    expect(of('/village')).toEqual({ title: '村', step: 2 });
    expect(of('/village', 0)).toEqual({ title: '村', step: 1 });
  });

  it.each([
    ['/applicant/name', '姓名'],
    ['/applicant/identityNumber', '居民身份证号码'],
    ['/authority/documentId', '授权委托书或关系证明'],
  ])('is the step that asks whom one helps where the API says %s', (place, title) => {
    expect(of(place)).toEqual({ title, step: 0 });
  });

  it('has no step where none asks for it', () => {
    expect(of('/batch')).toEqual({ title: '' });
  });
});
