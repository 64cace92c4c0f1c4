import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { get, post } from '../../apps/api/src/testing/test-case';
import { type TestApi, type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { identityNumber } from '../../apps/api/src/testing/identity-number';
import { type FurnishedNorth } from './furnish-north';

/** What people of the north have of their own, by the word that stands for it, with whose it is. */
export type OwnThings = Readonly<Record<string, { readonly id: string; readonly owner: TestPerson }>>;

/** Gives people of the north one of everything that is somebody's own. */
export async function putOwnThings(api: TestApi, north: FurnishedNorth): Promise<OwnThings> {
  const keeper = await api.person('北乡干事', 'reviewer-1@north');
  const stand = await api.person('北乡代班', 'reviewer-1@north');
  const helper = await api.person('北乡帮手', 'assist-agent@north');
  const made = async (owner: TestPerson, path: string, body: object) => {
    const answer = await post(api, owner, path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.text}`);
    return { id: (answer.body as { readonly id: string }).id, owner };
  };
  const relative = { name: '北乡亲属', relation: 'sibling', identityNumber: identityNumber('34032119500101001') };
  return {
    bulkRun: await made(keeper, '/api/bulk-runs', { verb: 'claim', items: [{ task: north.ids['task'] }] }),
    savedSearch: await made(keeper, '/api/saved-searches', { name: '北乡的查询', tab: 'mine', filter: {} }),
    deputy: await made(keeper, '/api/deputies', { deputyId: stand.id, from: '2026-03-02', until: '2026-03-20', reason: '年休假' }),
    authority: await made(await api.person('北乡老人'), '/api/authorities', { helper: helper.username }),
    relative: await made(keeper, '/api/relatives', relative),
    draft: { id: await draftOf(api, keeper), owner: keeper },
    copy: await copyOf(api, north, keeper),
  };
}

async function draftOf(api: TestApi, owner: TestPerson): Promise<string> {
  const id = randomUUID();
  await request(api.server)
    .put(`/api/drafts/${id}`)
    .auth(owner.token, { type: 'bearer' })
    .set('Idempotency-Key', randomUUID())
    .send({ processId: 'card', revision: 0, content: { illness: '北乡草稿' }, documentIds: [] })
    .expect(200);
  return id;
}

/** A copy to the keeper of a task that the north's reviewer has in hand. */
async function copyOf(api: TestApi, north: FurnishedNorth, owner: TestPerson): Promise<OwnThings[string]> {
  const to = [{ personId: owner.id }];
  const sent = await post(api, north.reviewer, `/api/tasks/${north.ids['task'] ?? ''}/copy`, { to });
  if (sent.status !== 200) throw new Error(sent.text);
  const { body } = await get(api, owner, '/api/inbox/copies').expect(200);
  return { id: String((body as { readonly copies: readonly { readonly id: number }[] }).copies[0]?.id), owner };
}
