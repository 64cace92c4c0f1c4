import { moneyInteger } from './money-integer';

const check = (type: string) => moneyInteger({ schema: { type, 'x-money': 'fen' }, path: '', steps: [], conditional: false })?.rule;

describe('moneyInteger', () => {
  it('accepts whole fen and refuses fractions and texts', () => {
    expect(['integer', 'number', 'string'].map(check)).toEqual([undefined, 'money-integer', 'money-integer']);
  });
});
