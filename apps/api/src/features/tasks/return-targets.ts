import { type Definition, type PossibleReturns } from '#cases';
import { type AuditEntry } from '#store';
import { PROBLEMS } from '../../problem/problems';
import { elementName } from '../cases/plain-words';
import { type Reader } from '../cases/reader';
import { type ReturnTargetDto } from './task.dto';

/** What a step's past is read from. */
interface Past {
  readonly entries: readonly AuditEntry[];
  readonly definition: Definition;
  readonly reader: Reader;
}

/** Earlier steps with who did them last, as this reader may know them, and why one cannot go back to some. */
export function returnTargets({ mayReturnTo }: PossibleReturns, { entries, definition, reader }: Past): readonly ReturnTargetDto[] {
  return mayReturnTo.map(({ element, refusal, straightBack }) => {
    const done = entries.findLast((entry) => entry.kind === 'task-completed' && entry.element === element);
    return {
      element,
      name: elementName(definition.graph, element) ?? element,
      ...(done === undefined ? {} : { at: done.at.toISOString(), ...performerOf(done, reader) }),
      straightBack,
      ...(refusal === undefined ? {} : { whyNot: { code: refusal, zh: PROBLEMS[refusal].zh, en: PROBLEMS[refusal].en } }),
    };
  });
}

/** Whoever acted in an entry, by the name that the reader may see. */
export function performerOf({ actor, actorName }: AuditEntry, reader: Reader): Pick<ReturnTargetDto, 'performer'> {
  return actor === undefined ? {} : { performer: { id: actor, name: reader.performer(actor, actorName ?? '') } };
}
