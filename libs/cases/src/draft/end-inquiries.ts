import { type CaseDraft, keepPublicity } from './case-draft';

/** Entries under inquiry are not marked any more: the case publishes anew, or has answered, or is over. */
export function endInquiries(draft: CaseDraft): void {
  const { suspended } = draft.publicities;
  if (suspended.length === 0) return;
  const closed = new Set(draft.change.entriesClosed.map(({ no }) => no));
  draft.change.entriesClosed = draft.change.entriesClosed.map((entry) =>
    suspended.includes(entry.no) ? { ...entry, staysMarked: false } : entry,
  );
  draft.change.inquiriesOver.push(...suspended.filter((no) => !closed.has(no)).map((no) => ({ no, at: draft.now })));
  keepPublicity(draft, { ...draft.publicities, suspended: [] });
}
