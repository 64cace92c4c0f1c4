import { type JsonObject, type JsonValue, type SecondPass } from '#engine';
import { type IdentityTag } from '#contract';
import { type RefusalCode, type SupplementItem } from '#cases';
import { type EvidenceKind } from '#store';

/** A story of one case as a process owner writes it; people and organisations go by keys of their own. */
export interface Scenario {
  readonly name: string;
  readonly story: string;
  /** The same in Chinese. */
  readonly zh?: Telling;
  readonly case: {
    readonly region: string;
    readonly organisation: string;
    readonly township: string | null;
    /** A person, or `applicantOrganisation` instead. */
    readonly applicant?: string;
    readonly applicantOrganisation?: string;
    readonly agent?: string;
  };
  /** The story of another process that is played first; `case:before` in this one's data is the number of its case. */
  readonly after?: { readonly process: string; readonly story: string };
  /** Organisations beyond those of the case and of people's posts. */
  readonly organisations?: readonly string[];
  /** Records that stand before the story begins; who has them goes by key. */
  readonly records?: readonly GivenRecord[];
  /** Identity tags that departments had vouched for before the story begins. */
  readonly tags?: readonly GivenTag[];
  readonly people: Readonly<Record<string, CastMember>>;
  readonly start: {
    readonly at: string;
    readonly by: string;
    readonly element: string;
    readonly data: JsonObject;
    /** Applications that were refused before, each with its code. */
    readonly refusedBefore?: readonly { readonly by: string; readonly data: JsonObject; readonly refused: RefusalCode }[];
  };
  readonly steps: readonly Step[];
  readonly expect: Expected;
}

/** What a story is called and tells. */
export interface Telling {
  readonly name: string;
  readonly story: string;
}

/** A record that another case has issued before. */
export interface GivenRecord {
  readonly kind: string;
  readonly subject: { readonly person: string } | { readonly organisation: string };
  readonly number: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly content: JsonObject;
}

/** An identity tag that a department gave somebody before; without `until` until further notice. */
export interface GivenTag {
  readonly name: string;
  readonly identityNumber: string;
  readonly tag: IdentityTag;
  readonly from: string;
  readonly until?: string;
  readonly source: string;
}

/** Somebody with the posts held, from the first to the last day (YYYY-MM-DD, both included) where these are given. */
export interface CastMember {
  readonly name: string;
  readonly posts: readonly {
    readonly post: string;
    readonly organisation: string;
    readonly from?: string;
    readonly until?: string;
  }[];
  /** Relatives (近亲属) whom this person has declared. */
  readonly relatives?: readonly { readonly name: string; readonly relation: string; readonly identityNumber: string }[];
}

interface StepCommon {
  /** Instant with its zone; everything that is due by then has happened. */
  readonly at: string;
  /** Stage in which the case must stand after the step. */
  readonly stage?: string;
  /** Where it happens in another case of the story: the process of the one that was called, or written to, last. */
  readonly process?: string;
}

interface Commanded extends StepCommon {
  /** Code of the refusal that must be the answer; nothing may change then. */
  readonly refused?: RefusalCode;
}

interface OnTask extends Commanded {
  readonly by: string;
  readonly element: string;
}

/** What somebody does with the task of an element; `sign` and `supplement` answer what was asked for it. People go by their keys. */
export type TaskStep =
  | (OnTask & { readonly do: 'claim' | 'release' | 'return' | 'resume' | 'reoffer' | 'urge' | 'withdraw-signers' | 'withdraw-supplement' })
  | (OnTask & { readonly do: 'complete'; readonly data: JsonObject })
  | (OnTask & { readonly do: 'assign'; readonly to: string })
  | (OnTask & { readonly do: 'delegate' | 'transfer'; readonly to: string; readonly reason: string })
  /** To an element that the case's path has passed. */
  | (OnTask & { readonly do: 'send-back'; readonly to: string; readonly secondPass: SecondPass; readonly reason: string })
  | (OnTask & { readonly do: 'take-back'; readonly reason: string })
  | (OnTask & { readonly do: 'hold'; readonly until: string; readonly reason: string })
  | (OnTask & {
      readonly do: 'add-signers';
      readonly signers: readonly string[];
      readonly order: 'before' | 'after';
      readonly reason: string;
    })
  | (OnTask & { readonly do: 'sign'; readonly decision: 'agree' | 'refuse'; readonly opinion?: string })
  | (OnTask & { readonly do: 'ask-supplement'; readonly items: readonly SupplementItem[] })
  | (OnTask & { readonly do: 'supplement'; readonly answers: readonly JsonObject[] })
  /** To people by key, or to posts as `<post> of <organisation>`. */
  | (OnTask & { readonly do: 'copy'; readonly to: readonly string[] })
  | (OnTask & { readonly do: 'except'; readonly to: string; readonly reason: string; readonly basis: string });

/** One thing that happens; `do` names it. */
export type Step =
  | TaskStep
  /** A department answers the last message of this name to it that still waits, else the last one; `by` where one of its staff does. */
  | (Commanded & {
      readonly do: 'answer';
      readonly by?: string;
      readonly organisation: string;
      readonly message: string;
      readonly data: JsonObject;
    })
  | (Commanded & {
      readonly do: 'message';
      readonly by?: string;
      readonly message: string;
      /** Which of several that wait for it, where it matters. */
      readonly correlation?: string;
      readonly payload: JsonValue;
    })
  /** Somebody objects to what is public of the case, with name and telephone or without. */
  | (Commanded & { readonly do: 'object'; readonly reason: string; readonly name?: string; readonly phone?: string })
  /** A place of the publicity was put up or taken down, by somebody with its post. */
  | (StepCommon & { readonly do: 'evidence'; readonly by: string; readonly place: string; readonly kind: EvidenceKind })
  | (Commanded & { readonly do: 'withdraw'; readonly by: string })
  /** Somebody keeps out of the case (回避). */
  | (Commanded & { readonly do: 'recuse'; readonly by: string; readonly reason: string })
  | (Commanded & {
      readonly do: 'pause-clock';
      readonly by: string;
      readonly clock: string;
      readonly basis: string;
      readonly reason: string;
    })
  | (Commanded & { readonly do: 'resume-clock'; readonly by: string; readonly clock: string; readonly reason: string })
  | (StepCommon & { readonly do: 'job'; readonly element: string; readonly gives?: JsonObject })
  /** The job of an element fails for good; an operator has it run again by `retry`. */
  | (StepCommon & { readonly do: 'fail-job'; readonly element: string; readonly code: string; readonly reason: string })
  | (Commanded & { readonly do: 'retry'; readonly by: string; readonly element: string })
  /** Another case of a person books on the account of the year, as it then stands. */
  | (StepCommon & {
      readonly do: 'book-elsewhere';
      readonly person: string;
      readonly kind: string;
      readonly aidFen: number;
      readonly deductibleFen?: number;
    })
  /** An organisation gives somebody an identity tag from that day on; whoever it concerns is told, as by a roster. */
  | (StepCommon & {
      readonly do: 'tag-elsewhere';
      readonly identityNumber: string;
      readonly tag: IdentityTag;
      readonly organisation: string;
      /** Last day; else until further notice. */
      readonly until?: string;
    })
  | (StepCommon & { readonly do: 'wait' });

/** A notice with everybody it went to: the key of a person, or `<post> of <organisation>`. */
export interface Told {
  readonly notice: string;
  readonly to: readonly string[];
}

/** A document that the case has written. */
export interface WrittenDocument {
  /** File in `documents/`. */
  readonly document: string;
  readonly number?: string;
  /** None while it holds. */
  readonly status?: 'revoked' | 'replaced';
  /** What must stand in it, each as part of one of its texts. */
  readonly says?: readonly string[];
}

/** A message to a department, and what became of it. */
export interface Asked {
  readonly message: string;
  readonly to: string;
  readonly status: 'sent' | 'waiting' | 'answered' | 'closed';
}

/** How the story ends. */
export interface Expected {
  readonly outcome: string;
  readonly path: readonly string[];
  readonly notices: readonly Told[];
  /** Last day of tasks, timers and clocks by id, as it was computed last; only those that the story is about. */
  readonly dueDates: Readonly<Record<string, string>>;
  /** Records issued, each with `number`, `kind`, `status`, `startsOn`, `endsOn` and its content; none where the list is missing. */
  readonly records?: readonly JsonObject[];
  /** What fell due of records by their days, in order; none where the list is missing. */
  readonly recordEvents?: readonly ToldRecordEvent[];
  /** Documents written, in order; none where the list is missing. */
  readonly documents?: readonly WrittenDocument[];
  /** Messages to departments in the order of their sending; none where the list is missing. */
  readonly departmentMessages?: readonly Asked[];
  /** What was public, in order; only where the story tells it. */
  readonly publicities?: readonly ToldPublicity[];
  /** Payments ordered, in order, with where they stand; none where the list is missing. */
  readonly payments?: readonly OrderedPayment[];
  /** What the applicant's annual accounts have used by then; only where the story tells it. */
  readonly accounts?: readonly UsedAccount[];
}

/** What was used of one kind of account in a year, in fen. */
export interface UsedAccount {
  readonly year: number;
  readonly kind: string;
  readonly deductibleFen: number;
  readonly aidFen: number;
}

/** A publicity as a story tells of it: how often the case was in it, from and to which day, and how often an objection suspended it. */
export interface ToldPublicity {
  readonly title: string;
  readonly entries: number;
  readonly opened: string;
  /** Missing where it goes on. */
  readonly ended?: string;
  readonly suspended: number;
}

/** Something that the schedule has done of a record: told of, opened a case for, let it go on during a follow-up, or ended it. */
export interface ToldRecordEvent {
  /** Its number. */
  readonly record: string;
  /** `reminder:<name>` or `follow-up:<name>` of its kind, or `end`. */
  readonly event: string;
  readonly on: string;
  readonly came: 'told' | 'opened' | 'continued' | 'ended';
}

/** A payment as a story tells of it. */
export interface OrderedPayment {
  readonly decision: string;
  readonly amountFen: number;
  readonly payee: string;
  readonly status: 'ordered' | 'paid' | 'returned';
}
