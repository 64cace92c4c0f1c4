import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type Actor } from '#access';
import { type MigrationVerb, parseMigrationFile } from '#cases';
import { type CommandId } from '#contract';
import { type CaseMigration, countMigrated, findMigration, listMigratedCases, listMigrations } from '#store';
import { requireCounty } from '../../auth/require-county';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import {
  type CheckMigrationDto,
  type MigratedCasesDto,
  type MigratedCasesQuery,
  type MigrationCheckDto,
  type MigrationDto,
  type MigrationListDto,
  type MigrationStatusDto,
  type PlanMigrationDto,
} from './migrations.dto';

const LATEST = 50;
const PAGE = 100;

/** Versions of processes and the migration of their open cases, for operators of the county that the installation is for. */
@Injectable()
export class MigrationsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async check(actor: Actor, wish: CheckMigrationDto): Promise<MigrationCheckDto> {
    await requireCounty(this.parts, actor, 'migrate-cases');
    const checked = await this.parts.cases.checkMigration(this.wishOf(wish));
    return checked.ok ? { fits: true, findings: [], openCases: checked.from.openCases } : { fits: false, findings: checked.findings };
  }

  async plan(actor: Actor, { reason, ...wish }: PlanMigrationDto, id: CommandId): Promise<MigrationStatusDto> {
    await requireCounty(this.parts, actor, 'migrate-cases');
    const kept = await once(this.parts, { actor, id, body: JSON.stringify([reason, wish]) }, async ({ cases }) => {
      const planned = await cases.planMigration({ ...this.wishOf(wish), id: randomUUID(), actor, reason }, this.parts.wall());
      if (!planned.ok) throw new ProblemError('migration-unfit');
      return { id: planned.migration.id };
    });
    return this.status(actor, kept.id);
  }

  async move(actor: Actor, move: { readonly id: string; readonly verb: MigrationVerb }, id: CommandId): Promise<MigrationStatusDto> {
    await requireCounty(this.parts, actor, 'migrate-cases');
    await once(this.parts, { actor, id, body: `${move.id} ${move.verb}` }, async ({ cases }) => {
      const moved = await cases.moveMigration({ ...move, actor }, this.parts.wall());
      if (!moved.ok) throw new ProblemError(moved.code);
      return { verb: move.verb };
    });
    const status = await this.status(actor, move.id);
    if (status.state === 'working') this.parts.signals.wakeMigration(move.id);
    return status;
  }

  async list(actor: Actor): Promise<MigrationListDto> {
    await requireCounty(this.parts, actor, 'migrate-cases');
    const { store, config } = this.parts;
    return { migrations: (await listMigrations(store, config.region, LATEST)).map(toDto) };
  }

  async status(actor: Actor, id: string): Promise<MigrationStatusDto> {
    await requireCounty(this.parts, actor, 'migrate-cases');
    return this.statusOf(await this.getMigration(id));
  }

  async cases(actor: Actor, id: string, { phase, status, after }: MigratedCasesQuery): Promise<MigratedCasesDto> {
    await requireCounty(this.parts, actor, 'migrate-cases');
    const migration = await this.getMigration(id);
    const page = { limit: PAGE, ...(status === undefined ? {} : { status }), ...(after === undefined ? {} : { after }) };
    const cases = await listMigratedCases(this.parts.store, { migrationId: id, phase }, page);
    const nameOf = cases.some(({ element }) => element !== undefined) ? await this.namesIn(migration) : () => ({});
    return {
      cases: cases.map(({ caseId, number, status: became, ...why }) => ({
        ...{ caseId, number, status: became },
        ...told(why),
        ...nameOf(why.element),
      })),
    };
  }

  /** What either version calls an element. */
  private async namesIn({ fromHash, toHash }: CaseMigration): Promise<(element: string | undefined) => { readonly elementName?: string }> {
    const versions = await Promise.all([fromHash, toHash].map((hash) => this.parts.cases.findDefinition(hash)));
    return (element) => {
      const [elementName] = versions.flatMap((version) => version?.graph.nodes[element ?? '']?.name ?? []);
      return elementName === undefined ? {} : { elementName };
    };
  }

  private async getMigration(id: string): Promise<CaseMigration> {
    const migration = await findMigration(this.parts.store, id);
    if (migration?.region !== this.parts.config.region) throw new ProblemError('unknown-migration');
    return migration;
  }

  private async statusOf(migration: CaseMigration): Promise<MigrationStatusDto> {
    const counts = await countMigrated(this.parts.store, migration.id);
    return { ...toDto(migration), counts: counts.map(({ phase, status, cases, ...why }) => ({ phase, status, cases, ...told(why) })) };
  }

  private wishOf({ processId, ...map }: CheckMigrationDto) {
    const file = parseMigrationFile({ ...map });
    if (file === undefined) throw new ProblemError('migration-unfit');
    return { processId, region: this.parts.config.region, file };
  }
}

const toDto = ({ id, processId, fromHash, toHash, reason, plannedAt, phase, state }: CaseMigration): MigrationDto => ({
  id,
  processId,
  from: fromHash,
  to: toHash,
  reason,
  plannedAt: plannedAt.toISOString(),
  phase,
  state,
});

interface Why {
  readonly code?: string | undefined;
  readonly element?: string | undefined;
  readonly reason?: string | undefined;
}

const told = ({ code, element, reason }: Why) => ({
  ...(code === undefined ? {} : { code }),
  ...(element === undefined ? {} : { element }),
  ...(reason === undefined ? {} : { reason }),
});
