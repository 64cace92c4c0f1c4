/** Lists that a screen may have to read again. */
export const HINT_LISTS = ['inbox', 'messages'] as const;
/** A list of a person that a hint says has changed. */
export type HintList = (typeof HINT_LISTS)[number];

/** Which lists of whom have changed; it carries nothing that could be secret and nothing that must arrive. */
export interface Hint {
  readonly list: HintList;
  /** A person (`personKey`) or a post in an organisation (`officeKey`). */
  readonly keys: readonly string[];
}

/** Key of a person's own lists. */
export const personKey = (personId: string): string => `p:${personId}`;
/** Key of the lists shared by the holders of a post in an organisation. */
export const officeKey = (organisationId: string, post: string): string => `o:${organisationId}/${post}`;

/** The part of `afterCommit`'s hint that concerns screens. */
export interface AudienceHint {
  readonly channels: readonly string[];
  readonly offices: readonly { readonly organisationId: string; readonly post: string }[];
  readonly people: readonly string[];
}

/** The hints that a commit gives: its audience's inboxes, and their mailboxes where an in-app message was written. */
export function hintsOf({ channels, offices, people }: AudienceHint): readonly Hint[] {
  const keys = [...offices.map(({ organisationId, post }) => officeKey(organisationId, post)), ...people.map(personKey)];
  if (keys.length === 0) return [];
  return channels.includes('in-app') ? HINT_LISTS.map((list) => ({ list, keys })) : [{ list: 'inbox', keys }];
}
