import { type Chained, type Store, verifyAudit } from '#store';
import { type BrokenChainDto } from './audit.dto';

/** Computes chains anew, one after another so that the office's own work goes on meanwhile; those that are not whole. */
export async function brokenChains(store: Store, chains: readonly Chained[]): Promise<readonly BrokenChainDto[]> {
  const broken: BrokenChainDto[] = [];
  for (const { id, number } of chains) {
    const verdict = await verifyAudit(store, id);
    if (!verdict.ok) broken.push({ caseNumber: number, code: verdict.code, seq: verdict.seq });
  }
  return broken;
}
