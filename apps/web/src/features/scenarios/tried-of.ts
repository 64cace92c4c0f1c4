import { type Tried } from './scenario-queries';

/** What the address names: an upload, else a process with the version, which is the one in force where it names none. */
export function triedOf(search: URLSearchParams, current: number | undefined): Tried | undefined {
  const upload = search.get('upload');
  if (upload !== null) return { upload };
  const processId = search.get('process');
  const asked = Number(search.get('version') ?? current);
  return processId === null || !Number.isInteger(asked) || asked < 1 ? undefined : { processId, version: asked };
}
