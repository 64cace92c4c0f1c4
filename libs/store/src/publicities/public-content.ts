import { encryptionContext } from '../case-file/encryption-context';
import { decryptJson } from '../cipher/cipher';
import { type Store } from '../connection/store';

/** A field of an entry as everybody reads it. */
export interface PublicFieldView {
  readonly label: string;
  readonly value: string;
}

/** What entries have in common. */
export interface HeadContent {
  readonly title: string;
  /** Office and telephone for complaints; empty for publicities from before there was one. */
  readonly supervision: string;
}

interface Stored {
  readonly title?: string;
  readonly body?: string;
  readonly fields?: readonly PublicFieldView[];
  readonly supervision?: string;
}

/** The fields of an entry; what was made public before there were fields is one of its own. */
export function openEntry(
  store: Store,
  { caseId, content }: { readonly caseId: string; readonly content: Buffer },
): readonly PublicFieldView[] {
  const { fields, body = '' } = decryptJson(store, encryptionContext.publicity(caseId), content) as Stored;
  return fields ?? [{ label: '公示内容', value: body }];
}

/** Title and supervision; before there were lists the only entry had the title. */
export function openHead(
  store: Store,
  stored: { readonly id: string; readonly content: Buffer | null; readonly caseId: string; readonly entry: Buffer },
): HeadContent {
  const { title = '', supervision = '' } = (
    stored.content === null
      ? decryptJson(store, encryptionContext.publicity(stored.caseId), stored.entry)
      : decryptJson(store, encryptionContext.publicityHead(stored.id), stored.content)
  ) as Stored;
  return { title, supervision };
}
