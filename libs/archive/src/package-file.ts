/** A file of a package; its bytes are made when somebody reads them, one piece after another. */
export interface PackageFile {
  readonly path: string;
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Its content is compressed already (PDF, pictures). */
  readonly dense?: boolean;
}

/** A file of bytes that are at hand. */
export function bytesFile(path: string, bytes: Uint8Array | string): PackageFile {
  return { path, pieces: once(() => Promise.resolve(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)) };
}

/** JSON as people read it. */
export const jsonFile = (path: string, content: unknown): PackageFile => bytesFile(path, `${JSON.stringify(content, undefined, 2)}\n`);

/** A file whose bytes are fetched when its turn comes, and dropped after it. */
export const denseFile = (path: string, read: () => Promise<Uint8Array>): PackageFile => ({ path, pieces: once(read), dense: true });

async function* once(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await read();
}
