import { type Value } from '#bpmn';
import { type NoticeChannel } from '#contract';

/** Who is told: the applicant (and the agent), whoever objected to its publicity, or whoever holds a post in an organisation; nobody where that is null. */
export type NoticeRecipient = { readonly to: 'applicant' | 'objector' } | { readonly post: string; readonly organisation?: Value };

/** A file of `notices/`: texts are FEEL where they begin with `=`, over the case's variables. */
export interface Notice {
  readonly recipients: readonly NoticeRecipient[];
  readonly channels: readonly NoticeChannel[];
  readonly title: Value;
  readonly body: Value;
  /** What it comes to and what to do next, in plain words and for every case the same; no part of what is served. */
  readonly summary?: string;
  /** User and receive tasks of the diagram: it is sent only while the case waits at one of them, by the date that it had when the notice was written. */
  readonly validWhile?: { readonly waitsAt: readonly string[] };
}
