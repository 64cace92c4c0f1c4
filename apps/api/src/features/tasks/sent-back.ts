import { isJsonObject, type JsonObject } from '#engine';
import { type AuditEntry } from '#store';
import { type Reader } from '../cases/reader';
import { performerOf } from './return-targets';
import { type SentBackDto } from './task.dto';

const KINDS: readonly string[] = ['task-sent-back', 'task-taken-back'];

/** Why a task is to be done again: the return that opened it, with its reason; nothing for any other task. */
export function findSentBack(entries: readonly AuditEntry[], task: number, reader: Reader): SentBackDto | undefined {
  const entry = entries.findLast(({ kind, detail }) => KINDS.includes(kind) && openedBy(detail).includes(task));
  if (entry === undefined) return undefined;
  const { performer } = performerOf(entry, reader);
  return {
    kind: entry.kind,
    ...(entry.element === undefined ? {} : { from: entry.element }),
    ...(performer === undefined ? {} : { by: performer }),
    at: entry.at.toISOString(),
    reason: reasonOf(entry.detail),
  };
}

function openedBy(detail: unknown): readonly unknown[] {
  const { opened } = objectOf(detail);
  return Array.isArray(opened) ? opened.map((pair: unknown) => (Array.isArray(pair) ? (pair[0] as unknown) : undefined)) : [];
}

function reasonOf(detail: unknown): string {
  const { reason } = objectOf(detail);
  return typeof reason === 'string' ? reason : '';
}

const objectOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});
