import { validateForm } from '#forms';
import { RosterError } from '../errors';
import { KIND_FORM } from './kind-form';
import { normaliseHeader } from './normalise-header';
import { COLUMN_NAMES, type RosterKind } from './roster-kind';

/** A kind that can be used, or everything that is wrong with the file, in words. */
export type ParsedKind = { readonly ok: true; readonly kind: RosterKind } | { readonly ok: false; readonly faults: readonly string[] };

/** Reads a kind from parsed JSON. */
export function parseRosterKind(json: unknown): ParsedKind {
  const validated = validateForm(KIND_FORM, json);
  if (!validated.ok) return { ok: false, faults: validated.errors.map(({ path, en }) => `${path} ${en}`) };
  const kind = json as RosterKind;
  const faults = [...meaningFaults(kind), ...doubledTexts(kind)];
  return faults.length === 0 ? { ok: true, kind } : { ok: false, faults };
}

/** A kind as it was stored; throws `broken-kind`. */
export function getRosterKind(content: unknown): RosterKind {
  const parsed = parseRosterKind(content);
  if (!parsed.ok) throw new RosterError('broken-kind', parsed.faults.join('; '));
  return parsed.kind;
}

const meaningFaults = ({ tag, columns }: RosterKind): readonly string[] =>
  (tag === undefined) === (columns.tag === undefined) ? ['either /tag or /columns/tag must say what a line means'] : [];

/** A header that means two columns, or a value that means two tags, would be decided by chance. */
function doubledTexts({ columns }: RosterKind): readonly string[] {
  const headers = COLUMN_NAMES.flatMap((name) => (columns[name]?.headers ?? []).map(normaliseHeader));
  const values = (columns.tag?.values ?? []).map(({ is }) => is.trim());
  return [...new Set([...doubled(headers), ...doubled(values)])].map((each) => `"${each}" stands twice`);
}

const doubled = (texts: readonly string[]): readonly string[] => texts.filter((each, index) => texts.indexOf(each) !== index);
