import { randomUUID } from 'node:crypto';
import { OperatorError } from '../errors';
import { ApiRefusal } from './api-refusal';

/** One caller's way into the API. */
export interface ApiDoor {
  get<T>(path: string): Promise<T>;
  /** A command under a key of its own, or under the one given. */
  post<T>(path: string, body: unknown, key?: string): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
}

const SLOWEST_MS = 30_000;

/** Calls the API under `<apiUrl>/api`, with a bearer token or as the public; throws ApiRefusal where it says no. */
export function openDoor(apiUrl: string, token?: string): ApiDoor {
  const call = async <T>(method: string, path: string, sent: { readonly body?: unknown; readonly key?: string } = {}): Promise<T> => {
    const { body, key } = sent;
    const form = body instanceof FormData;
    const headers = {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      ...(body === undefined || form ? {} : { 'Content-Type': 'application/json' }),
    };
    const content = body === undefined ? {} : { body: form ? body : JSON.stringify(body) };
    const answer = await ask(`${apiUrl}/api/${path}`, { method, headers, ...content });
    if (!answer.ok) throw refusalFrom(`${method} /api/${path}`, answer.status, answer.text);
    return (answer.text === '' ? undefined : JSON.parse(answer.text)) as T;
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body, key = randomUUID()) => call('POST', path, { body, key }),
    put: (path, body) => call('PUT', path, { body, key: randomUUID() }),
  };
}

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
}

async function ask(url: string, request: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(SLOWEST_MS) });
    return { ok: response.ok, status: response.status, text: await response.text() };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'failed';
    throw new OperatorError('command-failed', `${request.method ?? ''} ${url} 没有应答（${why}）。`);
  }
}

interface Problem {
  readonly code?: string;
  readonly title?: string;
  readonly errors?: readonly { readonly path: string; readonly zh: string }[];
  readonly owner?: { readonly name?: string };
}

/** The refusal that an answer's text tells of. */
export function refusalFrom(request: string, status: number, text: string): ApiRefusal {
  const problem = parseProblem(text);
  const fields = (problem.errors ?? []).map(({ path, zh }) => `${path} ${zh}`).join('；');
  const title = `${problem.title ?? text.slice(0, 200)}${fields === '' ? '' : `（${fields}）`}`;
  return new ApiRefusal(request, status, problem.code ?? 'no-problem-body', title, problem.owner?.name);
}

function parseProblem(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {}; // not from this API: the text itself is told
  }
}
