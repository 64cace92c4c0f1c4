import { findOrAddPerson, type PersonView, type Store } from '#store';
import { ProblemError } from '../../problem/problem-error';
import { type ApplicantDto } from './applications.dto';

/** The person with this identity number, added where unknown; `fields-invalid` where the number belongs to another name. */
export async function findOrAddApplicant(store: Store, given: ApplicantDto, now: Date): Promise<Pick<PersonView, 'id' | 'name'>> {
  const person = await findOrAddPerson(store, given, now);
  if (person !== undefined) return person;
  const fault = { path: '/applicant/name', code: 'mismatch', zh: '姓名与身份证号码不一致', en: 'is not the name of this identity number' };
  throw new ProblemError('fields-invalid', { errors: [fault] });
}
