import { type PersonId } from '#contract';
import { identityHash, listRosterRows, queryStore } from '#store';
import { putCase, testCaseId } from '../../store/src/testing/test-cases';
import { decideRoster, writeRosterReport } from './index';
import { CLERK, fileOf, NOON, openRosterDesk, type RosterDesk } from './testing/roster-desk';
import { sampleNumber } from './testing/sample-kind';

const OTHER = '0190a0a0-0000-7000-8000-000000000002' as PersonId;

let desk: RosterDesk;
beforeAll(async () => {
  desk = await openRosterDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.clear());

describe('bad lines', () => {
  const bad = `${fileOf([[1], [2], [2], [3]])}\n人4,110105194912310021,特困\n人5,${sampleNumber(5)},五保`;

  it('are told with line, column and reason, both lines of a double, and the good ones kept', async () => {
    const { id, counts } = await desk.send(bad);
    expect(counts).toEqual({ added: 2, bad: 4 });
    const rows = await listRosterRows(desk.store, id, { fate: 'bad', limit: 10 });
    expect(rows.map(({ line, faultColumn, fault }) => [line, faultColumn, fault])).toEqual([
      [3, 'identityNumber', 'double'],
      [4, 'identityNumber', 'double'],
      [6, 'identityNumber', 'identity-number-invalid'],
      [7, 'tag', 'class-unknown'],
    ]);
  });

  it('make all of none where the sender asks for it', async () => {
    expect(await desk.send(bad, { badRows: 'refuse' })).toMatchObject({ state: 'refused', refusal: 'roster-has-bad-rows' });
    expect(await desk.tagsOf(1)).toEqual([]);
  });

  it('make nobody leave whose number is right', async () => {
    await desk.send(fileOf([[1], [2]]));
    expect(await desk.send(`${fileOf([[1]])}\n人2,${sampleNumber(2)},五保`, { asOf: '2026-04-01' })).toMatchObject({
      counts: { unchanged: 1, bad: 1 },
    });
    expect(await desk.tagsOf(2, '2026-04-02')).toHaveLength(1);
  });

  it('hold whoever has the name of a line with a wrong number', async () => {
    await desk.send(fileOf([[1], [2], [3]]));
    const file = `${fileOf([[1]])}\n人2,${sampleNumber(2).slice(0, 17)}?,农村低保`;
    expect(await desk.send(file, { asOf: '2026-04-01' })).toMatchObject({ counts: { unchanged: 1, bad: 1, held: 1, left: 1 } });
    expect(await desk.tagsOf(2, '2026-04-02')).toHaveLength(1);
  });

  it('are found in a file of GB18030', async () => {
    const header = Buffer.from([
      0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0xba, 0xc5, 0x2c, 0xc0, 0xe0, 0xb1, 0xf0, 0x0a,
    ]);
    const line = Buffer.concat([
      Buffer.from([0xbc, 0xd7]),
      Buffer.from(`,${sampleNumber(1)},`),
      Buffer.from([0xcc, 0xd8, 0xc0, 0xa7, 0x0a]),
    ]);
    expect(await desk.send(Buffer.concat([header, line]))).toMatchObject({ counts: { added: 1 } });
  });

  it('refuse a file without a header', async () => {
    expect(await desk.send('a,b\n')).toMatchObject({ state: 'refused', refusal: 'roster-header-missing' });
  });

  it('are masked in the report', async () => {
    const { id } = await desk.send(bad);
    const parts: Buffer[] = [];
    for await (const part of writeRosterReport(desk.store, id)) parts.push(part);
    const report = Buffer.concat(parts).toString();
    expect(report).not.toContain(sampleNumber(1));
    expect(report).toContain('人*,');
    expect(report).toContain('身份证号在本文件中重复');
  });
});

describe('a doubtful roster', () => {
  const strict = { largestLeaverShare: 0.2, largestBadShare: 0.2 };
  const few = async () => {
    await desk.send(fileOf([[1], [2], [3], [4]]), { kind: strict });
    return desk.send(fileOf([[1]]), { kind: strict, asOf: '2026-04-01' });
  };

  it('waits, and changes nothing meanwhile', async () => {
    expect(await few()).toMatchObject({ state: 'awaiting-confirmation', doubts: ['many-leavers'], counts: { left: 3 } });
    expect(await desk.tagsOf(4, '2026-04-02')).toHaveLength(1);
  });

  it('is applied when somebody else confirms it', async () => {
    const { id } = await few();
    expect(await decideRoster(desk.store, { id, decision: 'confirm', by: CLERK, at: NOON })).toEqual({ ok: false, code: 'separated' });
    expect(await decideRoster(desk.store, { id, decision: 'confirm', by: OTHER, at: NOON })).toMatchObject({ ok: true });
    expect(await desk.work(id)).toMatchObject({ state: 'done', counts: { left: 3 } });
    expect(await desk.tagsOf(4, '2026-04-02')).toEqual([]);
  });

  it('is forgotten when it is discarded, and decided once', async () => {
    const { id } = await few();
    expect(await decideRoster(desk.store, { id, decision: 'discard', by: CLERK, at: NOON })).toMatchObject({
      ok: true,
      roster: { state: 'discarded' },
    });
    expect(await decideRoster(desk.store, { id, decision: 'confirm', by: OTHER, at: NOON })).toEqual({ ok: false, code: 'roster-state' });
  });

  it('is one with many bad lines too', async () => {
    expect(await desk.send(`${fileOf([[1]])}\n甲,1,特困`, { kind: strict })).toMatchObject({
      state: 'awaiting-confirmation',
      doubts: ['many-bad-rows'],
    });
  });
});

describe('open cases', () => {
  const lettersOf = async (): Promise<readonly string[]> =>
    (await queryStore<{ recipient_case: string }>(desk.store, { text: 'SELECT recipient_case FROM outbox ORDER BY id' })).rows.map(
      (row) => row.recipient_case,
    );

  it('are told once of the people whom they name, closed ones and others are not', async () => {
    const [open, closed, other] = [
      await putCase(desk.store, { id: testCaseId(1) }),
      await putCase(desk.store, { id: testCaseId(2), closed: true }),
      await putCase(desk.store, { id: testCaseId(3) }),
    ];
    const text = 'INSERT INTO case_people (case_id, identity_number_hash) VALUES ($1, $2)';
    for (const caseId of [open, closed])
      await queryStore(desk.store, { text, values: [caseId, identityHash(desk.store, sampleNumber(1))] });
    await queryStore(desk.store, { text, values: [open, identityHash(desk.store, sampleNumber(2))] });
    await queryStore(desk.store, { text, values: [other, identityHash(desk.store, sampleNumber(9))] });
    desk.letters = 0;
    expect(await desk.send(fileOf([[1], [2], [3]]))).toMatchObject({ state: 'done', toldCases: 1 });
    expect(await lettersOf()).toEqual([open]);
    expect(desk.letters).toBe(1);
    await desk.send(fileOf([[1], [2], [3]]), { asOf: '2026-04-01' });
    expect(await lettersOf()).toHaveLength(1);
  });
});
