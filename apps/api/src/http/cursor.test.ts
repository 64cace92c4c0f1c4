import { createCursors } from './cursor';

const cursors = createCursors('a secret of at least thirty-two characters');

describe('cursors', () => {
  it('come back as they were given out', () => {
    const key = { dueAt: '2026-11-30T16:00:00.000Z', caseId: 'x', no: 3 };
    expect(cursors.read('inbox', cursors.write('inbox', key))).toEqual(key);
  });

  it.each(['', '.', 'e30', 'e30.', 'e30.AAAA', 'e30.AAAAAAAAAAAAAAAAAAAAAA', 'nonsense'])('are refused when made up: %p', (cursor) => {
    expect(() => cursors.read('inbox', cursor)).toThrow('invalid-cursor');
  });

  it('are refused when the key was changed', () => {
    const [, signature] = cursors.write('inbox', { no: 1 }).split('.');
    const body = Buffer.from(JSON.stringify({ no: 2 })).toString('base64url');
    expect(() => cursors.read('inbox', `${body}.${signature}`)).toThrow('invalid-cursor');
  });

  it('are refused by another list', () => {
    expect(() => cursors.read('messages', cursors.write('inbox', { no: 1 }))).toThrow('invalid-cursor');
  });

  it('are refused under another secret', () => {
    const others = createCursors('another secret of at least 32 characters');
    expect(() => cursors.read('inbox', others.write('inbox', { no: 1 }))).toThrow('invalid-cursor');
  });
});
