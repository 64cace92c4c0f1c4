import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { StoreError } from '#store';
import { problemBody } from './problem-body';
import { nextStepOf, saidInFull } from './next-steps';
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
      next: nextStepOf('internal')?.zh,
      nextEn: nextStepOf('internal')?.en,
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

/** A Chinese sentence that asks for something to be done, or says what is allowed. */
const TELLS_WHAT_TO_DO = /请|须|可|稍后|只能/;

const FOR_PROGRAMS: readonly string[] = [
  'malformed-request',
  'idempotency-key-missing',
  'idempotency-key-invalid',
  'idempotency-key-reused',
  'unknown-route',
  'signature-missing',
  'signature-stale',
  'signature-wrong',
  'job-closed',
  'call-closed',
  'unsupported-media-type',
];

describe('what to do about a problem', () => {
  it.each(Object.entries(PROBLEMS))('%s has it beside its sentence or in it, unless only programs meet it', (name, { zh }) => {
    const code = name as keyof typeof PROBLEMS;
    const step = nextStepOf(code);
    if (step === undefined) {
      expect(FOR_PROGRAMS.includes(code) || TELLS_WHAT_TO_DO.test(zh)).toBe(true);
      return;
    }
    expect(step.zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(step.en).toMatch(/^[A-Z][ -~]+\.$/);
    expect(problemBody(new ProblemError(code))).toMatchObject({ next: step.zh, nextEn: step.en });
  });

  it('stands behind the sentence where a page has one place for both', () => {
    expect(saidInFull('task-closed', 'zh')).toBe('该任务已结束。请返回列表，办理其他任务。');
    expect(saidInFull('task-closed', 'en')).toBe('The task is closed. Go back to the list for another task.');
    expect(saidInFull('not-signed-in', 'en')).toBe('Sign in first.');
  });
});
