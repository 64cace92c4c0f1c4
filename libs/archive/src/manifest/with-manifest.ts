import { createHash } from 'node:crypto';
import { bytesFile, jsonFile, type PackageFile } from '../package-file';
import { MANIFEST, MANIFEST_HASH, type ManifestFile, type ManifestHead } from './manifest';

/** These files, then the manifest with the hash of each, then the hash of the manifest. Each file must be read before the next is asked for. */
export async function* withManifest(files: AsyncIterable<PackageFile>, head: ManifestHead): AsyncGenerator<PackageFile> {
  const listed: ManifestFile[] = [];
  for await (const file of files) yield { ...file, pieces: counted(file, listed) };
  const manifest = jsonFile(MANIFEST, { ...head, files: listed });
  const hash = createHash('sha256');
  for await (const piece of manifest.pieces) hash.update(piece);
  yield jsonFile(MANIFEST, { ...head, files: listed });
  yield bytesFile(MANIFEST_HASH, `${hash.digest('hex')}  ${MANIFEST}\n`);
}

async function* counted({ path, pieces }: PackageFile, listed: ManifestFile[]): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    size += piece.length;
    yield piece;
  }
  listed.push({ path, size, sha256: hash.digest('hex') });
}
