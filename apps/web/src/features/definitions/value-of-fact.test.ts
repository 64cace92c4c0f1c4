import { valueOfFact } from './value-of-fact';

const FOLDER = {
  forms: [{ name: 'first-review', title: '初审意见', schema: {} }],
  texts: [{ kind: 'notice' as const, name: 'approved', title: '="已认定"' }],
  decisions: [],
  parameters: [
    { name: 'days', title: '初审期限', value: 5, unit: 'working-day', region: '*', effectiveFrom: '2026-01-01', source: '', words: [] },
  ],
};

describe('valueOfFact', () => {
  it('calls a form by its title', () => {
    expect(valueOfFact({ kind: 'form', value: 'first-review' }, FOLDER)).toBe('初审意见');
  });

  it('tells the value of a parameter beside its title', () => {
    expect(valueOfFact({ kind: 'due', value: '=parameters.days' }, FOLDER)).toBe('5 · 初审期限');
  });

  it('leaves a title that is computed to its file', () => {
    expect(valueOfFact({ kind: 'notice', value: 'approved' }, FOLDER)).toBe('approved');
  });
});
