import { type ProcessFiles } from '#cases';
import { findProcessUpload, findVersionFolder, listCurrentDefinitions, type ScenarioRun, type Store } from '#store';
import { type Folders } from './play-scenario';

/** The folder that is tried, and of every other process the version in force; nothing where the folder was forgotten. */
export async function triedFolders(
  store: Store,
  { processId, region, tried }: Pick<ScenarioRun, 'processId' | 'region' | 'tried'>,
  wall: Date,
): Promise<Folders | undefined> {
  const process = await findTried(store, { processId, region, tried });
  if (process === undefined) return undefined;
  const current = await listCurrentDefinitions(store, { region, wall });
  const others: ProcessFiles[] = [];
  for (const head of current) {
    const folder = head.processId === processId ? undefined : await versionFolder(store, head);
    if (folder !== undefined) others.push(folder);
  }
  return { process, others };
}

/** The folder of a run or of what is to be one, with its stories. */
export async function findTried(
  store: Store,
  { processId, region, tried }: Pick<ScenarioRun, 'processId' | 'region' | 'tried'>,
): Promise<ProcessFiles | undefined> {
  if ('version' in tried) return versionFolder(store, { processId, region, version: tried.version });
  const upload = await findProcessUpload(store, { id: tried.upload, region });
  return upload && { processId: upload.processId, files: upload.files };
}

async function versionFolder(
  store: Store,
  head: { readonly processId: string; readonly region: string; readonly version: number },
): Promise<ProcessFiles | undefined> {
  const found = await findVersionFolder(store, head);
  return found && { processId: found.processId, files: { ...found.files, ...found.companions } };
}
