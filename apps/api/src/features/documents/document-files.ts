import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decrypt, encrypt, type Store } from '#store';

const contextOf = (id: string): string => `documents.content:${id}`;
const pathOf = (folder: string, id: string): string => join(folder, id.slice(0, 2), id);

/** Encrypts the bytes and keeps them durably under the id, before anybody is told that the document exists. */
export async function writeDocument(where: { readonly store: Store; readonly folder: string }, id: string, content: Buffer): Promise<void> {
  const path = pathOf(where.folder, id);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${String(process.pid)}.${String(process.hrtime.bigint())}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(encrypt(where.store, contextOf(id), content));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

/** The bytes as they were uploaded; throws where the file is missing or was altered. */
export async function readDocument(where: { readonly store: Store; readonly folder: string }, id: string): Promise<Buffer> {
  return decrypt(where.store, contextOf(id), await readFile(pathOf(where.folder, id)));
}
