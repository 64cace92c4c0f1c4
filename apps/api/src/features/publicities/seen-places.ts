import { type Actor } from '#access';
import { isOnBoard, listPlaces, type PlaceView, type Store } from '#store';
import { postedAt } from '../../auth/offices-with';

/** A place as somebody sees it. */
export interface SeenPlace extends PlaceView {
  /** One of the reader's posts answers for it. */
  readonly mine: boolean;
  /** The reader may know who gave its evidence, and see the photo. */
  readonly evident: boolean;
}

/**
 * The places of a publicity for whoever looks after it: staff of its offices, who see who gave evidence, and the posts that answer for a place, who see that of
 * their own; undefined for everybody else.
 */
export async function seenPlaces(store: Store, actor: Actor, publicityId: string): Promise<readonly SeenPlace[] | undefined> {
  const [places, looksAfter] = await Promise.all([
    listPlaces(store, publicityId),
    isOnBoard(store, { publicityId, offices: postedAt(actor, 'read-cases') }),
  ]);
  const seen = places.map((place) => ({ ...place, mine: answersFor(actor, place) }));
  if (!looksAfter && !seen.some(({ mine }) => mine)) return undefined;
  return seen.map((place) => ({ ...place, evident: looksAfter || place.mine }));
}

/** Whether a photo is evidence that this reader may see. */
export async function seesPhoto(
  store: Store,
  actor: Actor,
  { publicityId, photo }: { publicityId: string; photo: string },
): Promise<boolean> {
  const places = (await seenPlaces(store, actor, publicityId)) ?? [];
  return places.some(({ evident, putUp, takenDown }) => evident && [putUp?.document, takenDown?.document].includes(photo));
}

/** Whether the actor holds the post that answers for a place. */
export const answersFor = ({ postings }: Actor, { post, organisationId }: Pick<PlaceView, 'post' | 'organisationId'>): boolean =>
  postings.some((posting) => posting.post === post && posting.organisationId === organisationId);
