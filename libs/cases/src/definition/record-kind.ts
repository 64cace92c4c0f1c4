import { type Value } from '#bpmn';

/** Something told so many days before the last day of a record. */
export interface RecordReminder {
  readonly name: string;
  /** FEEL over `parameters` and `record`: a whole number of calendar days. */
  readonly daysBefore: Value;
  readonly notice: string;
}

/** A case that is opened so many days before the last day of a record, such as a re-certification or a renewal. */
export interface RecordFollowUp {
  readonly name: string;
  readonly daysBefore: Value;
  readonly process: string;
  /** FEEL over `record` and `parameters`: the data of its start form. */
  readonly data: Value;
}

/** A file of `records/`: what a kind of record is, what is told and opened before its end, and what happens then. */
export interface RecordKind {
  readonly name: string;
  readonly subject: 'person' | 'organisation';
  /** What its numbers begin with, before the year: FEEL over `case` and `parameters` of the case that issues it. */
  readonly series: Value;
  /** Form of its content: what may stand in it, and what of it is sensitive. */
  readonly form: string;
  /** Fields of the content that, with the subject, only one record may have at a time; none for the subject alone; undefined where any number may hold. */
  readonly exclusive?: readonly string[];
  readonly reminders: readonly RecordReminder[];
  readonly followUps: readonly RecordFollowUp[];
  /** Told when its last day is over. */
  readonly endNotice?: string;
  /** Message to another organisation, sent with the end, whether its last day is over or a case ends it. */
  readonly endMessage?: string;
  /** It holds beyond its last day while a case that follows it up is open. */
  readonly continuesDuringFollowUp: boolean;
}
