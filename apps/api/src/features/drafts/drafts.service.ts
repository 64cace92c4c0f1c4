import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { builtInEntry, type Definition } from '#cases';
import { type CaseId, type CommandId } from '#contract';
import { type JsonObject } from '#engine';
import { type ApplicationDraft, deleteDraft, findCase, findDraft, findOutcome, listDrafts, saveDraft } from '#store';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { commandOfDraft } from './command-of-draft';
import {
  type DraftDto,
  type DraftHeadDto,
  type DraftListDto,
  type CaseOfDraftDto,
  type SavedDraftDto,
  type SaveDraftDto,
} from './drafts.dto';

const PAGE = 50;
const DAY_MS = 86_400_000;
/** Bytes of what one draft holds: many times what the longest form takes, without its documents. */
const LARGEST = 131_072;

/** What the column holds of a draft, beside its process. */
interface Kept {
  readonly content: JsonObject;
  readonly applicantName?: string | undefined;
}

@Injectable()
export class DraftsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list({ personId }: Actor): Promise<DraftListDto> {
    const found = await listDrafts(this.parts.store, personId, { now: this.parts.wall(), limit: PAGE });
    return { drafts: await Promise.all(found.map((draft) => this.head(draft))) };
  }

  async read({ personId }: Actor, id: string): Promise<DraftDto> {
    const draft = await findDraft(this.parts.store, { id, personId }, this.parts.wall());
    if (draft === undefined) throw new ProblemError('unknown-draft');
    return { ...(await this.head(draft)), content: keptIn(draft).content };
  }

  /** What became of a draft that was handed in. */
  async handedIn({ personId }: Actor, id: string): Promise<CaseOfDraftDto> {
    const { store } = this.parts;
    const caseId = await this.caseOf({ personId }, id);
    const found = caseId === undefined ? undefined : await findCase(store, caseId);
    if (found === undefined) throw new ProblemError('unknown-draft');
    return { caseId: found.id, number: found.number, receivedAt: found.startedAt.toISOString() };
  }

  /** Each saving counts up; `draft-changed` where another device has saved since. */
  async save({ personId }: Actor, id: string, given: SaveDraftDto): Promise<SavedDraftDto> {
    const { store, wall } = this.parts;
    // A draft that was handed in does not begin anew: it could never be handed in again.
    if ((await this.caseOf({ personId }, id)) !== undefined) throw new ProblemError('unknown-draft');
    const { processId, documentIds, applicantName } = given;
    const content: Kept = { content: given.content, applicantName };
    if (Buffer.byteLength(JSON.stringify(content)) > LARGEST) throw new ProblemError('body-too-large');
    const savedAt = wall();
    const definition = await this.processOf(processId);
    if (definition === undefined) throw new ProblemError('unknown-process');
    const expiresAt = new Date(savedAt.getTime() + this.daysOf(definition) * DAY_MS);
    const revision = given.revision + 1;
    const draft = { id, personId, processId, content, documentIds, revision, savedAt, expiresAt };
    return (await saveDraft(store, draft)) ? savedDto(draft) : this.repeated(draft);
  }

  /** Gives the id of what is no more. */
  async forget(actor: Actor, command: CommandId, id: string): Promise<{ readonly id: string }> {
    const body = JSON.stringify(['forget-draft', id]);
    return once(this.parts, { actor, id: command, body }, async ({ store }) => {
      if (!(await deleteDraft(store, { id, personId: actor.personId }))) throw new ProblemError('unknown-draft');
      return { id };
    });
  }

  /** What was saved, sent again since its answer was lost, is no change by another device. */
  private async repeated(draft: ApplicationDraft): Promise<SavedDraftDto> {
    const kept = await findDraft(this.parts.store, draft, this.parts.wall());
    if (kept === undefined) throw new ProblemError('unknown-draft');
    const same = kept.revision === draft.revision && JSON.stringify(kept.content) === JSON.stringify(draft.content);
    if (!same) throw new ProblemError('draft-changed');
    return savedDto(kept);
  }

  private async caseOf({ personId }: Pick<Actor, 'personId'>, id: string): Promise<CaseId | undefined> {
    const kept = await findOutcome(this.parts.store, { scope: personId, id: commandOfDraft(personId, id) });
    // What starting a case answered.
    return (kept?.outcome as { readonly caseId: CaseId } | undefined)?.caseId;
  }

  private async head(draft: ApplicationDraft): Promise<DraftHeadDto> {
    const { applicantName } = keptIn(draft);
    const definition = await this.processOf(draft.processId);
    return {
      id: draft.id,
      processId: draft.processId,
      processName: definition?.graph.name ?? draft.processId,
      ...(applicantName === undefined ? {} : { applicantName }),
      ...savedDto(draft),
    };
  }

  private processOf(processId: string): Promise<Definition | undefined> {
    const { cases, config, wall } = this.parts;
    return cases.findProcess(processId, { region: config.region, wall: wall() });
  }

  private daysOf(definition: Definition): number {
    const { config, wall } = this.parts;
    return Number(builtInEntry('draftDays', { definition, row: { region: config.region, startedAt: wall() } }).value);
  }
}

/** What `save` wrote. */
const keptIn = ({ content }: ApplicationDraft): Kept => content as Kept;

const savedDto = ({ revision, savedAt, expiresAt }: Pick<ApplicationDraft, 'revision' | 'savedAt' | 'expiresAt'>): SavedDraftDto => ({
  revision,
  savedAt: savedAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});
