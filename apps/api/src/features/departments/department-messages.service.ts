import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Posting } from '#access';
import { type Calendar } from '#calendar';
import { type DepartmentMessage, messageIdOf, parseMessageId } from '#cases';
import { type CommandId, type OrganisationId } from '#contract';
import {
  countMessagesTo,
  listMessagesTo,
  markMessageReceived,
  type MessageCounts,
  type MessageKey,
  type OpenedMessage,
  readDepartmentMessage,
} from '#store';
import { PARTS, type Parts } from '../../parts';
import { accepted } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { deadline } from '../inbox/task-row';
import { outcomeDto } from '../tasks/outcome-dto';
import { type OutcomeDto } from '../tasks/task-commands.dto';
import { type DepartmentMessageDto, type DepartmentMessagesDto, type DepartmentMessagesQueryDto } from './department-messages.dto';

const PAGE = 20;
/** Who answers where the process names nobody else. */
const LIAISON = 'liaison';

/** Which organisation reads or answers, and which of its messages it may see; without posts all of them, for the organisation's own program. */
export interface Reader {
  readonly organisations: readonly string[];
  readonly mayRead: (message: Pick<OpenedMessage, 'organisationId' | 'answerPost'>) => boolean;
  readonly posts?: readonly string[];
}

/** Where somebody reads from: the posts that answer are held in these organisations. */
export const readerOf = ({ postings }: Actor): Reader => ({
  organisations: [...new Set(postings.map(({ organisationId }) => organisationId))],
  posts: [...new Set(postings.map(({ post }) => post))],
  mayRead: ({ organisationId, answerPost = LIAISON }) =>
    postings.some((posting: Posting) => posting.organisationId === organisationId && posting.post === answerPost),
});

/** The program of a partner reads whatever its organisation was sent. */
export const readerFor = (organisationId: OrganisationId): Reader => ({
  organisations: [organisationId],
  mayRead: (message) => message.organisationId === organisationId,
});

/** Messages of other departments, for those who are asked. */
@Injectable()
export class DepartmentMessagesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(reader: Reader, { tab = 'waiting', after, limit = PAGE }: DepartmentMessagesQueryDto): Promise<DepartmentMessagesDto> {
    const key = after === undefined ? undefined : parseMessageId(after);
    if (after !== undefined && key === undefined) throw new ProblemError('invalid-cursor');
    const { organisations, posts } = reader;
    const { now, calendar } = await this.today();
    const asked = { organisations, tab, ...(posts && { posts }), after: key, limit, now };
    const found = await listMessagesTo(this.parts.store, asked);
    const last = found.at(-1);
    return {
      messages: await Promise.all(found.filter(reader.mayRead).map((message) => this.messageDto(message, { now, calendar }))),
      ...(last === undefined || found.length < limit ? {} : { next: messageIdOf(last.caseId, last.no) }),
    };
  }

  async read(reader: Reader, key: MessageKey): Promise<DepartmentMessageDto> {
    const message = await this.readable(reader, key);
    const { answer } = message;
    return {
      ...(await this.messageDto(message, await this.today())),
      ...(await this.wordsOf(message)),
      ...(typeof answer === 'object' && answer !== null ? { answer } : {}),
    };
  }

  async counts({ postings }: Actor): Promise<MessageCounts> {
    return countMessagesTo(this.parts.store, postings, (await this.today()).now);
  }

  /** Says once that the message has arrived; again it changes nothing. */
  async receive(reader: Reader, key: MessageKey, evidence: string): Promise<void> {
    await this.readable(reader, key);
    const { store, cases, wall } = this.parts;
    await markMessageReceived(store, key, { at: await cases.businessNow(wall()), evidence });
  }

  async answer(
    reader: Reader,
    key: MessageKey,
    given: { readonly id: CommandId; readonly via: 'inbox' | 'api'; readonly actor?: Actor; readonly data: unknown },
  ): Promise<OutcomeDto> {
    const { organisationId } = await this.readable(reader, key);
    const { store, cases, wall } = this.parts;
    return outcomeDto(await accepted(store, await cases.takeAnswer({ message: key, organisation: organisationId, ...given }, wall())));
  }

  private async readable(reader: Reader, key: MessageKey): Promise<OpenedMessage> {
    const message = await readDepartmentMessage(this.parts.store, key);
    if (message === undefined || !reader.mayRead(message)) throw new ProblemError('unknown-request');
    return message;
  }

  /** What the fields are called, and the form of the answer. */
  private async wordsOf({ definitionHash, type, answerForm }: OpenedMessage): Promise<Pick<DepartmentMessageDto, 'labels' | 'answerForm'>> {
    const definition = await this.parts.cases.findDefinition(definitionHash);
    const form = definition?.forms.get(answerForm ?? '');
    const asked = [...(definition?.departmentMessages.values() ?? [])].find((each) => each.type === type);
    return { labels: asked === undefined ? {} : labelsOf(asked), ...(form === undefined ? {} : { answerForm: form.schema }) };
  }

  private async today(): Promise<Today> {
    const { cases, config, wall } = this.parts;
    return { now: await cases.businessNow(wall()), calendar: await cases.calendarOf(config.region, wall()) };
  }

  private async messageDto(message: OpenedMessage, today: Today): Promise<DepartmentMessageDto> {
    const definition = await this.parts.cases.findDefinition(message.definitionHash);
    return messageDto(message, definition?.graph.name ?? message.processId, today);
  }
}

function labelsOf({ labels = {}, columns = [] }: DepartmentMessage): Readonly<Record<string, string>> {
  return { ...Object.fromEntries(columns.map(({ field, header }) => [field, header])), ...labels };
}

interface Today {
  readonly now: Date;
  readonly calendar: Calendar;
}

function messageDto(message: OpenedMessage, processName: string, today: Today): DepartmentMessageDto {
  const { caseId, no, type, status, sentAt, receivedAt, endedAt, caseNumber } = message;
  return {
    id: messageIdOf(caseId, no),
    type,
    ...contentOf(message.content),
    to: { id: message.organisationId, name: message.toName },
    from: { id: message.askedBy, name: message.fromName },
    caseNumber,
    processName,
    status,
    sentAt: sentAt.toISOString(),
    ...deadline({ dueAt: message.dueAt, closedAt: endedAt }, today),
    ...(receivedAt && { receivedAt: receivedAt.toISOString() }),
    ...(endedAt && { endedAt: endedAt.toISOString() }),
  };
}

function contentOf(content: unknown): { readonly title: string; readonly fields: object } {
  const { title = '', fields = {} } = content as { readonly title?: string; readonly fields?: object };
  return { title, fields };
}
