import { drillOf, drillPath } from './drill';

const search = (path: string): URLSearchParams => new URL(path, 'http://localhost').searchParams;

describe('the tasks that an address asks for', () => {
  it('are those that a link was made for', () => {
    const drill = { state: 'overdue', post: 'reviewer-1', organisation: 'north' } as const;
    expect(drillOf(search(drillPath('posts', drill)))).toEqual(drill);
  });

  it('are none without a state that there is', () => {
    expect(drillOf(search('/supervision?tab=people'))).toBeUndefined();
    expect(drillOf(search('/supervision?state=everything'))).toBeUndefined();
  });

  it('are of a post only together with its organisation', () => {
    expect(drillOf(search('/supervision?state=open&post=reviewer-1'))).toEqual({ state: 'open' });
  });
});
