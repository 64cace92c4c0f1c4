import { Inject, Injectable } from '@nestjs/common';
import { type Actor, hasPermission } from '#access';
import { type BadLine, type BulkApplication, type ReadApplications } from '#cases';
import { isJsonObject, type JsonObject } from '#engine';
import { changeBulkRun, fileRunId, findCounty } from '#store';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type ApplicationFileCheckDto, type ApplicationFileDto, type ApplicationFileRunDto } from './application-files.dto';
import { BulkRunsService } from './bulk-runs.service';

type File = ApplicationFileDto & { readonly content: Buffer };

/** So many faults an answer tells. */
const FAULTS = 200;

const SAID = {
  'no-start-form': ['该事项没有申请表', 'this process has no form to apply by'],
  'no-identity-field': ['申请表中没有姓名和身份证号', 'the form asks for no name and identity number'],
  'no-lines': ['文件中没有数据行', 'the file has no lines under its header'],
} as const;

/** Files of applications: read and judged at once, line by line, then worked off as a bulk run of whoever sent them. */
@Injectable()
export class ApplicationFilesService {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    @Inject(BulkRunsService) private readonly runs: BulkRunsService,
  ) {}

  /** Nothing is kept of a file that is refused; one that came before is the run that it became. */
  async order(actor: Actor, file: File): Promise<ApplicationFileRunDto> {
    const { store, cases, signals, wall } = this.parts;
    const { application, common, read } = await this.read(actor, file);
    if (read.good.length === 0 || (file.badRows === 'refuse' && read.bad.length > 0)) throw refusing(read.bad);
    const id = fileRunId(store, { orderedBy: actor.personId, content: file.content, given: { application, common } });
    await cases.orderBulkRun({ id, verb: 'apply', given: { application }, actor }, wall());
    await cases.addBulkItems(id, [...read.good, ...read.bad.map(({ line, code }) => ({ no: line, refused: code }))]);
    const at = await cases.businessNow(wall());
    if (await changeBulkRun(store, id, { from: ['collecting'], to: 'working', at })) signals.wakeBulkRun(id);
    return { ...(await this.runs.status(actor, id)), bad: read.bad };
  }

  /** What would become of it; nothing is kept. */
  async check(actor: Actor, file: File): Promise<ApplicationFileCheckDto> {
    const { read } = await this.read(actor, file);
    return { good: read.good.length, bad: read.bad };
  }

  private async read(actor: Actor, file: File) {
    if (!hasPermission(actor, 'apply-for-others')) throw new ProblemError('not-permitted');
    const application = await this.placeOf(file);
    const common = commonOf(file);
    const read = await this.parts.cases.readApplications({ application, content: file.content, common }, this.parts.wall());
    if (!read.ok) throw unreadable(read);
    return { application, common, read };
  }

  private async placeOf({ processId, townshipId, ground }: File): Promise<BulkApplication> {
    const { store, config } = this.parts;
    const bureau = await findCounty(store, config.region);
    if (bureau === undefined) throw new ProblemError('unknown-organisation');
    const township = townshipId === undefined ? {} : { townshipId };
    return { processId, region: config.region, organisationId: bureau.id, ...township, authority: ground };
  }
}

function commonOf({ common = '{}' }: File): JsonObject {
  try {
    const value: unknown = JSON.parse(common);
    if (isJsonObject(value)) return value;
  } catch {
    // Said below, in the same words as for JSON of another shape.
  }
  throw new ProblemError('fields-invalid', {
    errors: [{ path: '/common', code: 'type', zh: '应为JSON对象', en: 'must be a JSON object' }],
  });
}

function unreadable({ code, line }: Extract<ReadApplications, { ok: false }>): ProblemError {
  const [zh, en] = Object.hasOwn(SAID, code) ? SAID[code as keyof typeof SAID] : ['文件无法读取', 'the file cannot be read'];
  return new ProblemError('fields-invalid', { errors: [{ path: line === undefined ? '/file' : `/file/${String(line)}`, code, zh, en }] });
}

function refusing(bad: readonly BadLine[]): ProblemError {
  const faults = bad.flatMap(({ line, code, errors }) =>
    errors.length === 0
      ? [{ path: `/${String(line)}`, code, zh: '与前面的某行相同', en: 'is the same as a line above' }]
      : errors.map((error) => ({ ...error, path: `/${String(line)}${error.path}` })),
  );
  return new ProblemError('lines-refused', { errors: faults.slice(0, FAULTS) });
}
