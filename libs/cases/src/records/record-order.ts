import { type RecordId } from '#contract';
import { type JsonObject } from '#engine';
import { type RecordSubject } from '#store';

/** What a job wants done to a record; days are YYYY-MM-DD in China. It is carried out in the transaction of the job's result, or not at all. */
export type RecordOrder =
  | {
      readonly verb: 'issue';
      readonly kind: string;
      readonly subject: RecordSubject;
      readonly startsOn: string;
      readonly endsOn: string | null;
      readonly content: JsonObject;
    }
  | {
      readonly verb: 'change';
      readonly record: RecordId;
      readonly startsOn?: string;
      readonly endsOn?: string | null;
      /** Fields of the content that change. */
      readonly content: JsonObject;
    }
  /** `on` is the day from which it holds; today where none is given. An end to come becomes the record's last day. */
  | { readonly verb: 'suspend' | 'resume' | 'end'; readonly record: RecordId; readonly reason: string; readonly on?: string }
  /** The case follows the record up: it may renew it, and a record that continues during review does. */
  | { readonly verb: 'follow'; readonly record: RecordId };

/** Why an order was not carried out. */
export type RecordRefusalCode =
  | 'unknown-record'
  | 'unknown-record-kind'
  | 'record-excluded'
  | 'record-ended'
  | 'record-suspended'
  | 'record-not-suspended'
  | 'record-subject'
  | 'record-dates'
  | 'record-content'
  | 'record-rule';

/** Not carried out: a code, and a cause that names fields and no person. */
export interface RecordRefusal {
  readonly ok: false;
  readonly code: RecordRefusalCode;
  readonly reason: string;
}

/** A refusal. */
export const refuseRecord = (code: RecordRefusalCode, reason: string): RecordRefusal => ({ ok: false, code, reason });
