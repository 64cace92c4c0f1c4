import { randomUUID } from 'node:crypto';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putPerson } from '../testing/test-people';
import { type ApplicationDraft } from './application-draft';
import { findDraft, listDrafts } from './list-drafts';
import { deleteDraft, deleteExpiredDrafts, saveDraft } from './write-draft';

const NOON = new Date('2026-03-02T04:00:00Z');
const LATER = new Date('2026-04-01T04:00:00Z');
let store: Store;
let draft: ApplicationDraft;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));
beforeEach(async () => {
  const personId = await putPerson(store, []);
  const content = { data: { illness: '高血压' } };
  draft = { id: randomUUID(), personId, processId: 'card', content, documentIds: [], revision: 1, savedAt: NOON, expiresAt: LATER };
});

describe('drafts of applications', () => {
  it('are read again by their writer as they were saved', async () => {
    expect(await saveDraft(store, draft)).toBe(true);
    expect(await findDraft(store, draft, NOON)).toEqual(draft);
    expect(await listDrafts(store, draft.personId, { now: NOON, limit: 9 })).toEqual([draft]);
  });

  it('hold nothing in clear', async () => {
    await saveDraft(store, draft);
    const text = 'SELECT d::text AS stored FROM application_drafts d WHERE id = $1';
    const { rows } = await queryStore<{ stored: string }>(store, { text, values: [draft.id] });
    expect(rows[0]?.stored).not.toContain(Buffer.from('高血压').toString('hex'));
  });

  it('are nobody else’s to read, to save or to forget', async () => {
    await saveDraft(store, draft);
    const personId = await putPerson(store, []);
    expect(await findDraft(store, { id: draft.id, personId }, NOON)).toBeUndefined();
    expect(await saveDraft(store, { ...draft, personId, revision: 2 })).toBe(false);
    expect(await deleteDraft(store, { id: draft.id, personId })).toBe(false);
  });

  it('are not written over by a device that has not seen the last saving', async () => {
    await saveDraft(store, draft);
    expect(await saveDraft(store, { ...draft, revision: 2, content: { data: { illness: '糖尿病' } } })).toBe(true);
    expect(await saveDraft(store, { ...draft, revision: 2 })).toBe(false);
    expect(await findDraft(store, draft, NOON)).toMatchObject({ revision: 2, content: { data: { illness: '糖尿病' } } });
  });

  it('are gone once expired', async () => {
    await saveDraft(store, draft);
    expect(await findDraft(store, draft, LATER)).toBeUndefined();
    expect(await listDrafts(store, draft.personId, { now: LATER, limit: 9 })).toEqual([]);
    await deleteExpiredDrafts(store, LATER, 9);
    const { rows } = await queryStore(store, { text: 'SELECT 1 FROM application_drafts' });
    expect(rows).toEqual([]);
  });
});
