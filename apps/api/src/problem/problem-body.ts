import { nextStepOf } from './next-steps';
import { type ProblemError } from './problem-error';
import { PROBLEMS } from './problems';

/** RFC 9457 problem details; Chinese first, English beside it. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly titleEn: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly detailEn?: string;
  /** What whoever meets it can do; missing where the title says it, and where only programs meet it. */
  readonly next?: string;
  readonly nextEn?: string;
  readonly errors?: readonly object[];
  readonly owner?: object;
  /** Under which the cause is in the log, with `internal` only. */
  readonly logId?: string;
}

/** The body of a problem; `logId` is given for faults of our own. */
export function problemBody({ code, extras }: ProblemError, logId?: string): ProblemBody {
  const { status, zh, en } = PROBLEMS[code];
  const { detail, detailEn, errors, owner } = extras;
  const step = nextStepOf(code);
  const told = Object.entries({ detail, detailEn, next: step?.zh, nextEn: step?.en, errors, owner, logId }).filter(
    ([, value]) => value !== undefined,
  );
  return { type: `urn:huiban:problem:${code}`, title: zh, titleEn: en, status, code, ...Object.fromEntries(told) };
}
