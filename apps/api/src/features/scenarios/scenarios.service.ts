import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { sayNames } from '#bpmn';
import { type CompiledProcess, compileProcess, type ProcessFiles, wordIn } from '#cases';
import { findTried, listStoryFiles, readScenario } from '#scenarios';
import { findProcessUpload, findVersionHead, type TriedFolder } from '#store';
import { requireCounty } from '../../auth/require-county';
import { spoken } from '../../http/reader-language';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { faultDto, scenarioDto } from './scenario-words';
import { type CheckScenarioDto, type ScenarioCheckDto, type ScenarioListDto, type TriedFolderDto } from './scenarios.dto';

/** A folder that may be tried, by what it is called. */
export interface Tried {
  readonly process: ProcessFiles;
  readonly tried: TriedFolder;
}

/** The stories of a process folder in words. */
@Injectable()
export class ScenariosService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async ofVersion(actor: Actor, processId: string, version: number): Promise<ScenarioListDto> {
    await requireCounty(this.parts, actor, 'read-definitions');
    return this.list(await this.find({ processId, version }));
  }

  async ofUpload(actor: Actor, upload: string): Promise<ScenarioListDto> {
    await requireCounty(this.parts, actor, 'deploy-process');
    return this.list(await this.find({ upload }));
  }

  async check(actor: Actor, { own, ...folder }: CheckScenarioDto): Promise<ScenarioCheckDto> {
    await requireCounty(this.parts, actor, 'deploy-process');
    const compiled = await this.compiled(await this.find(folder));
    const read = readScenario(own);
    if (!read.ok) return { faults: read.faults.map((fault) => faultDto(fault, (id) => id)) };
    return { faults: [], scenario: scenarioDto('', read.scenario, compiled?.graph) };
  }

  /** The folder that somebody names; `unknown-version` or `unknown-upload` where there is none. */
  async find({ processId, version, upload }: TriedFolderDto): Promise<Tried> {
    const { store, config } = this.parts;
    if (upload !== undefined) return this.findUpload(upload);
    const process =
      processId === undefined || version === undefined
        ? undefined
        : await findTried(store, { processId, region: config.region, tried: { version } });
    if (process === undefined || version === undefined) throw new ProblemError('unknown-version');
    return { process, tried: { version } };
  }

  private async findUpload(upload: string): Promise<Tried> {
    const found = await findProcessUpload(this.parts.store, { id: upload, region: this.parts.config.region });
    if (found === undefined) throw new ProblemError('unknown-upload');
    return { process: { processId: found.processId, files: found.files }, tried: { upload } };
  }

  private async list(found: Tried): Promise<ScenarioListDto> {
    const { process } = found;
    const compiled = await this.compiled(found);
    const xml = process.files['process.bpmn'] ?? '';
    const read = listStoryFiles(process).map((file) => ({ file, read: readScenario(process.files[file] ?? '') }));
    return {
      ...{
        processId: process.processId,
        name: compiled?.graph.name ?? process.processId,
        diagram: compiled === undefined ? xml : sayNames(xml, (text) => wordIn(compiled, text)),
      },
      scenarios: read.flatMap(({ file, read: each }) => (each.ok ? [scenarioDto(file, each.scenario, compiled?.graph)] : [])),
      unreadable: read.flatMap(({ file, read: each }) =>
        each.ok ? [] : [{ file, faults: each.faults.map((fault) => faultDto(fault, (id) => id)) }],
      ),
    };
  }

  /** In the reader's words; what was deployed is compiled already, an upload may not be fit for it. */
  async compiled({ process, tried }: Tried): Promise<CompiledProcess | undefined> {
    const { store, cases, config } = this.parts;
    if ('version' in tried) {
      const head = await findVersionHead(store, { processId: process.processId, region: config.region, version: tried.version });
      return head && cases.getDefinition(head.hash);
    }
    const compiled = await compileProcess(process);
    return compiled.ok ? spoken(compiled.process) : undefined;
  }
}
