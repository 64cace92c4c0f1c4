import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { dueAt } from '#calendar';
import { type BoardObjection, type BoardRow, countBoard, listBoard, listBoardObjections, type PublicityKey } from '#store';
import { postedAt } from '../../auth/offices-with';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type BoardDto, type BoardObjectionDto, type BoardObjectionsDto, type BoardQueryDto, type BoardRowDto } from './board.dto';
import { publicWords } from './public-words';

const PAGE = 30;
const OBJECTIONS = 200;
const SOON_DAYS = 2;

/** Publicities as those who look after them see them. */
@Injectable()
export class BoardService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async board(actor: Actor, { state = 'running', after }: BoardQueryDto): Promise<BoardDto> {
    const { store, cases, config, cursors, wall } = this.parts;
    const list = `publicity-board|${state}`;
    const [now, calendar] = await Promise.all([cases.businessNow(wall()), cases.calendarOf(config.region, wall())]);
    const due = dueAt(calendar, now, { kind: 'days', count: SOON_DAYS, unit: 'working-day' });
    const query = { offices: postedAt(actor, 'read-cases'), region: config.region, now, soon: due.ok ? due.at : now };
    const key = after === undefined ? undefined : keyOf(cursors.read(list, after));
    const [counts, found] = await Promise.all([countBoard(store, query), listBoard(store, query, { state, after: key, limit: PAGE + 1 })]);
    const rows = found.slice(0, PAGE);
    const last = found.length > PAGE ? rows.at(-1) : undefined;
    const say = await publicWords(this.parts);
    return {
      counts,
      rows: rows.map((row) => ({ ...rowDto(row), title: say(row.title) })),
      ...(last === undefined ? {} : { next: cursors.write(list, [last.openedAt.toISOString(), last.id]) }),
    };
  }

  async objections(actor: Actor, publicityId: string): Promise<BoardObjectionsDto> {
    const offices = postedAt(actor, 'read-cases');
    const found = await listBoardObjections(this.parts.store, { publicityId, offices, limit: OBJECTIONS });
    if (found === undefined) throw new ProblemError('unknown-publicity');
    return { objections: found.map(objectionDto) };
  }
}

function rowDto({ organisationName, openedAt, closesAt, list, caseId, caseNumber, ...row }: BoardRow): BoardRowDto {
  const { id, title, entries, suspended, places, owing, objections, unanswered } = row;
  return {
    ...{ id, title, entries, suspended, places, owing, objections, unanswered },
    organisation: organisationName,
    openedAt: openedAt.toISOString(),
    ...(closesAt === undefined ? {} : { closesAt: closesAt.toISOString() }),
    ...(list === undefined ? {} : { list }),
    ...(caseId === undefined ? {} : { caseId }),
    ...(caseNumber === undefined ? {} : { caseNumber }),
  };
}

function objectionDto({ receivedAt, answeredAt, caseClosed, ...objection }: BoardObjection): BoardObjectionDto {
  const unanswered = caseClosed ? 'closed' : 'inquiry';
  return {
    ...objection,
    receivedAt: receivedAt.toISOString(),
    ...(answeredAt === undefined ? { status: unanswered } : { status: 'answered', answeredAt: answeredAt.toISOString() }),
  };
}

function keyOf(json: unknown): PublicityKey {
  const [openedAt, id]: readonly unknown[] = Array.isArray(json) ? json : [];
  if (typeof openedAt !== 'string' || typeof id !== 'string') throw new ProblemError('invalid-cursor');
  return { openedAt: new Date(openedAt), id };
}
