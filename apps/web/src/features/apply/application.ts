import { type JsonObject } from '../../forms/json';

/** Why somebody may apply for another (grounds that a helper may name). */
export const GROUNDS = ['village-helper', 'family', 'guardian', 'power-of-attorney'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Grounds that whoever helps may name: that of a post only with the post. */
export const groundsFor = (byPost: boolean): readonly Ground[] => GROUNDS.filter((ground) => byPost || ground !== 'village-helper');

/** For whom a helper applies, as typed so far. */
export interface HelpedPerson {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly ground: Ground;
  /** Also later applications of this person. */
  readonly always: boolean;
  /** Has authorised whoever applies in the account; nothing else is needed. */
  readonly authorised?: boolean | undefined;
  /** The uploaded authority. */
  readonly documentId?: string | undefined;
}

/** What a draft holds. */
export interface Application {
  readonly step: number;
  /** Missing where people apply for themselves. */
  readonly helped?: HelpedPerson | undefined;
  readonly data: JsonObject;
}

/** A helped person of whom nothing is known yet. */
export const nobodyYet = (byPost: boolean): HelpedPerson => ({
  name: '',
  identityNumber: '',
  phone: '',
  ground: byPost ? 'village-helper' : 'family',
  always: false,
});

/** An application as a draft kept it; whatever else is in a draft counts as nothing. */
export function parseApplication(content: unknown): Application {
  if (typeof content !== 'object' || content === null) return { step: 0, data: {} };
  const { step, data, helped } = content as Partial<Application>;
  return { step: typeof step === 'number' ? step : 0, data: typeof data === 'object' ? data : {}, ...(helped !== undefined && { helped }) };
}
