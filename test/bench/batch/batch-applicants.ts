import { sampleNumber } from '../../../libs/rosters/src/testing/sample-kind';
import { BATCH } from './run-in-bulk';

const DISEASES = ['M01600', 'M03900', 'M04600', 'M05300', 'M06900'] as const;
const HOSPITALS = ['hospital-1', 'hospital-2'] as const;

/** Application `no` of the batch, as an item of a bulk run. */
export function applicationOf(no: number): object {
  const person = { name: `参保人${String(no)}`, identityNumber: sampleNumber(no), phone: `139${String(no).padStart(8, '0')}` };
  const data = {
    ...person,
    township: '青禾镇',
    village: '东风村',
    insuranceType: 'resident',
    diseaseCode: DISEASES[no % DISEASES.length],
    hospital: HOSPITALS[no % HOSPITALS.length],
    treatingDoctors: [],
    medicalRecords: [],
    channel: 'import',
    batch: BATCH,
  };
  return { applicant: person, data };
}
