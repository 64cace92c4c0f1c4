import { encrypt, encryptionContext, insertMessageOnce, takePending } from '#store';
import { createTestApi, MONDAY, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';

let api: TestApi;
let reviewer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
});
afterAll(() => api.close());

interface Mailbox {
  readonly unread: number;
  readonly messages: readonly { readonly id: number; readonly readAt?: string }[];
}

const read = async (person: TestPerson, query = ''): Promise<Mailbox> =>
  (await get(api, person, `/api/messages${query}`).expect(200)).body as Mailbox;

/** A message to the applicant of a new case, delivered as the worker does it. */
async function deliver(): Promise<TestPerson> {
  const { caseId, applicant } = await startCard(api);
  const text = `INSERT INTO outbox (case_id, seq, notice, channel, recipient_person, content, created_at)
    SELECT id, 1, 'accepted', 'in-app', applicant_id, $2, $3 FROM cases WHERE id = $1`;
  const content = encrypt(api.store, encryptionContext.outbox(caseId), JSON.stringify({ title: '受理通知书', body: '您的申请已受理。' }));
  await api.store.pool.query(text, [caseId, content, MONDAY]);
  for (const { id } of await takePending(api.store, 'in-app', { limit: 100, now: MONDAY })) await insertMessageOnce(api.store, id, MONDAY);
  return applicant;
}

describe('messages', () => {
  it('are read by whom they are for, and marked once', async () => {
    const applicant = await deliver();
    const before = await read(applicant);
    expect(before).toMatchObject({ unread: 1, messages: [{ notice: 'accepted', title: '受理通知书', body: '您的申请已受理。' }] });
    const id = before.messages[0]?.id ?? 0;
    await post(api, applicant, `/api/messages/${id}/read`).expect(204);
    await post(api, applicant, `/api/messages/${id}/read`).expect(204);
    expect(await read(applicant)).toMatchObject({ unread: 0, messages: [{ id, readAt: MONDAY.toISOString() }] });
    expect((await read(applicant, '?unread=true')).messages).toEqual([]);
  });

  it('do not exist for anybody else', async () => {
    const applicant = await deliver();
    const id = (await read(applicant)).messages[0]?.id ?? 0;
    expect((await read(reviewer)).messages).toEqual([]);
    expect(codeOf(await post(api, reviewer, `/api/messages/${id}/read`))).toEqual([404, 'unknown-message']);
    expect(codeOf(await post(api, reviewer, '/api/messages/x/read'))).toEqual([404, 'unknown-message']);
  });

  it('ask for a key when they are marked', async () => {
    expect(codeOf(await post(api, reviewer, '/api/messages/1/read', {}, ''))).toEqual([400, 'idempotency-key-missing']);
  });
});
