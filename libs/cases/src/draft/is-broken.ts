import { type IncidentRow } from '#store';

/** Whether a case stands still since its definition does not compile any more, or its state does not fit it. */
export const isBroken = ({ incidents }: { readonly incidents: readonly IncidentRow[] }): boolean =>
  incidents.some(({ code }) => code === 'case-broken');
