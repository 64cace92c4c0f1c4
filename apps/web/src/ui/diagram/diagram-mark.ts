/** How an element stands out: each by its own line and, beside colour, by a sign in words or figures. */
export const LOOKS = ['error', 'warning', 'added', 'removed', 'changed', 'walked', 'current', 'busy'] as const;
export type Look = (typeof LOOKS)[number];

/** What is shown at an element of a diagram. */
export interface DiagramMark {
  readonly element: string;
  readonly look: Look;
  /** A few letters or figures at its corner. */
  readonly badge?: string;
}

/** Several marks of one element as one: the first look, and every badge. */
export function gatherMarks(marks: readonly DiagramMark[]): readonly DiagramMark[] {
  const gathered = new Map<string, DiagramMark>();
  for (const mark of marks) {
    const before = gathered.get(mark.element);
    const badge = [before?.badge, mark.badge].filter((each) => each !== undefined).join(' · ');
    gathered.set(mark.element, { ...(before ?? mark), ...(badge === '' ? {} : { badge }) });
  }
  return [...gathered.values()];
}
