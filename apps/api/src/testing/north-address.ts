import { randomUUID } from 'node:crypto';
import { type North } from './settle-north';

/** Which of the north's things the `{id}` of an address stands for, by its first words; what is not listed does not exist. */
const THINGS: readonly (readonly [path: RegExp, thing: string])[] = [
  [/^\/api\/cases\//, 'case'],
  [/^\/api\/tasks\//, 'task'],
  [/^\/api\/incidents\//, 'incident'],
  [/^\/api\/documents\//, 'document'],
  [/^\/api\/people\//, 'person'],
  [/^\/api\/rosters\//, 'roster'],
  [/^\/api\/records\//, 'record'],
  [/^\/api\/department-messages\//, 'message'],
  [/^\/api\/panels\//, 'panel'],
  [/^\/api\/bulk-runs\//, 'bulkRun'],
  [/^\/api\/saved-searches\//, 'savedSearch'],
  [/^\/api\/deputies\//, 'deputy'],
  [/^\/api\/authorities\//, 'authority'],
  [/^\/api\/relatives\//, 'relative'],
  [/^\/api\/drafts\//, 'draft'],
  [/^\/api\/inbox\/copies\//, 'copy'],
];
const WORDS: Readonly<Record<string, string>> = { clock: 'limit', process: 'card', organisation: 'civil-affairs', no: '1' };
const NOWHERE = randomUUID();

/** Which thing of the north the `{id}` of an address stands for; none where there is none of its kind. */
export const thingOf = (template: string): string | undefined => THINGS.find(([path]) => path.test(template))?.[1];

/** What `{name}` of an address is to name: a thing of the north where it has one, a word of the test process, else what there is not. */
export function northName(north: North, template: string, name: string): string {
  const thing = thingOf(template) ?? '';
  if (name === 'id') return /^\/api\/processes/.test(template) ? 'card' : (north.ids[thing] ?? NOWHERE);
  return WORDS[name] ?? north.ids[name] ?? NOWHERE;
}
