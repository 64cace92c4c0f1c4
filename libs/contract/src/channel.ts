/** Ways by which a notice reaches somebody. */
export const NOTICE_CHANNELS = ['in-app', 'email'] as const;
/** A way by which a notice reaches a person. */
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** Ways out of the outbox: those of notices, and letters from one case to another. */
export const CHANNELS = [...NOTICE_CHANNELS, 'case'] as const;
/** A kind of parcel that the outbox delivers: notices by their way, or letters between cases. */
export type Channel = (typeof CHANNELS)[number];

/** What one delivery workflow empties: a channel, or what lies in the outbox for one partner organisation. */
export type DeliveryLine = Channel | `partner:${string}`;

const PARTNER = 'partner:';
/** The line of a partner. */
export const partnerLine = (organisationId: string): DeliveryLine => `${PARTNER}${organisationId}`;
/** The partner of a line; undefined for a channel. */
export const partnerOfLine = (line: DeliveryLine): string | undefined =>
  line.startsWith(PARTNER) ? line.slice(PARTNER.length) : undefined;
