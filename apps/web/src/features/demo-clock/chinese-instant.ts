const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const AHEAD_MS = 8 * 3_600_000;

/** The instant that a `datetime-local` field means in China, whatever the zone of the device; undefined while it is incomplete. */
export const instantInChina = (local: string): string | undefined => (LOCAL.test(local) ? `${local}:00+08:00` : undefined);

/** An instant as such a field shows it. */
export const fieldInChina = (iso: string): string => new Date(Date.parse(iso) + AHEAD_MS).toISOString().slice(0, 16);
