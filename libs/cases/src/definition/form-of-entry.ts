import { type Form } from '#forms';
import { type AuditEntry } from '#store';
import { type BUILT_IN_FORMS, builtInFormOf } from './built-in-forms';
import { type Definition } from './definition';
import { formOfMessage } from './message-forms';

/** Entries of what hangs on an element's task, which has a form of its own. */
const HANGING_FORMS: ReadonlyMap<string, keyof typeof BUILT_IN_FORMS> = new Map([
  ['task-signed', 'signature'],
  ['supplement-made', 'supplement'],
]);

/** The form that the data of an audit entry was checked by, or that says what a message held. */
export function formOfEntry(definition: Definition, entry: AuditEntry): Form | undefined {
  const hanging = HANGING_FORMS.get(entry.kind);
  if (hanging !== undefined) return builtInFormOf(definition, hanging);
  return formOfMessage(definition, entry) ?? formOf(definition, entry.element);
}

/** The form that an element's data is checked by. */
export function formOf({ graph, forms }: Definition, element: string | undefined): Form | undefined {
  const node = element === undefined ? undefined : graph.nodes[element];
  const name = node?.type === 'userTask' || node?.type === 'startEvent' ? node.form : undefined;
  return name === undefined ? undefined : forms.get(name);
}
