import { hasPermission } from '#access';
import { correctVariable, type Corrected, type JsonValue } from '#engine';
import { type Form, validateForm } from '#forms';
import { type Command } from '../command';
import { type Definition } from '../definition/definition';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { involvedIn } from '../involved-in';
import { type Refusal } from '../outcome';
import { jsonType } from '../json-type';

type Correction = Extract<Command, { kind: 'correct-variable' }>;

/**
 * An operator who has no part in the case corrects a variable, as the form of a step that writes it allows, else keeping its type. Nothing is
 * evaluated and nothing moves; what failed because of it is retried by itself. Before and after stand in the audit trail, encrypted.
 */
export function correctVariableOf(draft: CaseDraft, { actor, path, value, at, reason }: Correction): Refusal | undefined {
  if (!hasPermission(actor, 'correct-variable')) return { ok: false, code: 'not-permitted' };
  if (involvedIn(draft).includes(actor.personId)) return { ok: false, code: 'separated' };
  if (draft.engine === undefined) return { ok: false, code: 'case-closed' };
  const corrected = correctVariable(draft.engine, { path, value, ...(at === undefined ? {} : { at }) });
  if (!corrected.ok) return corrected;
  const refused = whyUnfit(draft.definition, path[0], { ...corrected, value });
  if (refused !== undefined) return refused;
  draft.engine = corrected.state;
  draft.stepped = true;
  const { before = null } = corrected;
  const given = { path: pointerOf(path), before, after: value, reason };
  appendAudit(draft, startNote({ kind: 'variable-corrected', actor: actor.personId, given }));
  return undefined;
}

/** A JSON pointer (RFC 6901) that begins with the variable's name. */
const pointerOf = (path: Correction['path']): string => path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

type Written = Extract<Corrected, { ok: true }> & { readonly value: JsonValue };

function whyUnfit(definition: Definition, name: string, { variable, before, value }: Written): Refusal | undefined {
  const checks = formsOf(definition, name).map((form) => validateForm(form, variable));
  if (checks.some(({ ok }) => ok)) return undefined;
  const [failed] = checks;
  if (failed?.ok === false) return { ok: false, code: 'form-invalid', errors: failed.errors };
  const keeps = before === undefined || before === null || jsonType(before) === jsonType(value);
  return keeps ? undefined : { ok: false, code: 'wrong-type', reason: `${name}: ${jsonType(before)} was there, not ${jsonType(value)}` };
}

/** Forms of the steps that write a variable. */
function formsOf({ graph, forms }: Definition, name: string): readonly Form[] {
  return Object.values(graph.nodes).flatMap((node) => {
    if ((node.type !== 'userTask' && node.type !== 'startEvent') || node.result !== name || node.form === undefined) return [];
    return forms.get(node.form) ?? [];
  });
}
