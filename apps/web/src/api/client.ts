import createClient from 'openapi-fetch';
import { personHeader } from './page-person';
import { type paths } from './schema';
import { problemOf, unreachable } from './problem';

const fetchOrProblem = (request: Request): Promise<Response> => {
  // The API tells what processes say in the language of the page.
  request.headers.set('Accept-Language', document.documentElement.lang);
  for (const [name, value] of Object.entries(personHeader())) request.headers.set(name, value);
  return fetch(request).catch(() => {
    throw unreachable();
  });
};

/** Every operation of the API, typed by its own document. */
export const api = createClient<paths>({ baseUrl: '/', fetch: fetchOrProblem });

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of an answer; whatever else came is thrown as a Problem. */
export async function answerOf<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await asked;
  if (!response.ok || error !== undefined) throw problemOf(error, response.status);
  // 204 has no data, and the type says so.
  return data as Data;
}
