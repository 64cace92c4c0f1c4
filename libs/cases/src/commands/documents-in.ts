import { documentIds, validateForm } from '#forms';
import { type LockedCase } from '#store';
import { type Command } from '../command';
import { formOfTask } from '../definition/built-in-forms';
import { type CaseDraft } from '../draft/case-draft';

/** Documents that a completion hands in, and by whom they must have been uploaded. */
export interface HandedDocuments {
  readonly ids: readonly string[];
  readonly uploadedBy: string;
}

/** The documents that the form's data of a completion names; none where the data does not fit the form, which is refused anyway. */
export function documentsIn({ definition }: CaseDraft, command: Command, { task }: LockedCase): HandedDocuments {
  if (command.kind !== 'complete-task' || task === undefined) return { ids: [], uploadedBy: '' };
  const form = formOfTask(definition, task);
  const validated = form === undefined ? undefined : validateForm(form, command.data);
  const ids = form !== undefined && validated?.ok === true ? documentIds(form, validated.data) : [];
  return { ids, uploadedBy: command.actor.personId };
}

/** Attaches the documents to the case with the rest of the change. */
export function withDocuments(draft: CaseDraft, ids: readonly string[]): CaseDraft {
  draft.change.documents.push(...ids);
  return draft;
}
