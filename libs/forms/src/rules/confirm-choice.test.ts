import { type JsonObject } from '#engine';
import { confirmChoice } from './confirm-choice';

const check = (schema: JsonObject, path = '/properties/decision') => confirmChoice({ schema, path, steps: [], conditional: false })?.reason;
const CHOICES = { type: 'string', oneOf: [{ const: 'pass' }, { const: 'reject' }] } as const;

describe('confirmChoice', () => {
  it('accepts a sentence by answer at a field, and one for all at the top', () => {
    expect(check({ ...CHOICES, 'x-confirm': { reject: '不予认定' } })).toBeUndefined();
    expect(check({ type: 'string', enum: ['end'], 'x-confirm': { end: '终止' } })).toBeUndefined();
    expect(check({ type: 'boolean', 'x-confirm': { true: '作废' } })).toBeUndefined();
    expect(check({ type: 'object', 'x-confirm': '提交后付款' }, '')).toBeUndefined();
  });

  it.each<[string, JsonObject, string]>([
    ['an answer that the field does not have', { ...CHOICES, 'x-confirm': { refuse: '不予认定' } }, 'refuse is no answer of the field'],
    ['answers at a field without choices', { type: 'string', 'x-confirm': { pass: '通过' } }, 'pass is no answer of the field'],
    ['one sentence at a field', { ...CHOICES, 'x-confirm': '提交后付款' }, 'one sentence for all stands at a field'],
  ])('refuses %s', (_what, schema, reason) => {
    expect(check(schema)).toBe(reason);
  });
});
