import { NOTICE_CHANNELS } from '#contract';
import { insertMessageOnce, markDelivered, type Store, takePending } from '#store';

const PAGE = 500;
/** Mails of a life that was never lived go to nobody. */
const KEPT = 'demo county: not sent';

/** Puts every notice of the lived year where its recipient finds it, at the instant at which it was written. */
export async function deliverAll(store: Store, now: Date): Promise<void> {
  for (const channel of NOTICE_CHANNELS) {
    for (
      let page = await takePending(store, channel, { now, limit: PAGE });
      page.length > 0;
      page = await takePending(store, channel, { now, limit: PAGE })
    ) {
      for (const { id, createdAt } of page) {
        if (channel === 'in-app') await insertMessageOnce(store, id, createdAt);
        else await markDelivered(store, id, { at: createdAt, evidence: KEPT });
      }
    }
  }
}
