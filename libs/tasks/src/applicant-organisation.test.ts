import { type OrganisationId } from '#contract';
import { type TaskFacts } from './index';
import { actor, answer, first, ready, supervisor } from './testing/test-tasks';

const HOSPITAL = 'hospital' as OrganisationId;
const at = (post: string) => ({ post, organisationId: HOSPITAL, organisationPath: [HOSPITAL] });
const ofHospital: TaskFacts = { ...ready, applicantIds: [], applicantOrganisationId: HOSPITAL };

describe('a task in the case of an organisation', () => {
  it('is done by nobody who works there, whatever post they hold in the bureau', () => {
    const both = { ...first, postings: [...first.postings, at('expert')] };
    expect(answer('claim', ofHospital, both)).toBe('separated');
    expect(answer('complete', ofHospital, first)).toBe('completed');
  });

  it('is given to nobody by a supervisor who works there', () => {
    expect(answer('assign', ofHospital, { ...supervisor, postings: [...supervisor.postings, at('expert')] })).toBe('separated');
  });

  it('that is its own is done by whoever it is offered to there', () => {
    const own = { ...ofHospital, offeredTo: [{ post: 'institution-manager', organisationId: HOSPITAL }] };
    expect(answer('complete', own, { ...actor('manager'), postings: [at('institution-manager')] })).toBe('completed');
    expect(answer('complete', own, { ...actor('nurse'), postings: [at('expert')] })).toBe('not-permitted');
  });
});
