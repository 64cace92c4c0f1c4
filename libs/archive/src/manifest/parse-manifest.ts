import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { type ManifestFile } from './manifest';

/** What verification asks of a manifest. */
export interface ReadManifest {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly audit: { readonly entries: number; readonly hash: string };
  readonly files: readonly ManifestFile[];
}

/** Reads a manifest; undefined where the text is none of format 1. */
export function parseManifest(text: string): ReadManifest | undefined {
  const given = parseJson(text);
  if (given?.['format'] !== 1) return undefined;
  const { case: about, audit, files } = given;
  if (!isJsonObject(about) || !isJsonObject(audit) || !Array.isArray(files)) return undefined;
  const { id, number } = about;
  const { entries, hash } = audit;
  const listed = files.flatMap((file) => parseFile(file) ?? []);
  if (typeof id !== 'string' || typeof number !== 'string' || typeof entries !== 'number' || typeof hash !== 'string') return undefined;
  return listed.length === files.length ? { caseId: id, caseNumber: number, audit: { entries, hash }, files: listed } : undefined;
}

function parseFile(given: JsonValue): ManifestFile | undefined {
  if (!isJsonObject(given)) return undefined;
  const { path, size, sha256 } = given;
  return typeof path === 'string' && typeof size === 'number' && typeof sha256 === 'string' ? { path, size, sha256 } : undefined;
}

/** The JSON object that a text is, if it is one. */
export function parseJson(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
