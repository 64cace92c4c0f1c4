import { type PersonId } from '#contract';
import { insertReading, listDocumentsOfCase } from '#store';
import { type CaseSource } from './case-files/case-source';
import { listCaseFiles } from './case-files/list-case-files';
import { headOf } from './manifest/head-of';
import { withManifest } from './manifest/with-manifest';
import { zipFiles } from './zip/zip-files';

/** Bytes of uploads beyond which a ZIP archive could not hold them (4 GiB) for certain. */
const MOST = 3 * 1024 ** 3;

/** Who gets a package, and what for. */
export interface Receiver {
  readonly personId: PersonId;
  readonly purpose: string;
}

/** A package that comes as it is made, or why there is none. */
export type Packaged =
  | { readonly ok: true; readonly bytes: AsyncIterable<Uint8Array> }
  | { readonly ok: false; readonly code: 'case-open' | 'archive-too-large' };

/**
 * The archive package (档案包) of a closed case: a ZIP archive of everything that is kept of it, with a manifest of hashes. The same bytes as long
 * as nothing about the case changes; in memory is one file of it at a time. Who gets it and why is written down first. The caller has asked whether they may.
 */
export async function packageCase(source: CaseSource, receiver: Receiver): Promise<Packaged> {
  const { store, found } = source;
  if (found.status !== 'closed') return { ok: false, code: 'case-open' };
  const uploaded = await listDocumentsOfCase(store, found.id);
  if (uploaded.reduce((sum, { size }) => sum + size, 0) > MOST) return { ok: false, code: 'archive-too-large' };
  await insertReading(store, { ...receiver, caseId: found.id, place: 'archive', fields: ['archive'], at: source.now });
  return { ok: true, bytes: zipFiles(withManifest(listCaseFiles(source), await headOf(source))) };
}
