import { closeStore } from '#store';
import { withBenchDatabase } from '../bench-database';
import { openBenchCounty } from './bench-county';
import { stepsThroughAdvance } from './steps-through-advance';
import { stepsThroughHttp } from './steps-through-http';

const CLIENTS = [1, 4, 16] as const;
const SECONDS = 8;

/** `npm run bench -- steps`: cases and completions per second of a case with four user tasks, through `advance` and through HTTP. */
export async function benchSteps(): Promise<object> {
  return withBenchDatabase(async (url) => {
    const county = await openBenchCounty(url);
    try {
      await stepsThroughAdvance(county, { clients: 4, seconds: 3 });
      const advance = [];
      for (const clients of CLIENTS) advance.push(await stepsThroughAdvance(county, { clients, seconds: SECONDS }));
      return { advance, ...(await stepsThroughHttp(county, { url, clients: CLIENTS, seconds: SECONDS })) };
    } finally {
      await closeStore(county.store);
    }
  });
}
