/** Ways by which a notice reaches somebody. */
export const CHANNELS = ['in-app', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];
