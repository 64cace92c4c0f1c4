import { type JsonObject } from '#engine';
import { type Form, identityNumbers } from '#forms';
import { type CaseDraft } from './case-draft';

/** Keeps whom the data of a form names by identity number, so that the case is told when the tags of one of them change. */
export function notePeople({ kit, change }: CaseDraft, form: Form | undefined, data: JsonObject): void {
  if (form !== undefined) change.people.push(...identityNumbers(form, data).map((each) => kit.hashIdentity(each)));
}
