/** One sentence in both languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** What is wrong with a story, or where a play of it went another way; what its fields mean says the sentence of its kind. */
export interface Fault {
  readonly kind: FaultKind;
  /** Step of the story, from 1, where it is about one. */
  readonly step?: number;
  /** Place in a list, from 1. */
  readonly number?: number;
  /** What it is about: an element, a list, a key. */
  readonly about?: string;
  readonly expected?: string | undefined;
  readonly got?: string | undefined;
  /** What else was said of it. */
  readonly details?: readonly Said[];
}

/** How elements and refusals are called; ids and codes stand as they are where nobody tells. */
export interface FaultWords {
  readonly element: (id: string) => string;
  readonly refusal: (code: string) => Said;
}

/** Everything that may be wrong with a story's file, with the way that a play takes, and with how it ends. */
export type FaultKind = FileFault | WayFault | EndFault;

/** Of the file. */
export type FileFault =
  'no-json' | 'no-object' | 'no-list' | 'key-missing' | 'key-unknown' | 'step-unknown' | 'stranger' | 'wrong-kind' | 'backwards';
/** Of the way that a play takes. */
export type WayFault =
  | 'answer'
  | 'changed-all-the-same'
  | 'gives'
  | 'job-refused'
  | 'no-case'
  | 'no-failing-job'
  | 'no-incident'
  | 'no-job'
  | 'no-start'
  | 'no-story-before'
  | 'not-answerable'
  | 'not-asked'
  | 'not-booked'
  | 'not-deployable'
  | 'not-kept'
  | 'not-public'
  | 'not-reached'
  | 'stage'
  | 'story-before-open'
  | 'try'
  | 'time-over'
  | 'given-up';
/** Of how it ends. */
export type EndFault = 'outcome' | 'item' | 'unsaid' | 'last-day' | 'incident' | 'audit';
