import { findDefinition, inTransaction, insertDefinition, replaceStartTimers, type StartTimer, type Store } from '#store';
import { type CompiledProcess, type DeployFinding, type ProcessFiles } from './definition';
import { compileProcess } from './compile-process';
import { definitionHash, runningFiles } from './definition-hash';

/** The version that stands now and what its folder is warned of, or everything that is wrong with it; nothing is stored then. */
export type Deployed =
  | {
      readonly ok: true;
      readonly hash: string;
      readonly version: number;
      readonly created: boolean;
      readonly process: CompiledProcess;
      readonly warnings: readonly DeployFinding[];
    }
  | { readonly ok: false; readonly findings: readonly DeployFinding[] };

/** A folder with its region, and the start timers that its process has from now on. */
export interface Deployment {
  readonly files: ProcessFiles;
  readonly region: string;
  readonly now: Date;
  readonly armed: (process: CompiledProcess) => readonly StartTimer[];
}

/** Checks a process folder and stores it with its timers as the newest version in a region; the same files again change nothing. */
export async function deployDefinition(store: Store, { files, region, now, armed }: Deployment): Promise<Deployed> {
  const compiled = await compileProcess(files);
  if (!compiled.ok) return compiled;
  const hash = definitionHash(files, region);
  const { processId } = files;
  const created = await inTransaction(store, async (transaction) => {
    const isNew = await insertDefinition(transaction, { hash, processId, region, files: runningFiles(files) }, now);
    if (isNew) await replaceStartTimers(transaction, { processId, region, hash, timers: armed(compiled.process) });
    return isNew;
  });
  const stored = await findDefinition(store, hash);
  return { ok: true, hash, version: stored?.version ?? 0, created, process: compiled.process, warnings: compiled.warnings };
}
