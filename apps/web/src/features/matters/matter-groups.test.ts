import { matterGroups } from './matter-groups';

const process = (id: string, group: string, words: readonly string[], applicants: 'person' | 'organisation' = 'person') => ({
  id,
  name: id,
  version: 1,
  applicable: true,
  applicants,
  matter: { group, summary: '一句话', words: [...words], audience: '', fee: '免费', limits: [] },
});
const ALL = [
  process('定点协议', '机构', ['药店'], 'organisation'),
  process('慢特病认定', '慢病', ['高血压']),
  process('变更', '慢病', ['换医院']),
];
const namesOf = (words: string) => matterGroups(ALL, words).map(({ group, matters }) => [group, matters.map(({ id }) => id)]);

describe('matters', () => {
  it('stand by group, those of people first', () => {
    expect(namesOf('')).toEqual([
      ['慢病', ['慢特病认定', '变更']],
      ['机构', ['定点协议']],
    ]);
  });

  it('are found by the words that people use', () => {
    expect(namesOf('高血压')).toEqual([['慢病', ['慢特病认定']]]);
    expect(namesOf('慢病 医院')).toEqual([['慢病', ['变更']]]);
    expect(namesOf('房产')).toEqual([]);
  });

  it('are not shown where nothing tells people of them', () => {
    expect(matterGroups([{ id: 'inner', name: '内部', version: 1, applicable: true, applicants: 'person' }], '')).toEqual([]);
  });
});
