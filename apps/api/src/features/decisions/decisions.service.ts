import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { DATE_FORMAT, type Definition, formOfEntry } from '#cases';
import { type CaseId } from '#contract';
import { isJsonObject } from '#engine';
import { hiddenTexts } from '#forms';
import { type AuditEntry, insertReading, listAudit } from '#store';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { elementName } from '../cases/plain-words';
import { readableCase } from '../cases/readable-case';
import { type Reader, readerOf } from '../cases/reader';
import { type CaseDecisionsDto } from './decisions.dto';
import { notedDecisions } from './explanation';
import { madeDecision } from './made-decision';
import { maskTexts } from './mask-texts';

/** More entries than any process writes that people can follow. */
const AUDIT_LIMIT = 1_000;

@Injectable()
export class DecisionsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** What a decision saw was mostly told by the applicant: it is for the staff of the case, and its values for those who may see medical data. */
  async ofCase(actor: Actor, caseId: CaseId): Promise<CaseDecisionsDto> {
    const { store, cases, wall } = this.parts;
    const found = await readableCase(store, actor, { caseId });
    const reader = readerOf(actor, found.scope);
    if (!reader.isStaff) throw new ProblemError('not-permitted');
    const [definition, entries] = await Promise.all([
      cases.getDefinition(found.definitionHash),
      listAudit(store, found.id, { after: 0, limit: AUDIT_LIMIT }),
    ]);
    const noted = entries.flatMap((entry) => notedDecisions(entry.detail).map((decision) => ({ ...decision, entry })));
    const inClear = reader.mayRead('medical') && !reader.isParty;
    if (inClear && noted.length > 0) {
      const fields = [...new Set(noted.map(({ element }) => element))];
      await insertReading(store, { caseId, personId: actor.personId, place: 'decision', fields, at: wall() });
    }
    const hidden = hiddenIn(entries, definition, reader);
    const telling = {
      definition,
      region: found.region,
      onDate: DATE_FORMAT.format(found.startedAt),
      masked: (value: Parameters<typeof maskTexts>[1]) => maskTexts(hidden, value),
    };
    return {
      decisions: noted.map(({ element, ruleSet, ruleHash, explanation, entry: { seq, at } }) => ({
        seq,
        at: at.toISOString(),
        step: elementName(definition.graph, element) ?? element,
        ruleSet,
        ruleHash: ruleHash.slice(0, 12),
        ...(inClear ? { made: madeDecision(explanation, telling) } : {}),
      })),
    };
  }
}

/** Everything that was handed in and that this reader may not read. */
function hiddenIn(entries: readonly AuditEntry[], definition: Definition, reader: Reader): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap((entry) => {
      const form = formOfEntry(definition, entry);
      const data = isJsonObject(entry.detail) ? entry.detail['data'] : undefined;
      return form !== undefined && isJsonObject(data) ? [...hiddenTexts(form, data, reader.mayRead)] : [];
    }),
  );
}
