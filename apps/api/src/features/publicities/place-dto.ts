import { postName } from '../inbox/post-name';
import { type PlaceEvidence, type PlaceView } from '#store';
import { type EvidenceDto, type PlaceDto } from './places.dto';

/** A place with its evidence, for staff. */
export const placeDto = ({ no, name, post, organisationId, organisationName, required, putUp, takenDown }: PlaceView): PlaceDto => ({
  no,
  name,
  ...(post === undefined ? {} : { post, postName: postName(post) }),
  ...(organisationId === undefined ? {} : { organisation: organisationId, organisationName: organisationName ?? '' }),
  required,
  ...(putUp === undefined ? {} : { putUp: evidenceDto(putUp) }),
  ...(takenDown === undefined ? {} : { takenDown: evidenceDto(takenDown) }),
});

const evidenceDto = ({ at, byName, document }: PlaceEvidence): EvidenceDto => ({ at: at.toISOString(), by: byName, document });
