import { Worker } from '@temporalio/worker';
import { playScenario } from './play-scenario';
import { installQuietRuntime } from './quiet-runtime';
import { listRecorded, readRecorded, writeRecorded } from './recorded';
import { SCENARIO_NAMES, SCENARIOS, SEEDED } from './scenarios';
import { bundleSources } from './source-bundle';

beforeAll(installQuietRuntime);

async function replay(history: string): Promise<void> {
  await Worker.runReplayHistory({ workflowBundle: await bundleSources() }, JSON.parse(history) as unknown);
}

/** Texts of a history with its payloads decoded. */
function readable(history: string): string {
  return history.replace(/"data":\s?"([A-Za-z0-9+/=]+)"/g, (_all, data: string) => Buffer.from(data, 'base64').toString());
}

describe('a life of a workflow on a real server', () => {
  it.each(SCENARIO_NAMES)('%s comes to its end, and its history replays', async (name) => {
    const histories = await playScenario(SCENARIOS[name]());
    if (process.env['HUIBAN_RECORD_HISTORIES'] === 'on') writeRecorded(name, histories);
    for (const history of histories) await replay(history);
    expect(histories.length).toBe(name === 'long-life' ? 2 : 1);
  });
});

describe('a recorded history', () => {
  it('is there for every scenario', () => {
    const names = new Set(listRecorded().map((file) => file.replace(/(\.\d+)?\.json$/, '')));
    expect([...names].sort()).toEqual([...SCENARIO_NAMES].sort());
  });

  it.each(listRecorded())('replays on the workflows of today: %s', async (file) => {
    await replay(readRecorded(file));
  });

  it.each(listRecorded())('holds nothing of the people whose case it was: %s', (file) => {
    const text = readable(readRecorded(file));
    expect(SEEDED.filter((seed) => text.includes(seed))).toEqual([]);
    expect(text).not.toMatch(/\b\d{17}[\dX]\b/);
  });

  it('does hold what its activities were given, so that the absence above means something', () => {
    const texts = listRecorded().map((file) => readable(readRecorded(file)));
    expect(texts.some((text) => text.includes('registry-away'))).toBe(true);
    expect(texts.some((text) => text.includes('publicity'))).toBe(true);
  });

  it.each(listRecorded())('names no host and no folder of the machine that recorded it: %s', (file) => {
    const text = readable(readRecorded(file));
    const identities = [...text.matchAll(/"identity":\s?"([^"]*)"/g)].map(([, identity]) => identity);
    expect(identities.filter((identity) => !/^(huiban-worker-[0-9a-f]{8}|recorder|)$/.test(identity ?? ''))).toEqual([]);
    expect(text).not.toMatch(/\/(home|root|work|tmp|Users)\//);
  });

  it('does not replay on workflows that do something else', async () => {
    const changed = readRecorded('jobs-and-retries.json').replaceAll('"job-4"', '"job-44"');
    await expect(replay(changed)).rejects.toThrow();
  });
});
