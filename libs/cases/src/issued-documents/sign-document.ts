import { createHash } from 'node:crypto';
import { type CaseId, type DocumentKey } from '#contract';
import { readSignatures, signPdf } from '#documents';
import {
  type DocumentFile,
  type DocumentSignature,
  findIssuedDocument,
  findOrganisationSeal,
  inTransaction,
  type IssuedDocument,
  listActors,
  listDocumentSignatures,
  lockDocumentFile,
  type OrganisationSeal,
  type Store,
  type Transaction,
  writeSignature,
} from '#store';
import { contentOf, getDocumentFile } from './get-document-file';

/** A seal that a job sets: which document, whose seal, as which party, and the person who ordered it. */
export interface SigningOrder {
  readonly document: DocumentKey;
  readonly organisationId: string;
  readonly party: string;
  readonly signerId: string;
  readonly job: { readonly caseId: CaseId; readonly no: number };
}

/** Why a seal is not set. */
export type SigningRefusal =
  'document-unknown' | 'document-revoked' | 'wrong-party' | 'signer-without-post' | 'signed-before' | 'file-altered' | 'no-seal';

/** The seal that was set, by this job now or before. */
export type Signed = { readonly ok: true; readonly signedAt: Date } | { readonly ok: false; readonly code: SigningRefusal };

/**
 * Sets the electronic seal of a party's organisation on the kept PDF. Once for each party; the same job again comes to what it came to. Refused
 * where the organisation is not the party that the document names, where the signer holds no post in it on that day (nor stands in for somebody who
 * does), and where the kept file is not what was made or signed last.
 */
export async function signDocument(
  store: Store,
  order: SigningOrder,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: Date },
): Promise<Signed> {
  const issued = await findIssuedDocument(store, order.document);
  if (issued === undefined) return { ok: false, code: 'document-unknown' };
  if (issued.revokedAt !== undefined) return { ok: false, code: 'document-revoked' };
  const slot = findSlot(issued, order);
  if (slot === undefined) return { ok: false, code: 'wrong-party' };
  if (!(await holdsPost(store, order, now))) return { ok: false, code: 'signer-without-post' };
  const seal = await findOrganisationSeal(store, order.organisationId, now);
  if (seal === undefined) return { ok: false, code: 'no-seal' };
  await getDocumentFile(store, issued, { publicUrl, now });
  return inTransaction(store, (transaction) => signLocked(store, transaction, { order, slot, seal, now }));
}

/** Which of the document's seals the order is for; undefined where its organisation is not that party. */
function findSlot(issued: IssuedDocument, { party, organisationId }: SigningOrder): number | undefined {
  const slot = contentOf(issued).seals.findIndex((each) => each.party === party && each.organisationId === organisationId);
  return slot < 0 ? undefined : slot;
}

async function holdsPost(store: Store, { signerId, organisationId }: SigningOrder, now: Date): Promise<boolean> {
  const [signer] = await listActors(store, [signerId], now);
  const postings = [...(signer?.postings ?? []), ...(signer?.actsFor ?? []).flatMap((absent) => absent.postings)];
  return postings.some((posting) => posting.organisationId === organisationId);
}

async function signLocked(
  store: Store,
  transaction: Transaction,
  { order, slot, seal, now }: { readonly order: SigningOrder; readonly slot: number; readonly seal: OrganisationSeal; readonly now: Date },
): Promise<Signed> {
  const { document, party, organisationId, signerId, job } = order;
  const file = await lockDocumentFile(store, transaction, document);
  const before = await listDocumentSignatures(transaction, document);
  const own = before.find((signature) => signature.party === party);
  if (own !== undefined) return repeated(own, order);
  if (file === undefined || !isWhole(file, before)) return { ok: false, code: 'file-altered' };
  const body = await signPdf(file.body, { seal, organisation: seal.subject, party, slot, at: now });
  const sha256 = createHash('sha256').update(body).digest();
  const signature = { party, organisationId, signerId, signedAt: now, fingerprint: seal.fingerprint, sha256, job };
  writeSignature(store, transaction, { ...document, body, signature, place: before.length + 1 });
  return { ok: true, signedAt: now };
}

const repeated = ({ job, signedAt }: DocumentSignature, order: SigningOrder): Signed =>
  job.caseId === order.job.caseId && job.no === order.job.no ? { ok: true, signedAt } : { ok: false, code: 'signed-before' };

/** The bytes are those that were kept, and each signature in them is one that was set here and holds. */
function isWhole({ body, sha256 }: DocumentFile, signatures: readonly DocumentSignature[]): boolean {
  if (!createHash('sha256').update(body).digest().equals(sha256)) return false;
  const inFile = readSignatures(body);
  return (
    inFile.length === signatures.length &&
    inFile.every(({ intact, fingerprint }, index) => intact && fingerprint === signatures[index]?.fingerprint)
  );
}
