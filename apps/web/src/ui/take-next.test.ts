import { takeNext } from './take-next';

describe('taking the next one', () => {
  it('goes on to the one behind where somebody was faster', async () => {
    const tried: string[] = [];
    const taken = await takeNext(['a', 'b', 'c'], (row) => {
      tried.push(row);
      return Promise.resolve(row === 'b' ? 'taken' : 'lost');
    });
    expect([taken, tried]).toEqual(['b', ['a', 'b']]);
  });

  it('takes none where all are lost', async () => {
    expect(await takeNext(['a', 'b'], () => Promise.resolve('lost'))).toBeUndefined();
  });
});
