import { postName } from '../inbox/post-name';
import { type PlaceEvidence, type PlaceView } from '#store';
import { type EvidenceDto, type PlaceDto } from './places.dto';

/** A place with its evidence, for staff; who gave it, with the photo, only to those who may know. */
export const placeDto = (
  { no, name, post, organisationId, organisationName, required, putUp, takenDown }: PlaceView,
  evident = true,
): PlaceDto => ({
  no,
  name,
  ...(post === undefined ? {} : { post, postName: postName(post) }),
  ...(organisationId === undefined ? {} : { organisation: organisationId, organisationName: organisationName ?? '' }),
  required,
  ...(putUp === undefined ? {} : { putUp: evidenceDto(putUp, evident) }),
  ...(takenDown === undefined ? {} : { takenDown: evidenceDto(takenDown, evident) }),
});

const evidenceDto = ({ at, byName, document }: PlaceEvidence, evident: boolean): EvidenceDto => ({
  at: at.toISOString(),
  ...(evident ? { by: byName, document } : {}),
});
