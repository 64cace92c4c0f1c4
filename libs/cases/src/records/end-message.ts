import { type OrganisationId } from '#contract';
import { type JsonObject } from '#engine';
import { type Kit } from '../kit';
import { writeMessage } from '../departments/write-message';
import { factsOf, type OpenRecord } from './record-notices';

/** What another organisation is told of the end of a record. */
export interface EndMessage {
  readonly name: string;
  readonly type: string;
  readonly to: OrganisationId;
  readonly content: JsonObject;
}

/** The message of the end that the record's kind names, if it names one; or why it cannot be written. */
export function messageOfEnd(
  kit: Kit,
  open: OpenRecord,
): { readonly ok: true; readonly message?: EndMessage } | { readonly ok: false; readonly reason: string } {
  const { kind, definition } = open.rule;
  const name = kind.endMessage;
  if (name === undefined) return { ok: true };
  const file = definition.departmentMessages.get(name);
  if (file === undefined) return { ok: false, reason: `department message ${name}: there is no such file` };
  const facts = factsOf(open);
  const written = writeMessage(kit, file, (value) =>
    value.kind === 'literal' ? { ok: true, value: value.value } : kit.evaluator.evaluate(value.expression, facts),
  );
  if (!written.ok) return { ok: false, reason: `department message ${name}: ${written.reason}` };
  return { ok: true, message: { name, type: file.type, to: written.to, content: written.content } };
}
