/** What is public of a case while an element waits: an entry of a publicity, which other cases may have entries of too. */
export interface PublicityEntryRow {
  readonly no: number;
  /** The element that waits while it is public; not stored. */
  readonly element: string;
  readonly content: Buffer;
  readonly openedAt: Date;
  readonly closesAt?: Date;
  /** The term waits for the start evidence of the places. */
  readonly awaitsPlaces: boolean;
  readonly publicity: PublicityHead;
}

/** What all entries of a publicity have in common; the first entry writes it. */
export interface PublicityHead {
  readonly id: string;
  /** Value that the entries share; undefined where there is only one. */
  readonly list?: string;
  readonly content: Buffer;
  readonly places: readonly PublicityPlaceRow[];
}

/** Where a publicity is put up; without a post, it is shown there automatically. */
export interface PublicityPlaceRow {
  readonly no: number;
  readonly name: string;
  readonly organisationId?: string;
  readonly post?: string;
  readonly required: boolean;
}

/** Why an entry is not public any more. */
export type EntryEnd = 'objection' | 'term' | 'otherwise';

/** An entry that is taken down; one under inquiry may stay marked. */
export interface ClosedEntry {
  readonly no: number;
  readonly at: Date;
  readonly by: EntryEnd;
  readonly staysMarked: boolean;
}

/** An objection to an entry; name and telephone sealed apart from the reason. */
export interface ObjectionRow {
  readonly id: string;
  readonly entry: number;
  readonly publicityId: string;
  readonly receivedAt: Date;
  readonly channel: 'web' | 'window';
  /** The clerk who took it at the window. */
  readonly takenBy?: string;
  /** What the objector handed over. */
  readonly documents: readonly string[];
  readonly codeHash: Buffer;
  readonly reason: Buffer;
  /** Undefined where it is anonymous. */
  readonly identity?: Buffer;
  /** It came while an inquiry was going on. */
  readonly joined: boolean;
}
