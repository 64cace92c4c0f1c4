import { AsyncLocalStorage } from 'node:async_hooks';
import { type NextFunction, type Request, type Response } from 'express';
import { type Cases, type CompiledProcess, inEnglish } from '#cases';
import { PAGE_LANGUAGES, type PageLanguage } from '../pages/page-language';

/**
 * The one thing that a request carries unseen. Told explicitly it would go through every service to some fifty places where a process is read,
 * none of which does anything with it. It is safe to leave unseen since nothing is decided or kept by it: it only chooses words
 * of an answer, and whoever is outside a request (jobs, notices, tests) gets Chinese. What must not follow the reader says `inLanguage`.
 */
const readers = new AsyncLocalStorage<PageLanguage>();

/** Does something in the language of a reader; outside of it everything is Chinese. */
export const inLanguage = <Result>(language: PageLanguage, act: () => Result): Result => readers.run(language, act);

/** Middleware: what the request asks of processes is told in the language that `Accept-Language` prefers. It stands behind the readers of bodies, which lose the context. */
export function hearLanguage(request: Request, response: Response, next: NextFunction): void {
  response.vary('Accept-Language');
  inLanguage(request.acceptsLanguages(...PAGE_LANGUAGES) === 'en' ? 'en' : 'zh', next);
}

/** The language of whoever reads now. */
export const readersLanguage = (): PageLanguage => readers.getStore() ?? 'zh';

/** A process in the words of whoever reads; what cases run by is the same in every language. */
export const spoken = <Process extends CompiledProcess>(process: Process): Process =>
  readersLanguage() === 'en' ? inEnglish(process) : process;

/** The same cases, whose processes are told in the language of the request. */
export const spokenCases = (cases: Cases): Cases => ({
  ...cases,
  getDefinition: async (hash) => spoken(await cases.getDefinition(hash)),
  findDefinition: async (hash) => spokenOrNone(await cases.findDefinition(hash)),
  findProcess: async (processId, where) => spokenOrNone(await cases.findProcess(processId, where)),
});

const spokenOrNone = <Process extends CompiledProcess>(process: Process | undefined): Process | undefined => process && spoken(process);
