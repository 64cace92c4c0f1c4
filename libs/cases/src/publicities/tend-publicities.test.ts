import { randomUUID } from 'node:crypto';
import { type CaseId } from '#contract';
import { findPublicEntry, listPublicities, putEvidence, queryStore } from '#store';
import { BUREAU, createTestCounty, daysLater, flow, MONDAY, processOf, publicity, type TestCounty } from '../testing/test-county';

const VILLAGE = { name: '村公示栏', post: 'village-committee', required: true };

/** Seven calendar days that count from the photo of the village's board. */
const published = (processId: string, file: object = {}) =>
  processOf(
    processId,
    `<bpmn:startEvent id="start"/>
     <bpmn:receiveTask id="publicity" messageRef="objectionMessage" huiban:publicity="list" huiban:result="objection"/>
     <bpmn:boundaryEvent id="over" attachedToRef="publicity"><bpmn:timerEventDefinition huiban:days="7" huiban:unit="calendar-day"/></bpmn:boundaryEvent>
     <bpmn:endEvent id="done" huiban:outcome="approved"/><bpmn:endEvent id="objected" huiban:outcome="refused"/>
     ${flow('start', 'publicity')}${flow('publicity', 'objected')}${flow('over', 'done')}`,
    { 'publicities/list.json': publicity('名单', { places: ['网站', VILLAGE], termFrom: 'places', ...file }) },
  );

describe('tending publicities', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(published('alone'));
    await county.deploy(published('listed', { list: '第一批' }));
  });
  afterAll(() => county.drop());

  interface Entry {
    readonly publicity_id: string;
    readonly case_number: string;
    readonly closes_at: Date | null;
    readonly awaits_places: boolean;
  }
  async function entryOf(caseId: CaseId): Promise<Entry> {
    const text = 'SELECT publicity_id, case_number, closes_at, awaits_places FROM publicity_entries WHERE case_id = $1';
    const [row] = (await queryStore<Entry & Record<string, unknown>>(county.store, { text, values: [caseId] })).rows;
    return row ?? { publicity_id: '', case_number: '', closes_at: null, awaits_places: false };
  }
  /** The village puts the publicity up. */
  async function putUp(publicityId: string, at: Date) {
    const { personId } = await county.hire('village-committee');
    const document = randomUUID();
    await queryStore(county.store, {
      text: `INSERT INTO documents (id, uploaded_by, kind, file_name, media_type, size, sha256, uploaded_at) VALUES ($1, $2, 'photo', '', 'image/png', 1, '', $3)`,
      values: [document, personId, MONDAY],
    });
    return putEvidence(county.store, { publicityId, no: 2, kind: 'put-up', at, by: personId, document });
  }
  const shown = (now: Date) => listPublicities(county.store, { region: '999901', organisationId: BUREAU, now, limit: 9 });

  it('begins a term when the last required place is up, that day not counted, and ends it to the minute', async () => {
    const { caseId } = await county.start('alone');
    const { publicity_id: id, case_number: caseNumber } = await entryOf(caseId);
    await county.cases.settle(caseId, daysLater(20));
    expect(await entryOf(caseId)).toMatchObject({ awaits_places: true, closes_at: null });
    expect(await county.cases.beginTerms(id, daysLater(20))).toBe(0);
    expect(await putUp(id, daysLater(21))).toBe('kept');
    expect(await county.cases.beginTerms(id, daysLater(22))).toBe(1);
    const end = new Date('2026-03-30T16:00:00Z');
    expect(await entryOf(caseId)).toMatchObject({ awaits_places: false, closes_at: end });
    expect(await findPublicEntry(county.store, { publicityId: id, caseNumber }, new Date(end.getTime() - 60_000))).toBeDefined();
    expect(await findPublicEntry(county.store, { publicityId: id, caseNumber }, end)).toBeUndefined();
    expect(await county.cases.settle(caseId, daysLater(40))).toMatchObject({ open: false });
    expect(await county.cases.beginTerms(id, daysLater(40))).toBe(0);
  });

  it('begins the term of an entry that comes after the photo with its own publication', async () => {
    const first = await county.start('listed');
    await putUp((await entryOf(first.caseId)).publicity_id, MONDAY);
    const second = await county.start('listed');
    expect(await county.cases.tendPublicities(MONDAY)).toBe(2);
    const ends = await Promise.all([first, second].map(async ({ caseId }) => (await entryOf(caseId)).closes_at));
    expect(ends).toEqual([new Date('2026-03-09T16:00:00Z'), new Date('2026-03-09T16:00:00Z')]);
  });

  it('notes that a publicity is over, and takes the note back for a further entry', async () => {
    const { caseId } = await county.start('listed');
    const { publicity_id: id } = await entryOf(caseId);
    const endedAt = async () =>
      (await queryStore<{ ended_at: Date | null }>(county.store, { text: 'SELECT ended_at FROM publicities WHERE id = $1', values: [id] }))
        .rows[0]?.ended_at;
    await county.cases.tendPublicities(MONDAY);
    expect(await endedAt()).toBeNull();
    await county.cases.tendPublicities(daysLater(60));
    expect(await endedAt()).toEqual(new Date('2026-03-09T16:00:00Z'));
    await county.start('listed');
    expect(await endedAt()).toBeNull();
    expect((await shown(MONDAY)).map((view) => view.id)).toContain(id);
  });
});
