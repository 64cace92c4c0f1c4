import { suggestNodes } from './suggest-nodes';

const review = { id: 'review', name: '初审', type: 'userTask' };
const task = (id: string, name: string) => ({ id, name, type: 'userTask' });

describe('suggestNodes', () => {
  it('asks nothing about elements that both versions have', () => {
    expect(suggestNodes([review], [review])).toEqual([]);
  });

  it('suggests the new element of the same name and type', () => {
    const after = [task('check', '核查'), task('firstReview', '初审')];
    expect(suggestNodes([review], after)).toMatchObject([{ from: review, suggested: 'firstReview' }]);
  });

  it('suggests the only new one of the type, whatever its name', () => {
    expect(suggestNodes([review, task('end', '终审')], [task('end', '终审'), task('check', '核查')])).toMatchObject([
      { suggested: 'check' },
    ]);
  });

  it('suggests nothing where several might be meant', () => {
    expect(suggestNodes([review], [task('a', '甲'), task('b', '乙')])[0]?.suggested).toBeUndefined();
  });
});
