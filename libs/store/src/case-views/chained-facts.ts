import { type QueryResultRow } from 'pg';

/** What the audit trail says of the columns of a case's row that decide who may act in it and by what rules. */
export interface ChainedFacts {
  /** As the case began; nothing for cases from before the trail told it. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  /** Hash of the version that the case was migrated to last. */
  readonly definition?: unknown;
  readonly recused: ReadonlySet<unknown>;
}

type Telling = (facts: ChainedFacts, detail: Readonly<Record<string, unknown>>) => ChainedFacts;

const migrated: Telling = (facts, { to }) => ({ ...facts, definition: to });

/** Entries that tell of the row; all others need not be decrypted. */
const TELLING: Readonly<Record<string, Telling>> = {
  'case-started': (facts, { case: fixed, recused }) => ({
    ...facts,
    ...(isObject(fixed) ? { fixed } : {}),
    recused: new Set(Array.isArray(recused) ? recused : []),
  }),
  'case-migrated': migrated,
  'case-migrated-back': migrated,
  'agent-began': ({ fixed, recused, ...facts }, { agent }) => ({
    ...facts,
    recused: new Set([...recused].filter((person) => person !== agent)),
    ...(fixed === undefined ? {} : { fixed: { ...fixed, agent } }),
  }),
  'agent-ended': ({ fixed, recused, ...facts }, { agent }) => ({
    ...facts,
    recused: new Set([...recused, agent]),
    ...(fixed === undefined ? {} : { fixed: { ...fixed, agent: undefined } }),
  }),
  recused: (facts, { person }) => ({ ...facts, recused: new Set([...facts.recused, person]) }),
};

/** What is known before the first entry. */
export const NO_FACTS: ChainedFacts = { recused: new Set() };

/** With what an entry tells of the row, if it tells anything; only then its detail is read. */
export function withEntry(
  facts: ChainedFacts,
  { kind, readDetail }: { readonly kind: string; readonly readDetail: () => unknown },
): ChainedFacts {
  const telling = TELLING[kind];
  if (telling === undefined) return facts;
  const detail = readDetail();
  return isObject(detail) ? telling(facts, detail) : facts;
}

/** Whether a row of `cases` says what the trail says. */
export function agrees({ fixed, definition, recused }: ChainedFacts, row: QueryResultRow): boolean {
  const kept: readonly unknown[] = Array.isArray(row['recused']) ? row['recused'] : [];
  if (kept.length !== recused.size || !kept.every((person) => recused.has(person))) return false;
  if (fixed === undefined) return true;
  const said = { ...fixed, ...(definition === undefined ? {} : { definition }) };
  return COLUMNS.every((name) => (row[name] ?? undefined) === new Map<string, unknown>(Object.entries(said)).get(name));
}

const COLUMNS = ['number', 'definition', 'organisation', 'township', 'applicant', 'agent', 'applicantOrganisation', 'reexamined'] as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
