import { postName } from '../inbox/post-name';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, permissionsOf } from '#access';
import { findPublicityTerm, listOwedEvidence, type OwedKey, putEvidence } from '#store';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { placeDto } from './place-dto';
import { type NewEvidenceDto, type OwedPageDto, type PlacesDto } from './places.dto';
import { answersFor, seenPlaces } from './seen-places';

const PAGE = 50;
const OWED = 'owed-evidence';

@Injectable()
export class PlacesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(actor: Actor, id: string): Promise<PlacesDto> {
    const [term, seen] = await Promise.all([findPublicityTerm(this.parts.store, id), seenPlaces(this.parts.store, actor, id)]);
    if (term === undefined) throw new ProblemError('unknown-publicity');
    if (seen === undefined) throw new ProblemError('not-permitted');
    return { places: seen.map((place) => ({ ...placeDto(place, place.evident), mine: place.mine })) };
  }

  /** Keeps the evidence, then begins what waited for it; what is left of thousands begins with the sweep. */
  async give(
    actor: Actor,
    { id, no }: { readonly id: string; readonly no: number },
    { kind, document, at }: NewEvidenceDto,
  ): Promise<PlacesDto> {
    const { store, cases, wall } = this.parts;
    const { places } = await this.list(actor, id);
    if (!places.some((place) => place.no === no && place.mine)) throw new ProblemError('unknown-place');
    const now = await cases.businessNow(wall());
    const when = at === undefined ? now : new Date(at);
    if (when < (await this.earliest(id, kind, now)) || when > now) throw new ProblemError('evidence-untimely');
    const kept = await putEvidence(store, { publicityId: id, no, kind, at: when, by: actor.personId, document });
    if (kept === 'given-before') throw new ProblemError('evidence-given');
    if (kept === 'unknown-document') throw new ProblemError('unknown-document');
    if (kind === 'put-up' && places.some(({ required }) => required)) await cases.beginTerms(id, wall());
    return this.list(actor, id);
  }

  async owed(actor: Actor, after: string | undefined): Promise<OwedPageDto> {
    const { store, cases, wall, cursors } = this.parts;
    if (actor.postings.length === 0) throw new ProblemError('not-permitted');
    const supervised = actor.postings.filter(({ post }) => permissionsOf(post).includes('assign-task'));
    const found = await listOwedEvidence(store, {
      posts: actor.postings,
      offices: supervised.map(({ organisationId }) => organisationId),
      now: await cases.businessNow(wall()),
      after: after === undefined ? undefined : parseKey(cursors.read(OWED, after)),
      limit: PAGE + 1,
    });
    const rows = found.slice(0, PAGE);
    const last = found.length > PAGE ? rows.at(-1) : undefined;
    return {
      owed: rows.map(({ publicityId, no, kind, title, place, organisationId, organisationName, post, since }) => ({
        publicity: publicityId,
        no,
        kind,
        title,
        place,
        organisation: organisationName,
        post,
        postName: postName(post),
        mine: answersFor(actor, { post, organisationId }),
        since: since.toISOString(),
      })),
      ...(last === undefined ? {} : { next: cursors.write(OWED, [last.publicityId, last.no]) }),
    };
  }

  /** Nothing is put up before it is published, nor taken down before its last entry ends. */
  private async earliest(id: string, kind: NewEvidenceDto['kind'], now: Date): Promise<Date> {
    const term = await findPublicityTerm(this.parts.store, id);
    const from = kind === 'put-up' ? term?.openedAt : term?.endsAt;
    return from ?? new Date(now.getTime() + 1);
  }
}

function parseKey(value: unknown): OwedKey {
  const [publicityId, no]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (typeof publicityId !== 'string' || typeof no !== 'number') throw new ProblemError('invalid-cursor');
  return { publicityId, no };
}
