import { type Schema } from '../../api/schemas';
import { isFilled, NO_VALUES, offeredVerbs } from './verbs';

const because = { kind: 'owner' } as const;

describe('offered verbs', () => {
  it('are those that the API allows, in the order of the table, without handing in', () => {
    expect(offeredVerbs({ actions: ['urge', 'complete', 'claim'], status: 'completed', because })).toEqual(['claim', 'urge']);
  });

  it('let whoever could complete an open task keep out of the case, but not its applicant', () => {
    const task: Pick<Schema<'TaskDto'>, 'actions' | 'status'> = { actions: ['complete'], status: 'ready' };
    expect(offeredVerbs({ ...task, because })).toEqual(['recuse']);
    expect(offeredVerbs({ ...task, because: { kind: 'applicant' } })).toEqual([]);
  });
});

describe('a dialog', () => {
  it('is filled only where every field of its verb is', () => {
    const values = { ...NO_VALUES, people: ['a'] };
    expect(isFilled('transfer', values)).toBe(false);
    expect(isFilled('transfer', { ...values, reason: ' ' })).toBe(false);
    expect(isFilled('transfer', { ...values, reason: '出差' })).toBe(true);
    expect(isFilled('claim', NO_VALUES)).toBe(true);
  });

  it('asks for every part of every item of a supplement', () => {
    const item = { kind: 'document', name: '诊断证明', problem: '不清楚', request: '' } as const;
    expect(isFilled('ask-supplement', { ...NO_VALUES, items: [item] })).toBe(false);
    expect(isFilled('ask-supplement', { ...NO_VALUES, items: [{ ...item, request: '重新拍摄' }] })).toBe(true);
  });
});
