import { type KeyboardEvent } from 'react';
import { type Viewer } from './bpmn-viewer';
import { walkByKeys } from './walk-by-keys';

/** A drawing of 4000 by 900 in a frame of 900 by 400, and what was done to it. */
function drawing() {
  const done: unknown[] = [];
  const canvas = {
    zoom: (to?: number): number => {
      if (to !== undefined) done.push(['zoom', to]);
      return 1;
    },
    scroll: (by: object): void => void done.push(['scroll', by]),
    viewbox: (box?: object) => {
      if (box !== undefined) done.push(['view', box]);
      return { inner: { x: 0, y: 0, width: 4_000, height: 900 }, outer: { width: 900, height: 400 } };
    },
  };
  return { viewer: { get: () => canvas } as unknown as Viewer, done };
}

const press = (key: string, held: object = {}) => {
  const { viewer, done } = drawing();
  const prevented: string[] = [];
  walkByKeys(viewer, {
    key,
    ctrlKey: false,
    metaKey: false,
    ...held,
    preventDefault: () => prevented.push(key),
  } as unknown as KeyboardEvent);
  return { done, prevented };
};

describe('keys on a drawing', () => {
  it('move it by arrows, the page standing still', () => {
    expect(press('ArrowRight')).toEqual({ done: [['scroll', { dx: -80, dy: 0 }]], prevented: ['ArrowRight'] });
  });

  it('make it larger, smaller and whole', () => {
    expect(press('+').done).toEqual([['zoom', 1.25]]);
    expect(press('-').done).toEqual([['zoom', 0.8]]);
    expect(press('0').done).toEqual([['view', expect.objectContaining({ width: expect.any(Number) as number })]]);
  });

  it('are left alone where they are something else’s', () => {
    expect(press('Tab')).toEqual({ done: [], prevented: [] });
    expect(press('-', { ctrlKey: true })).toEqual({ done: [], prevented: [] });
  });
});
