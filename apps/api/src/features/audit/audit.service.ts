import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type CaseId, type CommandId, type PersonId } from '#contract';
import {
  administer,
  type AdministrationKind,
  countChains,
  findCaseByNumber,
  listAccounts,
  listChains,
  searchAudit,
  verifyAdministration,
} from '#store';
import { requireCounty } from '../../auth/require-county';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { auditKeyOf, partKeyOf } from './audit-cursors';
import {
  type AdministrationVerdictDto,
  type AuditSearchDto,
  type FoundEntriesDto,
  type VerifiedPartDto,
  type VerifyCasesDto,
} from './audit.dto';
import { foundEntryDto } from './found-entry-dto';
import { rangeOf } from './range-of';
import { brokenChains } from './broken-chains';

const PAGE = 50;
/** Cases checked in one answer: some hundred milliseconds. */
const PART = 100;
/** Accounts whose names begin alike, among which the one asked for is looked for. */
const NAMESAKES = 200;

/** Who asks, and under which key. */
interface Asked {
  readonly actor: Actor;
  readonly id: CommandId;
}

/** What was done in cases, without what was handed in; whoever looks stands in the administration's trail before there is an answer. */
@Injectable()
export class AuditService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async search(asker: Asked, { purpose, after, from, until, person, caseNumber, kind }: AuditSearchDto): Promise<FoundEntriesDto> {
    const { store, cursors } = this.parts;
    await requireCounty(this.parts, asker.actor, 'read-audit');
    const days = rangeOf(from, until);
    const actors = person === undefined ? undefined : await this.staffCalled(person);
    const caseId = caseNumber === undefined ? undefined : await this.caseOf(caseNumber);
    const asked = { from, until, actors, caseNumber, kind };
    const list = JSON.stringify(['audit', asked]);
    const key = after === undefined ? undefined : auditKeyOf(cursors.read(list, after));
    await this.writeDown(asker, 'audit-searched', { purpose, ...asked }, after);
    const found = await searchAudit(store, { ...days, actors, kind, caseId, after: key, limit: PAGE + 1 });
    const entries = found.slice(0, PAGE);
    const last = found.length > PAGE ? entries.at(-1) : undefined;
    const definitions = await Promise.all(entries.map(({ definitionHash }) => this.parts.cases.findDefinition(definitionHash)));
    return {
      entries: entries.map((entry, index) => foundEntryDto(entry, definitions[index]?.graph)),
      ...(last === undefined ? {} : { next: cursors.write(list, [last.at.toISOString(), last.caseId, last.seq]) }),
    };
  }

  /** A part behind another is not written down again: its cursor shows that the first was. */
  async verifyCases(asker: Asked, { purpose, after }: VerifyCasesDto): Promise<VerifiedPartDto> {
    const { store, cursors } = this.parts;
    const { actor } = asker;
    await requireCounty(this.parts, actor, 'read-audit');
    const list = JSON.stringify(['chains', actor.personId, purpose]);
    const done = after === undefined ? undefined : partKeyOf(cursors.read(list, after));
    if (done === undefined) await this.writeDown(asker, 'audit-verified', { purpose, of: 'cases' });
    const chains = await listChains(store, done?.last, PART + 1);
    const part = chains.slice(0, PART);
    const checked = (done?.checked ?? 0) + part.length;
    const last = chains.length > PART ? part.at(-1) : undefined;
    return {
      checked,
      cases: Math.max(checked, await countChains(store)),
      broken: await brokenChains(store, part),
      ...(last === undefined ? {} : { next: cursors.write(list, [last.id, checked]) }),
    };
  }

  async verifyAdministration(asker: Asked, purpose: string): Promise<AdministrationVerdictDto> {
    await requireCounty(this.parts, asker.actor, 'read-audit');
    await this.writeDown(asker, 'audit-verified', { purpose, of: 'administration' });
    const verdict = await verifyAdministration(this.parts.store);
    return verdict.ok ? { whole: true, entries: verdict.entries } : { whole: false, seq: verdict.seq };
  }

  /** Only staff are found by name; the trail keeps their ids, so that no name typed in stands there. */
  private async staffCalled(person: string): Promise<readonly PersonId[]> {
    const found = await listAccounts(this.parts.store, { search: person, limit: NAMESAKES });
    const staff = found.filter(({ name, username, posts }) => posts.length > 0 && (name === person || username === person));
    if (staff.length === 0) throw new ProblemError('unknown-person');
    return staff.map(({ id }) => id);
  }

  private async caseOf(number: string): Promise<CaseId> {
    const found = await findCaseByNumber(this.parts.store, number);
    if (found === undefined) throw new ProblemError('unknown-case');
    return found.id;
  }

  /** One look is one entry: sent again under its key, it is answered anew and not written down again. */
  private async writeDown(
    { actor, id }: Asked,
    kind: AdministrationKind,
    detail: Readonly<Record<string, unknown>>,
    after?: string,
  ): Promise<void> {
    const entry = { at: this.parts.wall(), actor: actor.personId, kind, detail };
    await once(this.parts, { actor, id, body: JSON.stringify([kind, detail, after]) }, ({ store }) =>
      administer(store, entry, () => Promise.resolve({})),
    );
  }
}
