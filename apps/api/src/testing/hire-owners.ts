import { type TestApi, type TestPerson } from './create-test-api';

/** Who keeps the county's processes, and two who may not: a reviewer, and who keeps those of a township. */
export interface Owners {
  readonly owner: TestPerson;
  readonly reviewer: TestPerson;
  readonly elsewhere: TestPerson;
}

/** Adds them to the test's county. */
export const hireOwners = async (api: TestApi): Promise<Owners> => ({
  owner: await api.person('钱流程', 'process-owner@county'),
  reviewer: await api.person('北乡初审', 'reviewer-1@north'),
  elsewhere: await api.person('南镇流程', 'process-owner@south'),
});
