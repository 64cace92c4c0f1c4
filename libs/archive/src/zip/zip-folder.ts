import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ArchiveError } from '../errors';

/** The same in every file, so that the same folder is the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** A folder of texts: paths within it, and contents. */
export type TextFolder = Readonly<Record<string, string>>;

/** The ZIP archive of a folder of this name. */
export function zipFolder(name: string, files: TextFolder): Uint8Array {
  const entries = Object.keys(files)
    .toSorted()
    .map((path) => [`${name}/${path}`, strToU8(files[path] ?? '')] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: NO_TIME });
}

/** How much of an archive is read: files, and bytes of all of them together. */
export interface FolderLimits {
  readonly files: number;
  readonly bytes: number;
}

/**
 * The folder in an archive, with its name where the archive has one folder at its top; `bad-archive` for what is no ZIP, holds more than the
 * limits, or a file that is no UTF-8 text. What systems add (`__MACOSX`, dot files) is left out.
 */
export function unzipFolder(bytes: Uint8Array, limits: FolderLimits): { readonly name?: string; readonly files: TextFolder } {
  const unzipped = unzip(bytes, limits);
  const paths = Object.keys(unzipped);
  const [top = ''] = paths[0]?.split('/') ?? [];
  const isInTop = paths.every((path) => path.startsWith(`${top}/`));
  const files = paths.toSorted().map((path) => [isInTop ? path.slice(top.length + 1) : path, textOf(path, unzipped[path])] as const);
  return { ...(isInTop && top !== '' ? { name: top } : {}), files: Object.fromEntries(files) };
}

const isForeign = (path: string): boolean => path.split('/').some((part) => part === '__MACOSX' || part.startsWith('.'));

function unzip(bytes: Uint8Array, limits: FolderLimits): Record<string, Uint8Array> {
  let [files, size] = [0, 0];
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || isForeign(name)) return false;
        files += 1;
        size += originalSize;
        if (files > limits.files || size > limits.bytes) throw new ArchiveError('the archive holds more than is read of one');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('the file is no whole ZIP archive');
  }
}

function textOf(path: string, bytes: Uint8Array | undefined): string {
  const text = strFromU8(bytes ?? new Uint8Array(0));
  if (text.includes('\uFFFD')) throw new ArchiveError(`${path} is no UTF-8 text`);
  return text.replace(/^\uFEFF/, '');
}
