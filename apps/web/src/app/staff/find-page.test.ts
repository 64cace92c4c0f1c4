import { findPage } from './find-page';

const PAGES = [{ path: 'inbox/:tab' }, { path: 'panels' }, { path: 'panels/:id' }] as const;
const found = (path: string) => findPage(PAGES, path)?.path;

describe('the page of an address', () => {
  it('is found word by word, where a name stands for any', () => {
    expect(found('/inbox/mine')).toBe('inbox/:tab');
    expect(found('/panels')).toBe('panels');
    expect(found('/panels/7/')).toBe('panels/:id');
  });

  it('is none where a word is missing, over or another', () => {
    expect([found('/inbox'), found('/panels/7/8'), found('/nowhere'), found('/')]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
