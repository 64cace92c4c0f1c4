import { listSourceFiles } from './source-files';

const CLASS = /^export class (\w+(?:Dto|Query))\b/gm;

describe('the shapes of the API', () => {
  it('have names of their own, for its document keeps one of two that are named alike', () => {
    const names = listSourceFiles()
      .filter(({ room, isTest }) => room === 'apps/api' && !isTest)
      .flatMap(({ text }) => [...text.matchAll(CLASS)].flatMap(([, name]) => name ?? []));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
