import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { type PackageFile } from '../package-file';

/** The same in every file, so that the same content is the same bytes; the first day that ZIP knows, in whatever zone this runs. */
const NO_TIME = new Date(1980, 0, 1);

/** A ZIP archive of these files in their order, as it is made: no more of it is held than the file that is being written. */
export async function* zipFiles(files: AsyncIterable<PackageFile>): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    made.push(chunk);
  });
  for await (const { path, pieces, dense = false } of files) {
    const entry = dense ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    entry.mtime = NO_TIME;
    zip.add(entry);
    for await (const piece of pieces) {
      entry.push(piece);
      yield* made.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made.splice(0);
}
