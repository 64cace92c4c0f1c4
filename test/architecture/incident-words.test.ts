import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FINAL_JOB_CODES } from '#jobs';
import { CAUSES } from '../../apps/web/src/features/incidents/incident-causes';
import { checkout } from '../support/checkout';

/** Where what stops a case is given its code, beside the jobs. */
const SOURCES = ['libs/engine/src', 'libs/cases/src/draft'];

/** Codes there that refuse a command of a person, a step back, a move or a migration, and stop no case. */
const REFUSE_A_PERSON = [
  'not-permitted',
  'unknown-task',
  'task-closed',
  'date-passed',
  'not-yours',
  'already-claimed',
  'task-held',
  'case-closed',
  'separated',
  'not-open',
  'unknown-element',
  'case-ended',
  'left-out',
  'join-changed',
  'merged-twice',
  'undo-lost',
  'variable-taken',
  'join-starved',
  'unmapped-element',
  'kind-changed',
  'nesting-changed',
  'unknown-clock',
  'mapped-twice',
  'unknown-variable',
];

const codesIn = (folder: string): readonly string[] =>
  readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing/'))
    .flatMap((file) => [...readFileSync(join(checkout, folder, file), 'utf8').matchAll(/\bcode: '([a-z-]+)'/g)])
    .map(([, code = '']) => code);

const codes = [...new Set([...FINAL_JOB_CODES, ...SOURCES.flatMap(codesIn)])].filter((code) => !REFUSE_A_PERSON.includes(code));

it.each([...codes, 'case-closed'])('says of the incident %s what went wrong and what is next, in both languages', (code) => {
  const cause = CAUSES[code];
  for (const told of [cause?.zh, cause?.en]) {
    expect(told?.what).toMatch(/\S/);
    expect(told?.next).toMatch(/\S/);
  }
  expect(`${cause?.zh.what ?? ''}${cause?.zh.next ?? ''}`).toMatch(/\p{Script=Han}/u);
});
