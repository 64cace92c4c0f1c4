import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { findCase, listAudit } from '#store';
import { officesWith } from '../../auth/offices-with';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { findOpenPanels, isSecret } from '../cases/open-panels';
import { outcomeName } from '../cases/plain-words';
import { readerOf } from '../cases/reader';
import { recordReading } from '../cases/record-reading';
import { type ReplayDto } from './replay.dto';
import { replayedStep } from './replayed-step';

const MOST = 500;

/** The path of one case, page by page, step by step, for those who look after its process. */
@Injectable()
export class ReplayService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async replay(actor: Actor, caseId: CaseId, after: number): Promise<ReplayDto> {
    const { store, cases } = this.parts;
    const [found, offices] = await Promise.all([findCase(store, caseId), officesWith(store, actor, 'read-definitions')]);
    if (found === undefined || !offices.includes(found.organisationId)) throw new ProblemError('unknown-case');
    const [definition, entries] = await Promise.all([
      cases.getDefinition(found.definitionHash),
      listAudit(store, found.id, { after, limit: MOST }),
    ]);
    const reader = readerOf(actor, found.scope);
    const panels = await findOpenPanels(store, definition, found);
    const told = entries.filter(({ element, actor: by }) => !isSecret(panels, reader, { element, by }));
    await recordReading(this.parts, { found, definition, reader, place: 'timeline', entries: told });
    const outcome = outcomeName(definition.graph, found.outcome);
    return {
      ...{ number: found.number, processId: definition.processId, version: definition.version },
      ...(outcome === undefined ? {} : { outcome }),
      steps: told.map((entry) => replayedStep(entry, { found, definition, reader })),
      ...(entries.length === MOST ? { next: entries[MOST - 1]?.seq } : {}),
    };
  }
}
