import { Inject, Injectable } from '@nestjs/common';
import { findCase, findCaseByNumber, listPublicities, type PublicityKey, type PublicityView } from '#store';
import { commandIdOf } from '../../http/command-id';
import { isCaseId } from '../../http/id-pipe';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { refusalProblem } from '../../problem/accepted';
import { noticeText } from '../mailbox/notice-text';
import { type ObjectionDto, type PublicityDto, type PublicityPageDto } from './publicities.dto';

const PAGE = 20;
const LIST = 'publicities';
/** Name of the message that a publicity waits for. */
const OBJECTION = 'objection';

/** An objection as it came in. */
export interface Objecting {
  readonly caseNumber: string;
  readonly address: string;
  readonly key: string;
}

@Injectable()
export class PublicitiesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(after: string | undefined): Promise<PublicityPageDto> {
    const { store, cases, config, cursors, wall } = this.parts;
    const now = await cases.businessNow(wall());
    const key = after === undefined ? undefined : parseKey(cursors.read(LIST, after));
    const found = await listPublicities(store, config.region, { now, after: key, limit: PAGE + 1 });
    const rows = found.slice(0, PAGE);
    const last = found.length > PAGE ? rows.at(-1) : undefined;
    return {
      publicities: await Promise.all(rows.map((row) => this.describe(row))),
      ...(last === undefined ? {} : { next: cursors.write(LIST, [last.openedAt.toISOString(), last.caseId, last.no]) }),
    };
  }

  /** Gives the objection to the case; whoever sends it leaves no trace but what is written into the (encrypted) message. */
  async object({ caseNumber, address, key }: Objecting, { reason, name, contact }: ObjectionDto): Promise<void> {
    const { store, cases, limits, wall } = this.parts;
    await limits.take('objection-address', address);
    const found = await findCaseByNumber(store, caseNumber);
    if (found === undefined) throw new ProblemError('unknown-publicity');
    const sender = { name: name ?? null, contact: contact ?? null };
    const outcome = await cases.advance(
      found.id,
      { kind: 'receive-message', id: commandIdOf('public', key), message: OBJECTION, payload: { reason, sender } },
      wall(),
    );
    if (outcome.ok) return;
    if (outcome.code === 'message-not-awaited' || outcome.code === 'case-closed') throw new ProblemError('unknown-publicity');
    throw await refusalProblem(store, outcome);
  }

  private async describe({ caseId, content, openedAt, closesAt }: PublicityView): Promise<PublicityDto> {
    const found = await findCase(this.parts.store, caseId);
    return {
      caseNumber: found?.number ?? '',
      ...noticeText(content),
      openedAt: openedAt.toISOString(),
      ...(closesAt === undefined ? {} : { closesAt: closesAt.toISOString() }),
    };
  }
}

function parseKey(value: unknown): PublicityKey {
  const [openedAt, caseId, no]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (typeof openedAt !== 'string' || !isCaseId(caseId) || typeof no !== 'number') throw new ProblemError('invalid-cursor');
  return { openedAt: new Date(openedAt), caseId, no };
}
