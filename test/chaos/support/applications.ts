import { insertPerson, type Store } from '#store';
import { identityNumber } from '../../../apps/api/src/testing/identity-number';
import { type ReceiptAnswer } from '../../../apps/operator/src/demo/api-answers';
import { type HttpPerson } from '../../../apps/operator/src/demo/http-person';
import { demoPersonId } from '../../../apps/operator/src/demo-county/demo-person-id';
import { type CasePlan } from './case-plans';

/** An insured person without an account, for whom an agent applies. */
export interface Insured {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
}

/** Adds insured people who have a mail address, so that no mail of theirs may be missing. */
export async function addInsured(store: Store, count: number, first = 1): Promise<readonly Insured[]> {
  const insured = Array.from({ length: count }, (_none, index) => {
    const no = String(first + index).padStart(3, '0');
    return { name: `参保人${no}`, identityNumber: identityNumber(`99990119600101${no}`), phone: `19800000${no}` };
  });
  for (const person of insured) {
    const id = demoPersonId(`insured-${person.identityNumber}`);
    await insertPerson(store, { id, ...person, email: `insured-${person.identityNumber}@huiban.example`, createdAt: new Date() });
  }
  return insured;
}

/** One case to be applied for. */
export interface Application {
  readonly insured: Insured;
  readonly plan: CasePlan;
  readonly index: number;
}

/** Applies as an agent; the answer is the receipt. Every third case is the township's to accept. */
export function apply(agent: HttpPerson, { insured, index }: Application, key: string): Promise<ReceiptAnswer> {
  const township = { townshipId: index % 3 === 0 ? 'township-1' : null };
  const { name, phone } = insured;
  const data = {
    ...insured,
    township: '青禾镇',
    village: '东风村',
    insuranceType: 'resident',
    diseaseCode: 'M01600',
    hospital: index % 2 === 0 ? 'hospital-1' : 'hospital-2',
    treatingDoctors: [],
    medicalRecords: [],
    channel: 'village-helper',
  };
  const applicant = { name, phone, identityNumber: insured.identityNumber };
  const body = { processId: 'chronic-card-appraisal', ...township, applicant, authority: { ground: 'village-helper' }, data };
  return agent.post<ReceiptAnswer>('applications', body, key);
}
