import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { deleteSavedSearch, insertSavedSearch, listSavedSearches, renameSavedSearch, type SavedSearchView } from '#store';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type SavedSearchDto, type SavedSearchesDto, type SaveSearchDto } from './saved-searches.dto';

/** More nobody finds again. */
const MOST = 30;
const SHOWN = 100;

/** Searches of their owners, read by the team they are shared with. */
@Injectable()
export class SavedSearchesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(actor: Actor): Promise<SavedSearchesDto> {
    const searches = await listSavedSearches(this.parts.store, actor, SHOWN);
    return { searches: searches.map((search) => dtoOf(search, actor)) };
  }

  async save(actor: Actor, command: CommandId, { name, tab, filter, team }: SaveSearchDto): Promise<SavedSearchDto> {
    const holds = actor.postings.some(({ post, organisationId }) => post === team?.post && organisationId === team.organisationId);
    if (team !== undefined && !holds) throw new ProblemError('not-permitted');
    const body = JSON.stringify(['saved-search', name, tab, filter, team]);
    return once(this.parts, { actor, id: command, body }, async ({ store }) => {
      const search = { id: randomUUID(), ownerId: actor.personId, name, tab, filter: { ...filter }, team };
      if (!(await insertSavedSearch(store, search, { at: this.parts.wall(), most: MOST }))) throw new ProblemError('too-many-searches');
      return dtoOf({ ...search, ownerName: actor.name }, actor);
    });
  }

  async rename({ personId: ownerId }: Actor, id: string, name: string): Promise<void> {
    if (!(await renameSavedSearch(this.parts.store, { id, ownerId, name }))) throw new ProblemError('unknown-search');
  }

  /** Gives the id of what is no more. */
  async delete(actor: Actor, command: CommandId, id: string): Promise<{ readonly id: string }> {
    const body = JSON.stringify(['delete-saved-search', id]);
    return once(this.parts, { actor, id: command, body }, async ({ store }) => {
      if (!(await deleteSavedSearch(store, { id, ownerId: actor.personId }))) throw new ProblemError('unknown-search');
      return { id };
    });
  }
}

const dtoOf = ({ id, name, tab, filter, team, ownerId, ownerName }: SavedSearchView, actor: Actor): SavedSearchDto => ({
  id,
  name,
  tab,
  filter,
  ...(team === undefined ? {} : { team }),
  owner: { id: ownerId, name: ownerName },
  own: ownerId === actor.personId,
});
