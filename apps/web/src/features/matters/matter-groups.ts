import { type Schema } from '../../api/schemas';

/** A matter that people may apply for. */
export interface ListedMatter {
  readonly id: string;
  readonly name: string;
  readonly matter: Schema<'MatterSummaryDto'>;
}

/** Matters that stand together. */
export interface MatterGroup {
  readonly group: string;
  readonly matters: readonly ListedMatter[];
}

/** Matters with all of these words in their name, group, summary or own words, by group; of people before those of organisations. */
export function matterGroups(processes: readonly Schema<'ProcessDto'>[], words: string): readonly MatterGroup[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const listed = processes.flatMap(({ id, name, matter, applicants }) => (matter === undefined ? [] : [{ id, name, matter, applicants }]));
  const found = listed.filter(({ name, matter }) => {
    const text = [name, matter.group, matter.summary, ...matter.words].join('\n').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const ordered = found.toSorted((a, b) => Number(a.applicants === 'organisation') - Number(b.applicants === 'organisation'));
  const groups = [...new Set(ordered.map(({ matter }) => matter.group))];
  return groups.map((group) => ({ group, matters: ordered.filter(({ matter }) => matter.group === group) }));
}
