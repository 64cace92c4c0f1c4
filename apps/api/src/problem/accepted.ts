import { type Refusal } from '#cases';
import { findPerson, type Store } from '#store';
import { ProblemError } from './problem-error';

/** What a command did; a refusal becomes its problem. */
export async function accepted<Success extends { readonly ok: true }>(store: Store, outcome: Success | Refusal): Promise<Success> {
  if (outcome.ok) return outcome;
  throw await refusalProblem(store, outcome);
}

/** The problem of a refusal, with the owner's name where somebody else has the task. */
export async function refusalProblem(store: Store, { code, errors, ownerId }: Refusal): Promise<ProblemError> {
  const owner = ownerId === undefined ? undefined : await findPerson(store, ownerId);
  return new ProblemError(code, {
    // The form's pointers begin in the form's data, which is the field `data` of every body.
    ...(errors === undefined ? {} : { errors: errors.map((error) => ({ ...error, path: `/data${error.path}` })) }),
    ...(owner === undefined ? {} : { owner: { id: owner.id, name: owner.name } }),
  });
}
