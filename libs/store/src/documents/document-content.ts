import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decrypt, encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';

/** The folder of uploads that all processes share, and the store whose keys encrypt them. */
export interface DocumentFolder {
  readonly store: Store;
  readonly folder: string;
}

const contextOf = (id: string): string => `documents.content:${id}`;
const pathOf = (folder: string, id: string): string => join(folder, id.slice(0, 2), id);

/** Encrypts the bytes and keeps them durably under the id, before anybody is told that the document exists. */
export async function writeDocumentContent({ store, folder }: DocumentFolder, id: string, content: Buffer): Promise<void> {
  const path = pathOf(folder, id);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${String(process.pid)}.${String(process.hrtime.bigint())}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(encrypt(store, contextOf(id), content));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

/** The bytes as they were uploaded; throws where the file is missing or was altered. */
export async function readDocumentContent({ store, folder }: DocumentFolder, id: string): Promise<Buffer> {
  return decrypt(store, contextOf(id), await readFile(pathOf(folder, id)));
}

/** Removes the bytes, if they are there. */
export async function removeDocumentContent({ folder }: Pick<DocumentFolder, 'folder'>, id: string): Promise<void> {
  await rm(pathOf(folder, id), { force: true });
}
