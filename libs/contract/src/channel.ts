/** Ways by which a notice reaches somebody. */
export const NOTICE_CHANNELS = ['in-app', 'email'] as const;
/** A way by which a notice reaches a person. */
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** Ways out of the outbox: those of notices, and letters from one case to another. */
export const CHANNELS = [...NOTICE_CHANNELS, 'case'] as const;
/** A kind of parcel that the outbox delivers: notices by their way, or letters between cases. */
export type Channel = (typeof CHANNELS)[number];
