import { randomUUID } from 'node:crypto';
import { type PersonId } from '#contract';
import { findPersonByIdentityNumber, insertPerson, type PersonView, type Store, StoreError } from '#store';
import { ProblemError } from '../../problem/problem-error';
import { type ApplicantDto } from './applications.dto';

/** The person with this identity number, added where unknown; `fields-invalid` where the number belongs to another name. */
export async function findOrAddApplicant(store: Store, given: ApplicantDto, now: Date): Promise<Pick<PersonView, 'id' | 'name'>> {
  const identityNumber = given.identityNumber.toUpperCase();
  const known = await findPersonByIdentityNumber(store, identityNumber);
  if (known !== undefined) return sameName(known, given.name);
  const id = randomUUID() as PersonId;
  const phone = given.phone === undefined ? {} : { phone: given.phone };
  try {
    await insertPerson(store, { id, name: given.name, identityNumber, ...phone, createdAt: now });
    return { id, name: given.name };
  } catch (error) {
    // Somebody added the same person at the same moment.
    if (error instanceof StoreError && error.code === 'duplicate') return findOrAddApplicant(store, given, now);
    throw error;
  }
}

function sameName(known: PersonView, name: string): PersonView {
  if (known.name === name) return known;
  const fault = { path: '/applicant/name', code: 'mismatch', zh: '姓名与身份证号码不一致', en: 'is not the name of this identity number' };
  throw new ProblemError('fields-invalid', { errors: [fault] });
}
