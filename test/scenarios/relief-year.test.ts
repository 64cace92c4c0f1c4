import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type CaseId, type PersonId } from '#contract';
import { compileProcess, type CompiledProcess, resolveParameters } from '#cases';
import { bookAccount, readAnnualAccount, type Store, type UsedAmounts } from '#store';
import { readProcessFolder } from '../../apps/operator/src/processes/process-folder';
import { createTestStore, dropTestStore } from '../../libs/store/src/testing/create-test-store';
import { checkout } from '../support/checkout';

const PERSON = '0190a000-0000-7000-8000-0000000000aa' as PersonId;
const SUQIAN = '321302';

let store: Store;
let process: CompiledProcess;
let cases = 0;
beforeAll(async () => {
  store = await createTestStore();
  const compiled = await compileProcess(readProcessFolder(join(checkout, 'workflows', 'processes', 'relief-application')));
  assert(compiled.ok);
  process = compiled.process;
});
afterAll(() => dropTestStore(store));

interface Amount {
  readonly totalFen: number;
  readonly bookings: readonly (UsedAmounts & { readonly capFen: number | null })[];
}

/** Computes the aid for costs in yuan on the account of a day, books it as a case of its own, and gives it in yuan. */
async function aidFor(yuan: number, on: string): Promise<number> {
  const account = { personId: PERSON, year: Number(on.slice(0, 4)), region: SUQIAN };
  const { version, used } = await readAnnualAccount(store, account);
  const decided = process.decide('aid-amount', {
    identityTags: ['allowance-borderline'],
    firstReview: { service: 'inpatient', eligibleFen: yuan * 100, referred: false },
    accounts: { used: used.map((each) => ({ ...each })) },
    parameters: resolveParameters(process.parameters, SUQIAN, on),
  });
  assert(decided.ok);
  const { totalFen, bookings } = decided.value as unknown as Amount;
  cases += 1;
  const caseId = `0190a000-0000-7000-8000-${String(cases).padStart(12, '0')}` as CaseId;
  const entries = bookings;
  if (entries.length > 0)
    expect(
      await bookAccount(store, { caseId, jobNo: 1, decision: 'aid', account, version, entries, at: new Date(`${on}T02:00:00Z`) }),
    ).toEqual({
      ok: true,
    });
  return totalFen / 100;
}

describe('a year of 低保边缘 in Suqian (deductible 3,000, 70 %, cap 90,000)', () => {
  it('uses deductible and cap case by case, and begins anew on 1 January', async () => {
    const aid: number[] = [];
    for (const [yuan, on] of [
      [2_000, '2026-01-15'],
      [12_000, '2026-03-02'],
      [130_000, '2026-06-01'],
      [100, '2026-12-31'],
      [12_000, '2027-01-01'],
    ] as const)
      aid.push(await aidFor(yuan, on));
    expect(aid).toEqual([0, 7_700, 82_300, 0, 6_300]);
  });
});
