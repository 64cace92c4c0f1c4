import { dataOf, knownFields } from './known-fields';

const SCHEMA = {
  type: 'object',
  properties: {
    name: { type: 'string', 'x-sensitive': 'name' },
    address: { type: 'string', 'x-sensitive': 'identity-number' },
    identityNumber: { type: 'string', format: 'identity-number', 'x-sensitive': 'identity-number' },
    phone: { type: 'string', format: 'phone', 'x-sensitive': 'phone' },
    contact: { type: 'string', 'x-sensitive': 'name' },
    agent: { type: 'object', properties: { name: { type: 'string', 'x-sensitive': 'name' } } },
  },
};

describe('knownFields', () => {
  it('are the first of each kind at the top, and no address', () => {
    expect([...knownFields(SCHEMA)]).toEqual([
      ['name', 'name'],
      ['identityNumber', 'identityNumber'],
      ['phone', 'phone'],
    ]);
  });

  it('are filled with what was typed of the applicant, and nothing where nothing was', () => {
    expect(dataOf(knownFields(SCHEMA), { name: '陈桂兰', identityNumber: '11010519491231002X', phone: '' })).toEqual({
      name: '陈桂兰',
      identityNumber: '11010519491231002X',
    });
  });
});
