import { findDefinition } from '#store';
import { bytesFile, type PackageFile } from '../package-file';
import { type CaseSource } from './case-source';
import { walkAudit } from './walk-audit';

/** Every version of the process by which the case ran, each file as it was deployed. */
export async function* definitionFiles(source: CaseSource): AsyncGenerator<PackageFile> {
  const hashes = new Set<string>();
  for await (const { definitionHash } of walkAudit(source)) hashes.add(definitionHash);
  for (const hash of hashes) {
    const files = (await findDefinition(source.store, hash))?.files ?? {};
    for (const path of Object.keys(files).toSorted()) yield bytesFile(`definitions/${hash}/${path}`, files[path] ?? '');
  }
}
