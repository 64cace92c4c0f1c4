import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALLOWANCE } from '../testing/sample-kind';
import { parseRosterKind } from './parse-roster-kind';

const faultsOf = (change: object): readonly string[] => {
  const parsed = parseRosterKind({ ...ALLOWANCE, ...change });
  return parsed.ok ? [] : parsed.faults;
};

describe('parseRosterKind', () => {
  it('takes a kind that says everything once', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each([
    ['a tag that nobody knows', { tag: 'rich-person' }],
    ['two ways to say what a line means', { tag: 'orphan' }],
    ['no way to say what a line means', { columns: { ...ALLOWANCE.columns, tag: undefined } }],
    ['a header of two columns', { columns: { ...ALLOWANCE.columns, from: { headers: ['姓名'] } } }],
    ['a share above one', { largestLeaverShare: 1.5 }],
    ['no source', { source: '' }],
  ])('refuses %s', (_, change) => {
    expect(faultsOf(JSON.parse(JSON.stringify(change)) as object)).toHaveLength(1);
  });

  it('refuses what is no object', () => {
    expect(parseRosterKind('x').ok).toBe(false);
  });

  const samples = join(__dirname, '../../../../workflows/rosters');
  it.each(readdirSync(samples).filter((file) => file.endsWith('.json')))('takes the sample %s, which is named after its id', (file) => {
    const parsed = parseRosterKind(JSON.parse(readFileSync(join(samples, file), 'utf8')));
    expect(parsed).toMatchObject({ ok: true, kind: { id: file.replace('.json', '') } });
  });
});
