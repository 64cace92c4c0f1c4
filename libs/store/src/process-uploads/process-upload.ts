import { type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** A process folder that somebody has handed in to be checked. */
export interface ProcessUpload {
  readonly id: string;
  readonly processId: string;
  readonly region: string;
  /** Texts by their path. */
  readonly files: Readonly<Record<string, string>>;
  readonly uploadedBy: PersonId;
  readonly uploadedAt: Date;
}

/** Keeps an upload; one of this id that is there already stays as it is. */
export async function insertProcessUpload(store: Store, upload: ProcessUpload): Promise<void> {
  const { id, processId, region, files, uploadedBy, uploadedAt } = upload;
  await queryStore(store, {
    name: 'insert-process-upload',
    text: `INSERT INTO process_uploads (id, process_id, region, files, uploaded_by, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (id) DO NOTHING`,
    values: [id, processId, region, JSON.stringify(files), uploadedBy, uploadedAt],
  });
}

/** Throws away what was uploaded before an instant. */
export async function deleteProcessUploads(store: Store, before: Date): Promise<void> {
  await queryStore(store, { name: 'delete-process-uploads', text: 'DELETE FROM process_uploads WHERE uploaded_at < $1', values: [before] });
}

interface Row {
  readonly id: string;
  readonly process_id: string;
  readonly region: string;
  readonly files: Readonly<Record<string, string>>;
  readonly uploaded_by: PersonId;
  readonly uploaded_at: Date;
}

/** The upload with this id in a region. */
export async function findProcessUpload(
  store: Store,
  { id, region }: { readonly id: string; readonly region: string },
): Promise<ProcessUpload | undefined> {
  const { rows } = await queryStore<Row>(store, {
    name: 'find-process-upload',
    text: 'SELECT id, process_id, region, files, uploaded_by, uploaded_at FROM process_uploads WHERE id = $1 AND region = $2',
    values: [id, region],
  });
  return rows.map((row) => ({
    id: row.id,
    processId: row.process_id,
    region: row.region,
    files: row.files,
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at,
  }))[0];
}
