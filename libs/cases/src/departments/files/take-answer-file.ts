import { createHash } from 'node:crypto';
import { type Actor } from '#access';
import { derivedCommandId, type OrganisationId } from '#contract';
import { type FormError } from '#forms';
import { findAnswerFile, keepAnswerFile, type MessageKey, readClockOffset, readDepartmentMessage } from '#store';
import { type Kit } from '../../kit';
import { type RefusalCode } from '../../outcome';
import { parseMessageId } from '../message-id';
import { lineData, type SheetLine } from '../../lines/line-data';
import { takeAnswer } from '../take-answer';
import { type AnswerLines, readAnswerLines } from './read-answer-lines';
import { MESSAGE_HEADER } from './write-message-file';

/** A file of answers, whose they are, and who here has it read. */
export interface GivenAnswerFile {
  readonly organisation: OrganisationId;
  readonly actor: Actor;
  readonly content: Buffer;
}

/** What became of one line: accepted, or why not; with `form-invalid`, where. Never what it said. */
export interface AnswerLineFate {
  readonly line: number;
  readonly message?: string;
  readonly code: 'accepted' | RefusalCode;
  readonly errors?: readonly FormError[];
}

/** What became of a file of answers; `repeated` where the same bytes had been read before. */
export type AnswerFileFate =
  Extract<AnswerLines, { ok: false }> | { readonly ok: true; readonly repeated: boolean; readonly lines: readonly AnswerLineFate[] };

/** Takes each line of a file as an answer; a bad one keeps back no other. The same file again has the same fate and changes nothing. */
export async function takeAnswerFile(kit: Kit, file: GivenAnswerFile, now: Date): Promise<AnswerFileFate> {
  const { organisation, actor, content } = file;
  const key = { organisationId: organisation, sha256: createHash('sha256').update(content).digest() };
  const before = await findAnswerFile(kit.store, key);
  if (before !== undefined) return { ok: true, repeated: true, lines: before as readonly AnswerLineFate[] };
  const read = await readAnswerLines(content);
  if (!read.ok) return read;
  const lines: AnswerLineFate[] = [];
  for (const line of read.lines) lines.push(await takeLine(kit, { organisation, actor, sha256: key.sha256.toString('hex'), now }, line));
  const accepted = lines.filter(({ code }) => code === 'accepted').length;
  const at = new Date(now.getTime() + (await readClockOffset(kit.store)));
  await keepAnswerFile(kit.store, { ...key, result: lines, accepted }, { at, actor: actor.personId });
  return { ok: true, repeated: false, lines };
}

interface Taking extends Pick<GivenAnswerFile, 'organisation' | 'actor'> {
  readonly sha256: string;
  readonly now: Date;
}

async function takeLine(kit: Kit, { organisation, actor, sha256, now }: Taking, line: SheetLine): Promise<AnswerLineFate> {
  const text = line.cells.get(MESSAGE_HEADER) ?? '';
  const message = parseMessageId(text);
  const data = message && (await dataFor(kit, { message, organisation }, line));
  if (message === undefined || data === undefined) return { line: line.line, code: 'unknown-request' };
  // A file that was read half when the machine went down is read again with the same outcome for each line.
  const id = derivedCommandId('answer-file', organisation, sha256, line.line);
  const outcome = await takeAnswer(kit, { message, organisation, via: 'file', id, actor, data }, now);
  if (outcome.ok) return { line: line.line, message: text, code: 'accepted' };
  return { line: line.line, message: text, code: outcome.code, ...(outcome.errors && { errors: outcome.errors }) };
}

/** The answer of a line by the form that its message names; undefined where that organisation was asked nothing of the kind. */
async function dataFor(
  { store, definitions }: Kit,
  { message, organisation }: { readonly message: MessageKey; readonly organisation: OrganisationId },
  line: SheetLine,
): Promise<unknown> {
  const asked = await readDepartmentMessage(store, message);
  if (asked?.organisationId !== organisation || asked.answerForm === undefined) return undefined;
  const form = (await definitions.findSound(asked.definitionHash))?.forms.get(asked.answerForm);
  return form && lineData(form, line);
}
