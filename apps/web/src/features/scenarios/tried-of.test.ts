import { triedOf } from './tried-of';

const of = (address: string, current?: number) => triedOf(new URLSearchParams(address), current);

describe('what is tried', () => {
  it('is an upload before anything else', () => {
    expect(of('upload=u1&process=card&version=2', 1)).toEqual({ upload: 'u1' });
  });

  it('is the version that the address names, else the one in force', () => {
    expect(of('process=card&version=2', 3)).toEqual({ processId: 'card', version: 2 });
    expect(of('process=card', 3)).toEqual({ processId: 'card', version: 3 });
  });

  it('is nothing where no process is named, none is in force, or the version is no number', () => {
    expect(of('', 3)).toBeUndefined();
    expect(of('process=card')).toBeUndefined();
    expect(of('process=card&version=x', 3)).toBeUndefined();
  });
});
