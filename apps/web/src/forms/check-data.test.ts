import { checkData, requiredBy } from './check-data';

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['decision'],
  properties: {
    decision: {
      type: 'string',
      oneOf: [
        { const: 'pass', title: '通过' },
        { const: 'refuse', title: '不通过' },
      ],
    },
    reason: { type: 'string', minLength: 1 },
    items: { type: 'array', items: { type: 'object', required: ['count'], properties: { count: { type: 'integer', minimum: 3 } } } },
  },
  if: { properties: { decision: { const: 'refuse' } }, required: ['decision'] },
  then: { required: ['reason'] },
};

describe('checkData', () => {
  it('tells faults in the order of the fields', () => {
    const schema = { type: 'object', required: ['phone', 'name'], properties: { name: { type: 'string' }, phone: { type: 'string' } } };
    expect([...checkData(schema, {}, 'zh').keys()]).toEqual(['/name', '/phone']);
  });

  it('finds nothing wrong with what the schema allows', () => {
    expect([...checkData(SCHEMA, { decision: 'pass', items: [{ count: 3 }] }, 'zh')]).toEqual([]);
  });

  it('says at each place what is wrong there, in the reader’s language', () => {
    const data = { decision: 'refuse', items: [{}, { count: 1 }] };
    expect(Object.fromEntries(checkData(SCHEMA, data, 'zh'))).toMatchObject({
      '/reason': '请填写',
      '/items/0/count': '请填写',
      '/items/1/count': '数值太小',
    });
    expect(checkData(SCHEMA, data, 'en').get('/items/1/count')).toBe('Too small');
  });

  it('asks to choose where the answer is none of those allowed', () => {
    expect(checkData(SCHEMA, { decision: 'perhaps' }, 'zh').get('/decision')).toBe('请选择');
  });
});

describe('formats', () => {
  const schema = {
    type: 'object',
    properties: {
      identityNumber: { type: 'string', format: 'identity-number' },
      account: { type: 'string', format: 'bank-account' },
      born: { type: 'string', format: 'date' },
    },
  };

  it('are checked as the API does', () => {
    expect([...checkData(schema, { identityNumber: '11010519491231002X', account: '6228480402564890018' }, 'zh')]).toEqual([]);
    const data = { identityNumber: '110105194912310021', account: '6228 4804', born: '2026-02-30' };
    expect(Object.fromEntries(checkData(schema, data, 'zh'))).toEqual({
      '/identityNumber': '不是有效的身份证号码',
      '/account': '不是有效的银行账号，应为 8 到 32 位数字',
      '/born': '格式不正确',
    });
    expect(checkData(schema, data, 'en').get('/identityNumber')).toBe('This is not a valid identity number');
  });
});

describe('requiredBy', () => {
  it('tells what a condition makes required, once it holds', () => {
    expect(requiredBy(SCHEMA, { decision: 'pass' })).toEqual([]);
    expect(requiredBy(SCHEMA, { decision: 'refuse' })).toEqual(['reason']);
  });
});
