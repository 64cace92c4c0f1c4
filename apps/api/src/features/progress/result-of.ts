import { type Calendar } from '#calendar';
import { contentOf, type Definition, type Remedy, remediesOf, wordIn } from '#cases';
import { documentIdOf } from '#contract';
import { type AuditEntry, type CaseSummary, type IssuedDocument, type ToldNotice } from '#store';
import { outcomeName, outcomeNameEn } from '../cases/plain-words';
import { type ResultDto } from './progress.dto';
import { reexaminedBy } from './reexamined-by';
import { servedDto } from './served-dto';

/** What a closed case ended with. */
interface Ending {
  readonly definition: Definition;
  readonly calendar: Calendar;
  readonly entries: readonly AuditEntry[];
  /** Notices of `decisionNotices` that the parties were told. */
  readonly told: readonly ToldNotice[];
  readonly issued: readonly IssuedDocument[];
}

/** Names of the notices that may serve a decision: those of the process that the applicant gets. */
export function decisionNotices({ notices }: Definition): readonly string[] {
  return [...notices]
    .filter(([, { recipients }]) => recipients.some((each) => 'to' in each && each.to === 'applicant'))
    .map(([name]) => name);
}

/**
 * What a case ended with: the notices that were served as it ended, or else the last one that a step with `huiban:final="decision-served"` sent, and what may be
 * done against them. Nothing was decided where the outcome is of no end event of the process (withdrawn, cancelled …).
 */
export function resultOf(found: CaseSummary, ending: Ending): ResultDto | undefined {
  const { definition, issued } = ending;
  const { outcome, closedAt } = found;
  if (outcome === undefined || closedAt === undefined) return undefined;
  const decisions = isDecided(definition, outcome) ? decisionsOf(ending) : [];
  const [last] = decisions;
  return {
    outcome,
    name: outcomeName(definition.graph, outcome) ?? outcome,
    ...(isDecided(definition, outcome) ? {} : { nameEn: outcomeNameEn(outcome) ?? outcome }),
    at: closedAt.toISOString(),
    served: decisions.map((each) => servedDto(each, definition)),
    documents: issued.filter(({ revokedAt }) => revokedAt === undefined).map((each) => documentDto(each, definition)),
    remedies: last === undefined ? [] : remediesAgainst(last, found, ending),
  };
}

const isDecided = ({ graph }: Definition, outcome: string): boolean =>
  Object.values(graph.nodes).some((node) => node.type === 'endEvent' && node.outcome === outcome);

function decisionsOf({ definition, entries, told }: Ending): readonly ToldNotice[] {
  const end = entries.findLast(({ kind }) => kind !== 'agent-ended')?.seq;
  const atEnd = told.filter(({ seq }) => seq === end);
  const decisive = atEnd.filter(({ notice }) => servesDecision(definition, notice));
  // A case may end with the step in which it was received: the receipt is no decision.
  if (decisive.length > 0) return decisive;
  return atEnd.length > 0 ? atEnd : told.filter(({ notice }) => servesDecision(definition, notice)).slice(0, 1);
}

const servesDecision = ({ graph }: Definition, notice: string): boolean =>
  Object.values(graph.nodes).some((node) => node.type === 'sendTask' && node.notice === notice && node.final === 'decision-served');

/** A review (复核) only of what ends with a process that reviews it: one within the case is over with it. */
function remediesAgainst(
  { at }: ToldNotice,
  { region, startedAt, outcome }: CaseSummary,
  { definition, calendar }: Ending,
): readonly Remedy[] {
  const remedies = remediesOf(definition, { calendar, servedAt: at, region, startedAt });
  return reexaminedBy(definition, outcome) === undefined ? remedies.filter(({ kind }) => kind !== 'review') : remedies;
}

function documentDto(issued: IssuedDocument, definition: Definition): ResultDto['documents'][number] {
  const { title, legalBasis, remedies } = contentOf(issued);
  return { id: documentIdOf(issued.caseId, issued.no), title: wordIn(definition, title), legalBasis, remedies };
}
