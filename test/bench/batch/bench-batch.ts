import { withBenchDatabase } from '../bench-database';
import { withBenchTemporal } from '../bench-temporal';
import { withBatchCounty } from './batch-county';
import { type Batch, PHASES, printCards } from './play-batch';
import { BATCH } from './run-in-bulk';

const SIZE = 2_600;
/** 133 of 2,600. */
const REFUSED_SHARE = 133 / 2_600;

/** `npm run bench -- batch=400`: a batch of chronic-card files through the real parts, from the list to the cards; people decide at once. */
export function benchBatch(size = SIZE): Promise<object> {
  return withBenchDatabase((url) =>
    withBenchTemporal((temporalAddress) =>
      withBatchCounty({ url, temporalAddress }, (county) => measure({ county, size, refused: Math.round(size * REFUSED_SHARE) })),
    ),
  );
}

async function measure(batch: Batch): Promise<object> {
  const seconds: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    seconds[name] = Math.round((performance.now() - begun) / 100) / 10;
    process.stderr.write(`${name}: ${String(seconds[name])} s\n`);
    return result;
  };
  for (const [name, play] of Object.entries(PHASES)) await timed(name, () => play(batch));
  const printBytes = await timed('print', () => printCards(batch));
  const total = Object.values(seconds).reduce((sum, each) => sum + each, 0);
  return {
    files: batch.size,
    seconds,
    totalSeconds: Math.round(total),
    filesPerSecond: Math.round((batch.size / total) * 10) / 10,
    printMegabytes: Math.round(printBytes / 1_048_576),
    ...(await whatBecame(batch)),
    peakMegabytes: batch.county.peakMemory(),
  };
}

interface BatchCount {
  readonly outcome?: string;
  readonly refusal?: string;
  readonly cases: number;
}

/** Everything once, and nothing else: a figure that lost a card is none. */
async function whatBecame({ county, size, refused }: Batch): Promise<object> {
  const { counts } = await county.client.get(`/api/batches/${BATCH}`, { token: await county.tokenOf('supervisor-1') });
  const became = {
    cases: (counts as readonly BatchCount[]).map(({ outcome, refusal, cases }) => [outcome, refusal, cases]),
    records: await county.count('SELECT count(*) AS n FROM records'),
    cards: await county.count("SELECT count(DISTINCT case_id) AS n FROM issued_documents WHERE template = 'chronic-card'"),
    messages2503: await county.count('SELECT count(*) AS n FROM department_messages'),
    publicLists: await county.count('SELECT count(*) AS n FROM publicities WHERE list = $1', [BATCH]),
  };
  const approved = size - refused;
  const cases = [
    ['approved', undefined, approved],
    ['refused', 'standard-not-met', refused],
  ];
  const wanted = { cases, records: approved, cards: approved, messages2503: approved, publicLists: 1 };
  if (JSON.stringify(became) !== JSON.stringify(wanted)) throw new Error(`${JSON.stringify(became)} instead of ${JSON.stringify(wanted)}`);
  return became;
}
