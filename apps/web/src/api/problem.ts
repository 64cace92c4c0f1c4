import { type components } from './schema';

type ProblemBody = components['schemas']['ProblemDto'];

/** What the API refused, or that it could not be reached (`unreachable`); its sentences are for people. */
export class Problem extends Error {
  constructor(readonly body: Pick<ProblemBody, 'code' | 'status' | 'title' | 'titleEn'> & Partial<ProblemBody>) {
    super(body.code);
  }

  get code(): string {
    return this.body.code;
  }
}

/** Not signed in, too slow, too often: the same may be taken later. */
const FOR_NOW: readonly number[] = [401, 408, 429];

/** Whether the API would say the same to another try; not where it could not be reached or failed. */
export const isRefused = (problem: unknown): boolean =>
  problem instanceof Problem && problem.body.status >= 400 && problem.body.status < 500 && !FOR_NOW.includes(problem.body.status);

/** Said of the person, or by what stands before the API. */
const NOT_OF_IT: readonly string[] = ['password-change-needed', 'no-answer'];

/** Whether the API says that something is not there for the reader, or is so no longer. */
export const isGone = (problem: unknown): boolean =>
  problem instanceof Problem && [403, 404].includes(problem.body.status) && !NOT_OF_IT.includes(problem.code);

/** The API did not answer: the network is down, or the server restarts. */
export const unreachable = (): Problem =>
  new Problem({
    code: 'unreachable',
    status: 0,
    title: '暂时连不上服务器，您填写的内容仍在本页，请稍后重试。',
    titleEn: 'The server cannot be reached now. What you typed is still here; please try again in a moment.',
  });

const isProblemBody = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'titleEn' in body;

/** The problem that an answer other than 2xx tells; one without a problem's body comes from something before the API. */
export function problemOf(body: unknown, status: number): Problem {
  if (isProblemBody(body)) return new Problem(body);
  return new Problem({
    code: 'no-answer',
    status,
    title: `服务器没有正常回应（${String(status)}），请稍后重试。`,
    titleEn: `The server did not answer as it should (${String(status)}). Please try again in a moment.`,
  });
}
