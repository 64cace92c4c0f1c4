import { type CaseState } from '../case-state';
import { type JsonObject } from '../json';
import { correctVariable } from './correct-variable';

const stateWith = (variables: JsonObject, inner: JsonObject = {}): CaseState => ({
  format: 1,
  next: 9,
  tokens: [{ id: 2, at: 'work' as never, scope: 1, wait: { kind: 'job', no: 3, topic: 't', input: {} } }],
  scopes: [
    { id: 0, kind: 'process', tokens: 0, variables },
    { id: 1, kind: 'instance', parent: 0, owner: 7, tokens: 1, variables: inner },
  ],
});

describe('correcting a variable', () => {
  it('replaces a whole variable, a field in it or an item of a list, and leaves what lies beside', () => {
    const state = stateWith({ panel: { size: 2, rows: [{ a: 1 }, { a: 2 }] }, other: 1 });
    expect(correctVariable(state, { path: ['panel', 'size'], value: 3 })).toMatchObject({ ok: true, before: 2, variable: { size: 3 } });
    const deep = correctVariable(state, { path: ['panel', 'rows', '1', 'a'], value: 5 });
    expect(deep).toMatchObject({ ok: true, before: 2, variable: { size: 2, rows: [{ a: 1 }, { a: 5 }] } });
    expect(deep.ok && deep.state.scopes[0]?.variables).toEqual({ panel: { size: 2, rows: [{ a: 1 }, { a: 5 }] }, other: 1 });
    expect(correctVariable(state, { path: ['other'], value: 'x' })).toMatchObject({ ok: true, before: 1, variable: 'x' });
  });

  it('adds what is missing only where it has something to lie in', () => {
    const state = stateWith({ panel: { rows: [1] }, none: null });
    expect(correctVariable(state, { path: ['panel', 'factor'], value: 3 })).toMatchObject({ ok: true, before: undefined });
    expect(correctVariable(state, { path: ['new'], value: 3 })).toMatchObject({ ok: true, variable: 3 });
    for (const path of [
      ['panel', 'rows', '1'],
      ['panel', 'rows', 'x'],
      ['panel', 'none', 'x'],
      ['none', 'x'],
      ['nowhere', 'x'],
    ] as const) {
      expect(correctVariable(state, { path: [path[0], ...path.slice(1)], value: 3 })).toEqual({ ok: false, code: 'unknown-variable' });
    }
  });

  it('writes into the scope from which it is seen, that of an instance before that of the process', () => {
    const state = stateWith({ item: 'outer', shared: 1 }, { item: 'inner' });
    const inner = correctVariable(state, { path: ['item'], value: 'mine', at: 3 });
    expect(inner.ok && inner.state.scopes.map(({ variables }) => variables)).toEqual([{ item: 'outer', shared: 1 }, { item: 'mine' }]);
    const outer = correctVariable(state, { path: ['shared'], value: 2, at: 3 });
    expect(outer.ok && outer.state.scopes.map(({ variables }) => variables)).toEqual([{ item: 'outer', shared: 2 }, { item: 'inner' }]);
  });

  it('keeps a field named __proto__ a mere field', () => {
    const corrected = correctVariable(stateWith({ a: {} }), { path: ['a', '__proto__'], value: { evil: true } });
    expect(corrected.ok && Object.keys(corrected.variable as object)).toEqual(['__proto__']);
    expect(({} as { evil?: boolean }).evil).toBeUndefined();
  });
});
