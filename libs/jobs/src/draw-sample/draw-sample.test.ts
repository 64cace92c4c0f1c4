import { type CaseId } from '#contract';
import { isJsonObject, type JsonObject } from '#engine';
import { type JobToRun } from '#cases';
import { drawSample } from './draw-sample';

const job = (input: JsonObject, caseNo = 1): JobToRun => ({
  caseId: `0197c1a0-0000-7000-8000-${String(caseNo).padStart(12, '0')}` as CaseId,
  no: 7,
  element: 'drawSample',
  topic: 'draw-sample',
  input,
  facts: {},
  organisationId: 'county',
  region: '331024',
  businessNow: new Date('2026-03-02T02:00:00Z'),
  involved: [],
});

async function drawn(input: JsonObject, caseNo?: number): Promise<boolean> {
  const result = await drawSample(job(input, caseNo));
  return isJsonObject(result) && result['drawn'] === true;
}

describe('draw-sample', () => {
  it('draws about the share asked for', async () => {
    const draws = await Promise.all(Array.from({ length: 2000 }, (_none, no) => drawn({ share: 0.3, key: 'county-visit' }, no)));
    expect(draws.filter(Boolean).length).toBeGreaterThan(540);
    expect(draws.filter(Boolean).length).toBeLessThan(660);
  });

  it('answers the same question of one case the same, whichever job asks', async () => {
    const input = { share: 0.3, key: 'county-visit' };
    expect(await drawSample({ ...job(input), no: 8 })).toEqual(await drawSample(job(input)));
  });

  it('draws anew for another purpose', async () => {
    const draws = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => drawn({ share: 0.5, key })));
    expect(new Set(draws).size).toBe(2);
  });

  it('draws everybody of the whole, and nobody of nothing', async () => {
    expect(await drawn({ share: 1, key: 'a' })).toBe(true);
    expect(await drawn({ share: 0, key: 'a' })).toBe(false);
  });

  it('gives seed and draw, by which anyone can draw again', async () => {
    expect(await drawSample(job({ share: 0.3, key: 'a' }))).toEqual({
      drawn: expect.any(Boolean),
      seed: expect.stringMatching(/^[0-9a-f]{64}$/),
      draw: expect.any(Number),
    });
  });

  it.each([{ key: 'a' }, { share: 1.1, key: 'a' }, { share: -0.1, key: 'a' }, { share: 'some', key: 'a' }, { share: 0.3 }])(
    'refuses the input %j',
    async (input) => {
      await expect(Promise.resolve().then(() => drawSample(job(input as JsonObject)))).rejects.toMatchObject({ code: 'bad-job-input' });
    },
  );
});
