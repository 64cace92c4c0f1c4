import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { zipFolder } from '#archive';
import { type ComparedFolder, type FolderChange, type ProcessFiles } from '#cases';
import {
  findCurrentDefinition,
  findVersionFolder,
  listCurrentDefinitions,
  listProcessHeads,
  listVersions,
  type VersionFolder,
  type VersionView,
} from '#store';
import { requireCounty } from '../../auth/require-county';
import { inLanguage } from '../../http/reader-language';
import { type SentFile } from '../../http/send-file';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type ProcessHeadListDto, type VersionDto, type VersionListDto } from './definitions.dto';
import { folderDto } from './folder-dto';
import { spokenDifference } from './spoken-difference';
import { type VersionDetailDto } from './version-detail.dto';

/** A version by its process and number. */
export interface VersionKey {
  readonly processId: string;
  readonly version: number;
}

/** Processes of the county and their versions, for those who look after them. */
@Injectable()
export class DefinitionsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(actor: Actor): Promise<ProcessHeadListDto> {
    await requireCounty(this.parts, actor, 'read-definitions');
    const { store, cases, config, wall } = this.parts;
    const [current, heads] = await Promise.all([
      listCurrentDefinitions(store, { region: config.region, wall: wall() }),
      listProcessHeads(store, config.region),
    ]);
    const processes = await Promise.all(
      heads.map(async ({ processId, versions, openCases, deployedAt, deployedBy }) => {
        const now = current.find((each) => each.processId === processId);
        if (now === undefined) return [];
        const definition = await cases.findDefinition(now.hash);
        const by = deployedBy === undefined ? {} : { deployedBy };
        const counts = { versions, openCases, deployedAt: deployedAt.toISOString(), ...by };
        return [{ id: processId, name: definition?.graph.name ?? processId, version: now.version, hash: now.hash, ...counts }];
      }),
    );
    return { processes: processes.flat() };
  }

  async versions(actor: Actor, processId: string): Promise<VersionListDto> {
    await requireCounty(this.parts, actor, 'read-definitions');
    const { store, config, wall } = this.parts;
    const [versions, current] = await Promise.all([
      listVersions(store, { processId, region: config.region }),
      findCurrentDefinition(store, { processId, region: config.region, wall: wall() }),
    ]);
    if (versions.length === 0) throw new ProblemError('unknown-process');
    return { versions: versions.map(versionDto), ...(current === undefined ? {} : { current: current.version }) };
  }

  async version(actor: Actor, key: VersionKey): Promise<VersionDetailDto> {
    const found = await this.find(actor, key);
    const { store, cases, config } = this.parts;
    const [definition, versions] = await Promise.all([
      cases.getDefinition(found.hash),
      listVersions(store, { processId: key.processId, region: config.region }),
    ]);
    const view = versions.find(({ hash }) => hash === found.hash);
    if (view === undefined) throw new ProblemError('unknown-version');
    return { ...versionDto(view), folder: await folderDto(definition, filesOf(found)) };
  }

  /** The whole folder as it was deployed, to be mended and handed in again. */
  async folder(actor: Actor, key: VersionKey): Promise<SentFile> {
    const found = await this.find(actor, key);
    const bytes = Buffer.from(zipFolder(key.processId, filesOf(found).files));
    return { bytes, document: { mediaType: 'application/zip', fileName: `${key.processId}-v${String(key.version)}.zip` } };
  }

  /** What a version has otherwise than another one, be that older or newer. */
  async difference(actor: Actor, key: VersionKey, since: number): Promise<FolderChange> {
    const [before, after] = await Promise.all([this.find(actor, { ...key, version: since }), this.find(actor, key)]);
    const [old, now] = await Promise.all([before, after].map((folder) => this.compared(folder)));
    if (old === undefined || now === undefined) throw new ProblemError('unknown-version');
    return spokenDifference(old, now);
  }

  /** A version as it is compared; undefined where its files are not kept. */
  async findCompared(key: VersionKey): Promise<ComparedFolder | undefined> {
    const found = await findVersionFolder(this.parts.store, { ...key, region: this.parts.config.region });
    return found && this.compared(found);
  }

  /** In Chinese, as what differs is told in both languages. */
  private async compared(found: VersionFolder): Promise<ComparedFolder> {
    const process = await inLanguage('zh', () => this.parts.cases.getDefinition(found.hash));
    return { process, files: filesOf(found).files };
  }

  private async find(actor: Actor, key: VersionKey): Promise<VersionFolder> {
    await requireCounty(this.parts, actor, 'read-definitions');
    const found = await findVersionFolder(this.parts.store, { ...key, region: this.parts.config.region });
    if (found === undefined) throw new ProblemError('unknown-version');
    return found;
  }
}

const filesOf = ({ processId, files, companions }: VersionFolder): ProcessFiles => ({ processId, files: { ...files, ...companions } });

const versionDto = ({ deployedAt, deployedBy, validFrom, reason, ...version }: VersionView): VersionDto => ({
  ...version,
  deployedAt: deployedAt.toISOString(),
  ...(deployedBy === undefined ? {} : { deployedBy: deployedBy.name }),
  ...(validFrom === undefined ? {} : { validFrom }),
  ...(reason === undefined ? {} : { reason }),
});
