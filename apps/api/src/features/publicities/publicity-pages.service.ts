import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isJsonObject, type JsonValue } from '#engine';
import { IdPipe } from '../../http/id-pipe';
import { inLanguage } from '../../http/reader-language';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type ProblemCode } from '../../problem/problems';
import { type ObjectionDto } from './objections.dto';
import { ObjectionsService } from './objections.service';
import { type PageOfEntriesQuery, type PublicityPageQuery, type PublicityQueryDto } from './publicities.dto';
import { PublicitiesService } from './publicities.service';
import { publicityFeed } from './publicity-feed';
import { listPage, publicityPage } from './publicity-pages';

/** The entry that a form is for. */
export interface Target {
  readonly publicity: string;
  readonly caseNumber: string;
}

/** The receipt, or what to show the form with again. */
export type FormTaken =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly fault: ProblemCode; readonly token: string; readonly reason: string };

const ids = new IdPipe('unknown-publicity');
/** What may be mended in the form. */
const MENDABLE: readonly ProblemCode[] = ['fields-invalid', 'name-required'];

@Injectable()
export class PublicityPagesService {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    private readonly publicities: PublicitiesService,
    private readonly objections: ObjectionsService,
  ) {}

  async list({ lang: language = 'zh', ...query }: PublicityPageQuery): Promise<string> {
    const publicities = await inLanguage(language, () => this.publicities.list(query));
    return listPage(publicities, { language, query: { ...query } });
  }

  async feed(query: PublicityQueryDto, path: string): Promise<string> {
    const { publicUrl } = this.parts.config;
    const { publicities } = await inLanguage('zh', () => this.publicities.list(query));
    return publicityFeed(publicities, { self: `${publicUrl}${path}`, home: publicUrl });
  }

  async one(id: string, { lang: language = 'zh', after }: PageOfEntriesQuery): Promise<string> {
    const publicity = await inLanguage(language, () => this.publicities.one(ids.transform(id)));
    return publicityPage(publicity, { language, page: await inLanguage(language, () => this.publicities.entries(id, after)), after });
  }

  /** Bound to the entry and made here, so that no other site's form can send one; refused where there is nothing to object to. */
  async tokenFor({ publicity, caseNumber }: Target): Promise<string> {
    await this.publicities.one(ids.transform(publicity));
    return this.parts.cursors.write(bound({ publicity, caseNumber }), [randomUUID()]);
  }

  async object(target: Target, body: unknown, address: string): Promise<FormTaken> {
    const form = isJsonObject(body) ? body : {};
    const key = this.keyOf(target, form['token']);
    const said = objectionIn(form);
    const typed = typeof form['reason'] === 'string' ? form['reason'] : '';
    if (said === undefined) return this.again(target, { fault: 'fields-invalid', reason: typed });
    try {
      const { code } = await this.objections.object({ publicityId: target.publicity, caseNumber: target.caseNumber, address, key }, said);
      return { ok: true, code };
    } catch (error) {
      if (error instanceof ProblemError && MENDABLE.includes(error.code)) return this.again(target, { fault: error.code, reason: typed });
      throw error;
    }
  }

  private async again(target: Target, said: { readonly fault: ProblemCode; readonly reason: string }): Promise<FormTaken> {
    return { ok: false, ...said, token: await this.tokenFor(target) };
  }

  private keyOf(target: Target, token: JsonValue | undefined): string {
    const [key]: readonly unknown[] = [this.parts.cursors.read(bound(target), typeof token === 'string' ? token : '')].flat();
    if (typeof key !== 'string') throw new ProblemError('invalid-cursor');
    return key;
  }
}

const bound = ({ publicity, caseNumber }: Target): string => `objection-form ${publicity} ${caseNumber}`;

/** As `ObjectionDto` says, a field left empty being none. */
const FIELDS = { reason: /^[^]{5,2000}$/, name: /^[^]{0,50}$/, phone: /^(?:[0-9+ -]{5,20})?$/ } as const;

function objectionIn(form: Readonly<Record<string, JsonValue>>): ObjectionDto | undefined {
  const read = (field: keyof typeof FIELDS): string | undefined => {
    const value = form[field] ?? '';
    return typeof value === 'string' && FIELDS[field].test(value) ? value : undefined;
  };
  const [reason, name, phone] = [read('reason'), read('name'), read('phone')];
  if (reason === undefined || name === undefined || phone === undefined) return undefined;
  return { reason, ...(name === '' ? {} : { name }), ...(phone === '' ? {} : { phone }) };
}
