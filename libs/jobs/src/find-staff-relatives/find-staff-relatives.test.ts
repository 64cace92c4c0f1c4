import { type PersonId } from '#contract';
import { servicesOf } from '../testing/services-of';
import { testJob } from '../testing/test-job';
import { findStaffRelatives } from './find-staff-relatives';

const JOB = testJob({ identityNumbers: ['99990119580314002X'] });

describe('find-staff-relatives', () => {
  it('tells whose relative somebody is, by the ids of staff alone', async () => {
    const services = servicesOf({ listDeclaredRelations: () => Promise.resolve([{ personId: 'clerk-1' as PersonId, relation: '母亲' }]) });
    expect(await findStaffRelatives(JOB, services)).toEqual({ related: true, relations: [{ staff: 'clerk-1', relation: '母亲' }] });
  });

  it('tells that nobody has declared them', async () => {
    const services = servicesOf({ listDeclaredRelations: () => Promise.resolve([]) });
    expect(await findStaffRelatives(JOB, services)).toEqual({ related: false, relations: [] });
  });
});
