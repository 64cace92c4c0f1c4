import { type Form } from '#forms';
import { type AuditEntry } from '#store';
import { BUILT_IN_FORMS } from './built-in-forms';
import { type Definition } from './definition';

/** Entries of what hangs on an element's task, which has a form of its own. */
const HANGING_FORMS: ReadonlyMap<string, Form> = new Map([
  ['task-signed', BUILT_IN_FORMS.signature],
  ['supplement-made', BUILT_IN_FORMS.supplement],
]);

/** The form that the data of an audit entry was checked by. */
export const formOfEntry = (definition: Definition, { kind, element }: Pick<AuditEntry, 'kind' | 'element'>): Form | undefined =>
  HANGING_FORMS.get(kind) ?? formOf(definition, element);

/** The form that an element's data is checked by. */
export function formOf({ graph, forms }: Definition, element: string | undefined): Form | undefined {
  const node = element === undefined ? undefined : graph.nodes[element];
  const name = node?.type === 'userTask' || node?.type === 'startEvent' ? node.form : undefined;
  return name === undefined ? undefined : forms.get(name);
}
