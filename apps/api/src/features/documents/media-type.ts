import { fileTypeFromBuffer } from 'file-type';

/** What may be uploaded, by the ending of the name. */
const BY_ENDING: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
};

/** The media type that content and name agree on; undefined where they do not, or where it is none of the allowed ones. */
export async function findMediaType(fileName: string, content: Buffer): Promise<string | undefined> {
  const ending = /\.([a-z]{3,4})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const named = BY_ENDING[ending];
  const sniffed = await fileTypeFromBuffer(content);
  return named !== undefined && sniffed?.mime === named ? named : undefined;
}
