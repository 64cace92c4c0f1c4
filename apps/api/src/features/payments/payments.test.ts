import { type CaseId } from '#contract';
import { listReadings, orderPayment, settlePayment } from '#store';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, startCard, type TestCase } from '../../testing/test-case';

const PAYEE = { name: '陈桂兰', bank: '农商行', account: '6200990000000000001' };
const MASKED = { name: '陈*兰', bank: '农商行', account: '****0001' };

let api: TestApi;
let accountant: TestPerson;
let card: TestCase;
let payments: readonly string[];
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  accountant = await api.person('会计', 'accountant@county');
  card = await startCard(api);
  const [returned, again] = [await pay(card, 1), await pay(card, 2)];
  payments = [returned, again];
});
afterAll(() => api.close());

/** Orders a payment, the first of which comes back. */
async function pay({ caseId: id }: TestCase, jobNo: number): Promise<string> {
  const caseId = id as CaseId;
  const at = new Date(Date.parse('2026-03-03T01:00:00Z') + jobNo * 60_000);
  const ordered = await orderPayment(api.store, { caseId, jobNo, decision: 'aid', amountFen: 630_000, payee: PAYEE, orderedAt: at });
  if (!ordered.ok) throw new Error(ordered.code);
  if (jobNo === 1) await settlePayment(api.store, { caseId, payment: ordered.payment, result: 'returned', at });
  return ordered.payment;
}

const list = (person: TestPerson, query = '') => get(api, person, `/api/payments${query}`);
const idsOf = async (person: TestPerson, query = ''): Promise<readonly string[]> => {
  const { body } = await list(person, query).expect(200);
  return (body as { readonly payments: readonly { readonly id: string }[] }).payments.map(({ id }) => id);
};

describe('payments of an office', () => {
  it('come with the latest first, nobody and no account in clear', async () => {
    const { body } = await list(accountant).expect(200);
    expect(body).toEqual({
      payments: [
        {
          id: payments[1],
          caseId: card.caseId,
          caseNumber: card.number,
          organisation: 'county',
          organisationName: '怀远县医疗保障局',
          decision: 'aid',
          amountFen: 630_000,
          payee: MASKED,
          status: 'ordered',
          orderedAt: '2026-03-03T01:02:00.000Z',
        },
        expect.objectContaining({ id: payments[0], status: 'returned', replacedBy: 'ordered', settledAt: '2026-03-03T01:01:00.000Z' }),
      ],
    });
    expect(await listReadings(api.store, card.caseId as CaseId, 10)).toEqual([]);
  });

  it('are narrowed by status and office, and go on after the last one', async () => {
    expect(await idsOf(accountant, '?status=returned')).toEqual([payments[0]]);
    expect(await idsOf(accountant, '?organisation=county')).toHaveLength(2);
    expect(await idsOf(accountant, '?organisation=north')).toEqual([]);
    expect(await idsOf(accountant, `?after=${payments[1] ?? ''}`)).toEqual([payments[0]]);
    expect(codeOf(await list(accountant, '?status=lost'))).toEqual([422, 'fields-invalid']);
  });

  it('are not those of the county for finance of a township', async () => {
    expect(await idsOf(await api.person('乡镇会计', 'accountant@north'))).toEqual([]);
    expect(await idsOf(await api.person('乡镇会计', 'accountant@north'), '?organisation=county')).toEqual([]);
  });

  it('are refused to every post but finance', async () => {
    for (const posts of [['reviewer-1@county'], ['director@county'], ['system-operator@county'], []])
      expect(codeOf(await list(await api.person('别人', ...posts)))).toEqual([403, 'not-permitted']);
    expect(codeOf(await list(card.applicant))).toEqual([403, 'not-permitted']);
  });
});

describe('payments of a case', () => {
  const ofCase = (person: TestPerson) => get(api, person, `/api/cases/${card.caseId}/payments`);
  const payees = async (person: TestPerson) => {
    const { body } = await ofCase(person).expect(200);
    return (body as { readonly payments: readonly { readonly payee: object }[] }).payments.map(({ payee }) => payee);
  };

  it('are in clear for finance of its office, which is written down before', async () => {
    expect(await payees(accountant)).toEqual([PAYEE, PAYEE]);
    const fields = payments.flatMap((id) => [`${id}:/payee`, `${id}:/account`]);
    expect(await listReadings(api.store, card.caseId as CaseId, 10)).toMatchObject([{ personId: accountant.id, place: 'payment', fields }]);
  });

  it('keep the account from its reviewer', async () => {
    const reviewer = await api.person('初审员', 'reviewer-1@county');
    expect(await payees(reviewer)).toEqual(Array(2).fill({ ...MASKED, name: PAYEE.name }));
  });

  it('do not exist for anybody else', async () => {
    const others = [['accountant@north'], ['intake-clerk@south'], ['expert@hospital'], ['system-operator@county'], []];
    const asked = await Promise.all(others.map(async (posts) => codeOf(await ofCase(await api.person('别人', ...posts)))));
    expect(asked).toEqual(Array(others.length).fill([404, 'unknown-case']));
    expect(codeOf(await ofCase(card.applicant))).toEqual([404, 'unknown-case']);
  });
});

describe('payments of a year', () => {
  const totals = (person: TestPerson) => get(api, person, '/api/payments/totals?year=2026');

  it('are summed by month, office and status', async () => {
    const organisation = { id: 'county', name: '怀远县医疗保障局' };
    expect((await totals(accountant).expect(200)).body).toMatchObject({
      organisations: expect.arrayContaining([organisation, { id: 'north', name: '北乡' }]) as unknown,
      totals: [
        { month: '2026-03', organisation, status: 'ordered', payments: 1, amountFen: 630_000 },
        { month: '2026-03', organisation, status: 'returned', payments: 1, amountFen: 630_000 },
      ],
    });
    expect((await get(api, accountant, '/api/payments/totals?year=2025').expect(200)).body).toMatchObject({ totals: [] });
  });

  it('are summed for finance only, and for a township without those of the county', async () => {
    expect(codeOf(await totals(await api.person('初审', 'reviewer-1@county')))).toEqual([403, 'not-permitted']);
    expect((await totals(await api.person('出纳', 'cashier@south')).expect(200)).body).toMatchObject({ totals: [] });
  });
});
