import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { StoreError } from '#store';
import { problemBody } from './problem-body';
import { ProblemError } from './problem-error';
import { problemOf } from './problem-of';
import { PROBLEMS } from './problems';

const expose = (status: number, exposed: boolean): Error => Object.assign(new RangeError('x'), { status, expose: exposed });

describe('problemOf', () => {
  it.each([
    ['a problem of our own', new ProblemError('task-closed'), 'task-closed'],
    ['a route that Nest does not know', new NotFoundException(), 'unknown-route'],
    ['a file beyond the limit', new PayloadTooLargeException(), 'body-too-large'],
    ['a body that the parser refuses', expose(413, true), 'body-too-large'],
    ['a fault of a library that is not the caller’s', expose(400, false), 'internal'],
    ['PostgreSQL being away', new StoreError('unavailable', 'connect'), 'unavailable'],
    ['a deadlock', new StoreError('conflict', '40P01'), 'unavailable'],
    ['a row that should not be there', new StoreError('bad-row', 'x'), 'internal'],
    ['a connection of the session store that was cut', Object.assign(new RangeError('x'), { code: 'ECONNRESET' }), 'unavailable'],
    ['a programming error', new TypeError('x is undefined'), 'internal'],
    ['something that is no error', 'boom', 'internal'],
  ])('makes of %s the code it deserves', (_what, error, code) => {
    expect(problemOf(error).code).toBe(code);
  });

  it('tells nothing of the inside', () => {
    const body = problemBody(problemOf(new TypeError('duplicate key (identity_number)=(340321195001010017)')), 'log-1');
    expect(JSON.stringify(body)).not.toContain('3403');
    expect(body).toEqual({
      type: 'urn:huiban:problem:internal',
      title: PROBLEMS.internal.zh,
      titleEn: PROBLEMS.internal.en,
      status: 500,
      code: 'internal',
      logId: 'log-1',
    });
  });
});

describe('every problem of the table', () => {
  it.each(Object.entries(PROBLEMS))('%s has an error status and both texts', (code, { status, zh, en }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(en).toMatch(/^[ -~]+$/);
  });
});
