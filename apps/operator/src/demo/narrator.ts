import { type HttpPerson } from './http-person';

/** Whom the story is told to. */
export interface Narrator {
  /** A new chapter, at a business time. */
  chapter(title: string, at: Date): void;
  /** What somebody does, or what they get to see. */
  person(who: HttpPerson, what: string): void;
  /** What anybody sees who is not signed in. */
  anybody(what: string): void;
  /** What happens without people. */
  happens(what: string): void;
}

/** Tells nobody. */
export const SILENT: Narrator = {
  chapter: () => undefined,
  person: () => undefined,
  anybody: () => undefined,
  happens: () => undefined,
};
