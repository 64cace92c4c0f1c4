import { createHash } from 'node:crypto';
import { AUDIT_FILE } from '../case-files/audit-file';
import { ArchiveError } from '../errors';
import { MANIFEST, MANIFEST_HASH, type ManifestFile } from '../manifest/manifest';
import { parseManifest, type ReadManifest } from '../manifest/parse-manifest';
import { openZip, type ZippedFile } from '../zip/read-zip';
import { findBrokenEntry } from './verify-chain';

/**
 * What is wrong with a package. `altered`, `missing`, `added`: a file, against the manifest; `manifest-altered`: the manifest against its own hash,
 * or none of ours; `chain-broken`: the audit trail from this entry on does not follow from what is before it.
 */
export type ArchiveFault =
  | { readonly code: 'altered' | 'missing' | 'added' | 'manifest-altered'; readonly path: string }
  | { readonly code: 'chain-broken'; readonly path: string; readonly entry: number };

/** What verification came to: whole where there are no faults. */
export interface ArchiveVerdict {
  readonly caseNumber?: string;
  readonly files: number;
  readonly entries: number;
  readonly faults: readonly ArchiveFault[];
}

/** Recomputes every hash and the audit chain of a package out of the file alone; `bad-archive` where it is no ZIP archive. */
export async function verifyPackage(file: string): Promise<ArchiveVerdict> {
  const zip = await openZip(file);
  try {
    return await verifyFiles(zip.files);
  } finally {
    await zip.close();
  }
}

async function verifyFiles(zipped: readonly ZippedFile[]): Promise<ArchiveVerdict> {
  const byPath = new Map(zipped.map((file) => [file.path, file]));
  const { manifest, faults } = await readManifest(byPath);
  if (manifest === undefined) return { files: 0, entries: 0, faults };
  for (const listed of manifest.files) {
    const found = byPath.get(listed.path);
    if (found === undefined) faults.push({ code: 'missing', path: listed.path });
    else if (!(await isSame(found, listed))) faults.push({ code: 'altered', path: listed.path });
  }
  faults.push(...listAdded(zipped, manifest), ...(await faultsOfChain(byPath.get(AUDIT_FILE), manifest)));
  return { caseNumber: manifest.caseNumber, files: manifest.files.length, entries: manifest.audit.entries, faults };
}

/** Even a manifest that was altered is held against the files, so that one learns what was altered with it. */
async function readManifest(files: ReadonlyMap<string, ZippedFile>) {
  const faults: ArchiveFault[] = [];
  const bytes = await bytesOf(files.get(MANIFEST));
  const said = (await bytesOf(files.get(MANIFEST_HASH)))?.toString('utf8').split(' ')[0];
  const manifest = bytes && parseManifest(bytes.toString('utf8'));
  if (bytes === undefined) faults.push({ code: 'missing', path: MANIFEST });
  else if (manifest === undefined || createHash('sha256').update(bytes).digest('hex') !== said)
    faults.push({ code: 'manifest-altered', path: MANIFEST });
  return { manifest, faults };
}

/** What the manifest does not list, and what is there twice: programs differ in which of the two they show. */
function listAdded(zipped: readonly ZippedFile[], manifest: ReadManifest): readonly ArchiveFault[] {
  const expected = new Set([MANIFEST, MANIFEST_HASH, ...manifest.files.map(({ path }) => path)]);
  return zipped.filter(({ path }) => !expected.delete(path)).map(({ path }) => ({ code: 'added', path }));
}

async function faultsOfChain(file: ZippedFile | undefined, manifest: ReadManifest): Promise<readonly ArchiveFault[]> {
  const entry = file === undefined ? 1 : await orDamaged(async () => findBrokenEntry(await file.read(), manifest), 1);
  return entry === undefined ? [] : [{ code: 'chain-broken', path: AUDIT_FILE, entry }];
}

const isSame = (file: ZippedFile, { size, sha256 }: ManifestFile): Promise<boolean> =>
  orDamaged(async () => {
    const hash = createHash('sha256');
    let read = 0;
    for await (const piece of await file.read()) {
      hash.update(piece);
      read += piece.length;
    }
    return read === size && hash.digest('hex') === sha256;
  }, false);

const bytesOf = (file: ZippedFile | undefined): Promise<Buffer | undefined> =>
  orDamaged(async () => {
    if (file === undefined) return undefined;
    const pieces: Buffer[] = [];
    for await (const piece of await file.read()) pieces.push(piece);
    return Buffer.concat(pieces);
  }, undefined);

/** Bytes that cannot be unpacked any more are what somebody altered, no failure of the program. */
async function orDamaged<Value, Otherwise>(read: () => Promise<Value>, damaged: Otherwise): Promise<Value | Otherwise> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ArchiveError || isZlibError(error)) return damaged;
    throw error;
  }
}

const isZlibError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('Z_');
