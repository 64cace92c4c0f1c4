import { type Actor } from '#access';
import { type CommandId, type OrganisationId, type PersonId } from '#contract';
import { type CalledCase, type JsonObject, type JsonValue, type MigrationMap, type SecondPass, type VariablePath } from '#engine';
import { type CaseParent } from '#store';
import { type SupplementItem } from './draft/side-work';
import { type RecordOrder } from './records/record-order';

/** What may be asked of a running case; each carries the idempotency key under which its outcome is remembered. */
export type Command =
  | {
      readonly kind: 'claim-task' | 'release-task' | 'return-task' | 'resume-task' | 'reoffer-task';
      readonly id: CommandId;
      readonly actor: Actor;
      readonly task: number;
    }
  | { readonly kind: 'assign-task'; readonly id: CommandId; readonly actor: Actor; readonly task: number; readonly assignee: Actor }
  | { readonly kind: 'urge-task'; readonly id: CommandId; readonly actor: Actor; readonly task: number }
  | {
      readonly kind: 'delegate-task' | 'transfer-task';
      readonly id: CommandId;
      readonly actor: Actor;
      readonly task: number;
      readonly assignee: Actor;
      readonly reason: string;
    }
  | {
      readonly kind: 'hold-task';
      readonly id: CommandId;
      readonly actor: Actor;
      readonly task: number;
      /** Day (YYYY-MM-DD) with whose beginning in China it goes on. */
      readonly until: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'add-signers';
      readonly id: CommandId;
      readonly actor: Actor;
      readonly task: number;
      readonly signers: readonly Actor[];
      /** Before the owner decides, or after. */
      readonly order: 'before' | 'after';
      readonly reason: string;
    }
  | { readonly kind: 'withdraw-signers'; readonly id: CommandId; readonly actor: Actor; readonly task: number }
  | { readonly kind: 'withdraw-supplement'; readonly id: CommandId; readonly actor: Actor; readonly task: number }
  | {
      readonly kind: 'ask-supplement';
      readonly id: CommandId;
      readonly actor: Actor;
      readonly task: number;
      /** Everything that is missing, in one list. */
      readonly items: readonly SupplementItem[];
    }
  | {
      readonly kind: 'copy-task';
      readonly id: CommandId;
      readonly actor: Actor;
      readonly task: number;
      readonly to: readonly CopyRecipient[];
    }
  | {
      readonly kind: 'except-person';
      readonly id: CommandId;
      readonly actor: Actor;
      readonly task: number;
      readonly person: PersonId;
      readonly reason: string;
      readonly basis: string;
    }
  | {
      readonly kind: 'send-back-task';
      readonly id: CommandId;
      readonly actor: Actor;
      readonly task: number;
      /** Element that the case's path has passed. */
      readonly to: string;
      readonly secondPass: SecondPass;
      readonly reason: string;
    }
  | { readonly kind: 'take-back-task'; readonly id: CommandId; readonly actor: Actor; readonly task: number; readonly reason: string }
  | { readonly kind: 'complete-task'; readonly id: CommandId; readonly actor: Actor; readonly task: number; readonly data: unknown }
  | {
      readonly kind: 'receive-message';
      readonly id: CommandId;
      readonly actor?: Actor;
      readonly message: string;
      readonly correlation?: string;
      readonly payload: JsonValue;
    }
  | {
      /** A department answers a message that asked it something. */
      readonly kind: 'answer-request';
      readonly id: CommandId;
      /** Number of the message in the case. */
      readonly request: number;
      /** Who answers; must be who was asked. */
      readonly organisation: OrganisationId;
      readonly via: 'api' | 'webhook' | 'file' | 'inbox';
      /** The person, where one of the department's staff does it by hand. */
      readonly actor?: Actor;
      readonly data: unknown;
    }
  /** By a letter of the case to itself: an answer that came before the case waited for it. */
  | {
      readonly kind: 'take-kept-answer';
      readonly id: CommandId;
      readonly request: number;
      readonly organisation: string;
      readonly message: string;
      readonly data: JsonObject;
    }
  | { readonly kind: 'complete-job'; readonly id: CommandId; readonly job: number; readonly result: JsonValue }
  /** The job's result is what its order of a record comes to. */
  | { readonly kind: 'complete-record-job'; readonly id: CommandId; readonly job: number; readonly order: RecordOrder }
  | { readonly kind: 'fail-job'; readonly id: CommandId; readonly job: number; readonly code: string; readonly reason: string }
  /** By a letter from the called case, which has ended. */
  | { readonly kind: 'complete-call'; readonly id: CommandId; readonly call: number; readonly called: CalledCase }
  /** No case could be started for the call. */
  | { readonly kind: 'fail-call'; readonly id: CommandId; readonly call: number; readonly code: string; readonly reason: string }
  /** By a letter from the case that has called this one: it waits no longer. */
  | { readonly kind: 'cancel-called'; readonly id: CommandId }
  | {
      readonly kind: 'pause-clock';
      readonly id: CommandId;
      readonly actor: Actor;
      readonly clock: string;
      /** Code of one of the grounds that the clock's parameter allows. */
      readonly basis: string;
      readonly reason: string;
    }
  | { readonly kind: 'resume-clock'; readonly id: CommandId; readonly actor: Actor; readonly clock: string; readonly reason: string }
  /** By a letter from another case. */
  | { readonly kind: 'receive-signal'; readonly id: CommandId; readonly signal: string }
  /** Identity tags of people whom the case names have changed. */
  | { readonly kind: 'identity-changed'; readonly id: CommandId; readonly changes: readonly JsonObject[] }
  /** A message that no case awaits, or that none could be started by. */
  | {
      readonly kind: 'fail-message';
      readonly id: CommandId;
      readonly element?: string;
      readonly letter: number;
      readonly code: string;
      readonly reason: string;
    }
  | { readonly kind: 'retry-incident'; readonly id: CommandId; readonly actor: Actor; readonly incident: number }
  | {
      /** A message that reached nobody is given to something of this case that waits for one. */
      readonly kind: 'redirect-message';
      readonly id: CommandId;
      readonly actor: Actor;
      readonly incident: number;
      readonly subscription: number;
      readonly reason: string;
    }
  /** Nobody needs the message that reached nobody. */
  | { readonly kind: 'dismiss-message'; readonly id: CommandId; readonly actor: Actor; readonly incident: number; readonly reason: string }
  | {
      readonly kind: 'correct-variable';
      readonly id: CommandId;
      readonly actor: Actor;
      readonly path: VariablePath;
      readonly value: JsonValue;
      /** Number of a token, task, job … from where the variable is seen; without it, the process's own. */
      readonly at?: number;
      readonly reason: string;
    }
  | {
      readonly kind: 'move-token';
      readonly id: CommandId;
      readonly actor: Actor;
      /** Number of the token, or of what it waits for. */
      readonly from: number;
      readonly to: string;
      readonly reason: string;
    }
  | { readonly kind: 'cancel-case'; readonly id: CommandId; readonly actor: Actor; readonly reason: string }
  | {
      /** Somebody keeps out of the case, by own declaration or by order (回避). */
      readonly kind: 'recuse';
      readonly id: CommandId;
      readonly actor: Actor;
      readonly person: PersonId;
      readonly reason: string;
      readonly basis?: string;
    }
  /**
   * Somebody acts for the applicant from now on (帮代办), by this authority: by the applicant's own word, or written down at the window with the signed `paper`, an
   * upload of the clerk who has both before them.
   */
  | {
      readonly kind: 'begin-agent';
      readonly id: CommandId;
      readonly actor: Actor;
      readonly agent: PersonId;
      readonly authority: string;
      readonly paper?: string;
    }
  /** That authority is over, by whose will; undefined where its last day has passed. */
  | { readonly kind: 'end-agent'; readonly id: CommandId; readonly authority: string; readonly by?: PersonId }
  | { readonly kind: 'withdraw'; readonly id: CommandId; readonly actor: Actor }
  /** Takes the case over to another version of its process, or back; `migration` is the operation that it belongs to. */
  | {
      readonly kind: 'migrate';
      readonly id: CommandId;
      readonly actor: Actor;
      readonly migration: string;
      /** Hashes of the version that it has and of the one that it gets. */
      readonly from: string;
      readonly to: string;
      readonly map: MigrationMap;
      readonly reason: string;
      /** On the way back: the audit entry after which nothing may have happened that the old version does not know. */
      readonly since?: number;
    }
  /** By anybody, against what is public of the case; what is personal of it is kept apart from the case. */
  | {
      readonly kind: 'object';
      readonly id: CommandId;
      /** Number of the entry that is objected to. */
      readonly entry: number;
      readonly publicityId: string;
      /** Id of the objection, and the code by which the objector asks for the answer. */
      readonly objection: string;
      readonly code: string;
      readonly reason: string;
      /** Undefined where it is anonymous. */
      readonly objector?: { readonly name: string; readonly phone: string };
      /** The clerk who wrote it down at the window, and what was handed over, uploaded by the clerk. */
      readonly taken?: { readonly by: PersonId; readonly documents: readonly string[] };
    }
  /** The last required place has its start evidence: the term of the entry begins, with the day after `from`. */
  | { readonly kind: 'begin-term'; readonly id: CommandId; readonly entry: number; readonly from: Date }
  /** By an operator, after a new calendar: derives every date that is still to come anew. */
  | { readonly kind: 'replan'; readonly id: CommandId };

/** Who gets a carbon copy: a person, or whoever holds a post in an organisation. */
export type CopyRecipient = { readonly person: Actor } | { readonly post: string; readonly organisationId: string };

/** A new case of a process: who applies, where it is handled, and the data of the start event's form. */
export interface StartCase {
  readonly id: CommandId;
  readonly processId: string;
  readonly region: string;
  /** Organisation that handles the case and whose posts get its tasks where the diagram names no other. */
  readonly organisationId: OrganisationId;
  readonly townshipId?: OrganisationId;
  /** Whoever sends this in: the applicant, the agent, a clerk or a program. */
  readonly actor: Actor;
  /** None where a timer or a message starts the case. */
  readonly applicant?: { readonly id: PersonId; readonly name: string };
  /** The organisation that applies, or that the matter is about, instead of a person. */
  readonly applicantOrganisation?: { readonly id: OrganisationId; readonly name: string };
  /** Who acts for the applicant (帮代办), with the authority as it was stated; kept in the audit trail. */
  readonly agent?: { readonly id: PersonId; readonly name: string; readonly authority?: string };
  readonly data: JsonObject;
  /** Who keeps out of it from the first step, beside relatives of a party: whoever had a hand in what it is about. */
  readonly keptOut?: readonly PersonId[];
  /** Documents uploaded before by the actor that belong to this application. */
  readonly documentIds?: readonly string[];
  /** Name of the message that starts it, where the process has message start events. */
  readonly message?: string;
  /** The timer start event that starts it. */
  readonly timer?: string;
  /** The signal start event that starts it. */
  readonly signal?: string;
  /** The case that calls it; documents stay with that one. */
  readonly parent?: CaseParent;
  /** The case whose message or signal starts it, with the conversation that both are in then; likewise. */
  readonly sender?: { readonly caseId: string; readonly conversation?: string };
}
