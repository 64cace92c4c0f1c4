import { type Post } from '#access';
import { type OrganisationId, type PersonId } from '#contract';
import { findPartner, listPartnerLog, putOrganisation, queryStore } from '#store';
import { BUREAU, createTestCounty, type TestCounty } from '../../../../libs/cases/src/testing/test-county';
import { endKey, listDeadLetters, listKeys, listPartnersOf, makeKey, replayDeadLetter, setChannel, subscribe } from './partner';

const organisation = 'civil-affairs';
let county: TestCounty;
let told: string[];
let as: string;
let operator: PersonId;
const tell = (line: string): void => {
  told.push(line);
};
/** Somebody who holds this post and signs in under its name. */
async function account(post: Post): Promise<{ readonly username: string; readonly id: PersonId }> {
  const { personId } = await county.hire(post);
  await queryStore(county.store, { text: 'UPDATE people SET username = $1 WHERE id = $2', values: [post, personId] });
  return { username: post, id: personId };
}
beforeAll(async () => {
  county = await createTestCounty();
  await putOrganisation(county.store, {
    id: organisation as OrganisationId,
    parentId: BUREAU,
    kind: 'department',
    name: '民政局',
    region: '999901',
  });
  ({ username: as, id: operator } = await account('system-operator'));
});
beforeEach(() => {
  told = [];
});
afterAll(() => county.drop());

describe('operator partner', () => {
  it('sets how an organisation is reached, keeps what is not named, and notes who did it', async () => {
    await setChannel(
      { ...county, config: { partnerLoopback: false } },
      { organisation, channel: 'webhook' },
      { as, endpoint: 'https://a.example/events', silenceHours: '48' },
      tell,
    );
    await setChannel({ ...county, config: { partnerLoopback: false } }, { organisation, channel: 'file' }, { as }, tell);
    expect(await findPartner(county.store, organisation)).toMatchObject({
      channel: 'file',
      endpoint: 'https://a.example/events',
      silenceHours: 48,
    });
    const log = await listPartnerLog(county.store, { organisationId: organisation, limit: 10 });
    expect(log.map(({ action, actor }) => [action, actor])).toEqual([
      ['configured', operator],
      ['configured', operator],
    ]);
    await listPartnersOf(county, tell);
    expect(told.at(-1)).toBe('civil-affairs: file https://a.example/events');
  });

  it.each([
    ['a channel that there is not', { organisation, channel: 'pigeon' }, {}],
    ['an organisation that there is not', { organisation: 'nobody', channel: 'inbox' }, {}],
    ['an address with a password', { organisation, channel: 'webhook' }, { endpoint: 'https://u:p@a.example/' }],
    ['an address without https', { organisation, channel: 'webhook' }, { endpoint: 'http://a.example/' }],
    ['hours that are none', { organisation, channel: 'inbox' }, { silenceHours: 'many' }],
  ])('refuses %s', async (_what, given, change) => {
    await expect(setChannel({ ...county, config: { partnerLoopback: false } }, given, { as, ...change }, tell)).rejects.toThrow();
  });

  it('is for operators alone', async () => {
    const { username: director } = await account('director');
    await expect(
      setChannel({ ...county, config: { partnerLoopback: false } }, { organisation, channel: 'inbox' }, { as: director }, tell),
    ).rejects.toThrow('not permitted');
    await expect(makeKey(county, { organisation, purpose: 'client' }, { as: director }, tell)).rejects.toThrow('not permitted');
  });

  it('sets which events of which cases an organisation hears of, and tells what it hears of then', async () => {
    await setChannel(
      { ...county, config: { partnerLoopback: false } },
      { organisation, channel: 'webhook' },
      { as, endpoint: 'https://a.example/events' },
      tell,
    );
    await subscribe(county, { organisation, events: ['case.started', 'case.closed'] }, { as }, tell);
    told = [];
    await subscribe(county, { organisation, events: ['stage.changed'] }, { as, process: 'relief-application' }, tell);
    expect(told).toEqual(['case.closed of all processes', 'case.started of all processes', 'stage.changed of relief-application']);
    told = [];
    await subscribe(county, { organisation, events: [] }, { as }, tell);
    expect(told).toEqual(['stage.changed of relief-application']);
    await expect(subscribe(county, { organisation, events: ['case.eaten'] }, { as }, tell)).rejects.toThrow('no event case.eaten');
    await setChannel({ ...county, config: { partnerLoopback: false } }, { organisation, channel: 'file' }, { as }, tell);
    await expect(subscribe(county, { organisation, events: ['case.closed'] }, { as }, tell)).rejects.toThrow('by webhook');
  });

  it('makes a key, tells its secret once, and ends it once', async () => {
    await makeKey(county, { organisation, purpose: 'client' }, { as }, tell);
    const [, id = '', secret = ''] = /^Key (\S+) .*: (hbk_\S+)$/.exec(told[0] ?? '') ?? [];
    await listKeys(county, organisation, tell);
    expect(told.slice(1).join()).toContain(`${id} client from`);
    expect(told.slice(1).join()).not.toContain(secret);
    await endKey(county, { organisation, id }, { as }, tell);
    await expect(endKey(county, { organisation, id }, { as }, tell)).rejects.toThrow('no such key');
  });

  it('repeats no dead letter that there is not', async () => {
    await listDeadLetters(county, organisation, tell);
    expect(told).toEqual([]);
    await expect(replayDeadLetter(county, { organisation, id: '1' }, { as }, tell)).rejects.toThrow('no such dead letter');
  });
});
