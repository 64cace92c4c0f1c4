import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type CheckedFolder, type DeployFinding, type FolderChange, type ProcessFiles } from '#cases';
import { type CommandId } from '#contract';
import { deleteProcessUploads, findCurrentDefinition, findProcessUpload, insertProcessUpload, type ProcessUpload } from '#store';
import { requireCounty } from '../../auth/require-county';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { DefinitionsService } from '../definitions/definitions.service';
import { folderDto } from '../definitions/folder-dto';
import { spokenDifference } from '../definitions/spoken-difference';
import { type VersionDetailDto } from '../definitions/version-detail.dto';
import {
  type CheckedUploadDto,
  type DeployedUploadDto,
  type DeployFindingDto,
  type DeployUploadDto,
  type ProcessUploadDto,
} from './process-uploads.dto';
import { readUpload, type UploadedZip } from './read-upload';

/** How long an upload is kept that nobody deployed. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** Folders that are handed in, judged as deploy judges them, compared with what holds, and deployed. */
@Injectable()
export class ProcessUploadsService {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    private readonly definitions: DefinitionsService,
  ) {}

  async upload(actor: Actor, id: CommandId, file: UploadedZip): Promise<ProcessUploadDto> {
    await requireCounty(this.parts, actor, 'deploy-process');
    const { processId, files } = readUpload(file);
    const { config, wall } = this.parts;
    const body = createHash('sha256').update(file.buffer).digest('hex');
    return once(this.parts, { actor, id, body }, async ({ store }) => {
      const upload = { id: randomUUID(), processId };
      await deleteProcessUploads(store, new Date(wall().getTime() - KEPT_MS));
      await insertProcessUpload(store, { ...upload, region: config.region, files, uploadedBy: actor.personId, uploadedAt: wall() });
      return upload;
    });
  }

  async check(actor: Actor, id: string): Promise<CheckedUploadDto> {
    const { processId, files, uploadedAt } = await this.find(actor, id);
    const { cases, config, wall } = this.parts;
    const folder = { processId, files };
    const checked = await cases.checkDeployment(folder, { region: config.region, now: wall() });
    const running = await this.running(actor, processId);
    const difference = running && (await this.difference(running, folder, checked));
    return {
      ...{ id, processId, uploadedAt: uploadedAt.toISOString(), diagram: files['process.bpmn'] ?? '' },
      findings: checked.findings.toSorted(errorsFirst).map(findingDto),
      deployable: isSound(checked),
      unchanged: running?.hash === checked.hash,
      ...(checked.process === undefined ? {} : { folder: await folderDto(checked.process, folder) }),
      ...(running === undefined ? {} : { running }),
      ...(difference === undefined ? {} : { difference }),
    };
  }

  async deploy(
    actor: Actor,
    upload: string,
    { wish, id }: { readonly wish: DeployUploadDto; readonly id: CommandId },
  ): Promise<DeployedUploadDto> {
    const { processId, files } = await this.find(actor, upload);
    const { config, wall } = this.parts;
    return once(this.parts, { actor, id, body: JSON.stringify([upload, wish]) }, async ({ cases }) => {
      const deployed = await cases.deploy({ processId, files }, { region: config.region, now: wall(), by: actor.personId, ...wish });
      if (!deployed.ok) throw new ProblemError('folder-refused');
      return { processId, version: deployed.version, validFrom: deployed.validFrom };
    });
  }

  private async running(actor: Actor, processId: string): Promise<VersionDetailDto | undefined> {
    const { store, config, wall } = this.parts;
    const current = await findCurrentDefinition(store, { processId, region: config.region, wall: wall() });
    return current && this.definitions.version(actor, { processId, version: current.version });
  }

  /** Against what holds; nothing where the files of either cannot be read. */
  private async difference(
    { version }: VersionDetailDto,
    { processId, files }: ProcessFiles,
    { process }: CheckedFolder,
  ): Promise<FolderChange | undefined> {
    const before = await this.definitions.findCompared({ processId, version });
    return before && process && spokenDifference(before, { process, files });
  }

  private async find(actor: Actor, id: string): Promise<ProcessUpload> {
    await requireCounty(this.parts, actor, 'deploy-process');
    const found = await findProcessUpload(this.parts.store, { id, region: this.parts.config.region });
    if (found === undefined) throw new ProblemError('unknown-upload');
    return found;
  }
}

const isError = ({ severity }: DeployFinding): boolean => severity === 'error';
const isSound = ({ findings, process }: CheckedFolder): boolean => process !== undefined && !findings.some(isError);
const errorsFirst = (a: DeployFinding, b: DeployFinding): number => Number(isError(b)) - Number(isError(a));

const findingDto = ({ rule, severity, file, element, line, reason, hint }: DeployFinding): DeployFindingDto => ({
  ...{ rule, severity, file, reason, hint },
  ...(element === undefined ? {} : { element }),
  ...(line === undefined ? {} : { line }),
});
