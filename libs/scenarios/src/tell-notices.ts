import { listNoticesOfCase, type NoticeView } from '#store';
import { type Cast } from './cast';
import { type Play } from './play';
import { type Told } from './scenario';

interface Sending {
  readonly notice: string;
  readonly at: number;
  readonly to: Set<string>;
  readonly rows: Set<string>;
}

/** The notices of a case in the order in which they were sent, each with everybody it went to, whatever the channels. */
export async function tellNotices({ store, caseId, cast }: Play): Promise<readonly Told[]> {
  const sendings: Sending[] = [];
  for (const row of await listNoticesOfCase(store, caseId)) {
    const recipient = recipientOf(cast, row);
    const key = `${row.channel} ${recipient}`;
    const last = sendings.at(-1);
    const at = row.createdAt.getTime();
    // A second row to the same place is a second sending of the same notice.
    if (last?.notice === row.notice && last.at === at && !last.rows.has(key)) {
      last.rows.add(key);
      last.to.add(recipient);
    } else sendings.push({ notice: row.notice, at, to: new Set([recipient]), rows: new Set([key]) });
  }
  return sendings.map(({ notice, to }) => ({ notice, to: [...to] }));
}

function recipientOf(cast: Cast, { personId, post, organisationId }: NoticeView): string {
  return personId === undefined ? `${post ?? ''} of ${organisationId ?? ''}` : cast.keyOf(personId);
}
