import { Inject, Injectable } from '@nestjs/common';
import { builtInEntry, DATE_FORMAT, type Definition, resolveParameters } from '#cases';
import { type JsonObject } from '#engine';
import { listCurrentDefinitions } from '#store';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type FormDto } from '../tasks/task.dto';
import { matterDto, matterSummary } from './matter-dto';
import { type GuideDto, type ProcessListDto } from './processes.dto';
import { startForm } from './start-form';

@Injectable()
export class ProcessesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(): Promise<ProcessListDto> {
    const { store, cases, config, wall } = this.parts;
    const today = await this.today();
    const heads = await listCurrentDefinitions(store, { region: config.region, wall: wall() });
    const definitions = await Promise.all(heads.map(({ hash }) => cases.findDefinition(hash)));
    return {
      processes: definitions
        .filter((definition) => definition !== undefined)
        .map((definition) => ({
          id: definition.processId,
          name: definition.graph.name,
          version: definition.version,
          applicable: startForm(definition) !== undefined,
          applicants: definition.graph.applicants ?? 'person',
          ...(definition.matter === undefined ? {} : { matter: matterSummary(definition.matter, this.parametersOf(definition, today)) }),
        })),
    };
  }

  async guide(processId: string): Promise<GuideDto> {
    const { cases, config, wall } = this.parts;
    const definition = await cases.findProcess(processId, { region: config.region, wall: wall() });
    if (definition?.matter === undefined) throw new ProblemError('unknown-process');
    const { graph, matter } = definition;
    const told = matterDto(matter, this.parametersOf(definition, await this.today()));
    const row = { region: config.region, startedAt: await cases.businessNow(wall()) };
    const inquiryPhone = String(builtInEntry('inquiryPhone', { definition, row }).value);
    return { id: processId, name: graph.name, applicants: graph.applicants ?? 'person', matter: told, inquiryPhone };
  }

  private async today(): Promise<string> {
    const { cases, wall } = this.parts;
    return DATE_FORMAT.format(await cases.businessNow(wall()));
  }

  private parametersOf({ parameters }: Definition, today: string): JsonObject {
    return resolveParameters(parameters, this.parts.config.region, today);
  }

  async form(processId: string): Promise<FormDto> {
    const { cases, config, wall } = this.parts;
    const definition = await cases.findProcess(processId, { region: config.region, wall: wall() });
    const form = definition && startForm(definition);
    if (form === undefined) throw new ProblemError('unknown-process');
    return { title: form.title, schema: form.schema };
  }
}
