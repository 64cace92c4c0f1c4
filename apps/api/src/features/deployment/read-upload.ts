import { ArchiveError, unzipFolder } from '#archive';
import { type ProcessFiles } from '#cases';
import { ProblemError } from '../../problem/problem-error';

const LIMITS = { files: 500, bytes: 10_000_000 };
const PROCESS_ID = /^[a-z][a-z0-9-]{0,99}$/;

/** A file that was uploaded. */
export interface UploadedZip {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** The process folder in a ZIP, called by the folder in it, else by the file; `folder-unreadable` where there is none. */
export function readUpload({ originalname, buffer }: UploadedZip): ProcessFiles {
  const { name, files } = unzipped(buffer);
  const processId = name ?? originalname.replace(/(-v\d+)?( ?\(\d+\))?\.zip$/i, '');
  if (!PROCESS_ID.test(processId) || !Object.hasOwn(files, 'process.bpmn')) throw new ProblemError('folder-unreadable');
  return { processId, files };
}

function unzipped(buffer: Buffer): ReturnType<typeof unzipFolder> {
  try {
    return unzipFolder(buffer, LIMITS);
  } catch (error) {
    if (error instanceof ArchiveError) throw new ProblemError('folder-unreadable');
    throw error;
  }
}
