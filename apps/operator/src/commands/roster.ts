import { readFileSync } from 'node:fs';
import { uuidv7 } from '#cases';
import { comesTooEarly, getRosterKind, parseRosterKind, receiveRoster, workRoster } from '#rosters';
import {
  BAD_ROWS,
  type BadRows,
  findOrganisation,
  findPersonByUsername,
  findRoster,
  findRosterKind,
  putRosterKind,
  type Roster,
} from '#store';
import { OperatorError } from '../errors';
import { type Session } from '../session';
import { say } from '../stack/progress';

type Tell = (line: string) => void;
type Parts = Pick<Session, 'store' | 'config' | 'cases' | 'signals'>;

/** Stores kinds of rosters; a file that contradicts itself is refused with everything that is wrong with it. */
export async function defineRosterKinds(
  { store, config }: Pick<Parts, 'store' | 'config'>,
  files: readonly string[],
  tell: Tell = say,
): Promise<void> {
  for (const file of files) {
    const parsed = parseRosterKind(parseJson(file));
    if (!parsed.ok) throw failed(`${file} is no roster kind:\n${parsed.faults.map((fault) => `  ${fault}`).join('\n')}`);
    const { kind } = parsed;
    if ((await findOrganisation(store, kind.organisation)) === undefined)
      throw failed(`${file}: there is no organisation ${kind.organisation}`);
    await putRosterKind(store, { id: kind.id, region: config.region, organisationId: kind.organisation, content: kind });
    tell(`Roster kind ${kind.id} (${kind.name}): stored`);
  }
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw failed(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What is said of a file that is imported. */
export interface RosterOptions {
  readonly as: string;
  readonly asOf: string;
  readonly badRows: string;
}

/** Imports a file here and now, telling how far it is, until it rests; the worker delivers the letters to cases. */
export async function importRoster(
  parts: Parts,
  given: { readonly kind: string; readonly file: string },
  options: RosterOptions,
  tell: Tell = say,
): Promise<Roster> {
  const { store, config, cases, signals } = parts;
  const found = await findRosterKind(store, given.kind);
  const person = await findPersonByUsername(store, options.as);
  if (found === undefined || person === undefined)
    throw failed(found === undefined ? `there is no roster kind ${given.kind}` : `nobody signs in as ${options.as}`);
  const at = await cases.businessNow(new Date());
  if (!isDay(options.asOf) || comesTooEarly(options.asOf, at)) throw failed('--as-of must be a day that has come, such as 2026-03-01');
  const place = { store, folder: config.filesFolder };
  const sent = { asOf: options.asOf, badRows: badRowsOf(options.badRows), content: readFileSync(given.file), by: person.id, at };
  const { id } = await receiveRoster(place, { ...sent, id: uuidv7(new Date()), kind: getRosterKind(found.content), region: found.region });
  const work = {
    enough: () => true,
    now: () => cases.businessNow(new Date()),
    afterLetters: () => {
      signals.wakeDelivery('case');
    },
  };
  for (let more = true; more; tell(toldOf(await getRoster(parts, id)))) more = await workRoster(place, id, work);
  return getRoster(parts, id);
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

function badRowsOf(text: string): BadRows {
  const value = BAD_ROWS.find((each) => each === text);
  if (value === undefined) throw failed(`--bad-rows must be one of ${BAD_ROWS.join(', ')}`);
  return value;
}

async function getRoster({ store }: Pick<Parts, 'store'>, id: string): Promise<Roster> {
  const roster = await findRoster(store, id);
  if (roster === undefined) throw failed('the roster is gone');
  return roster;
}

function toldOf({ id, state, refusal, refusedLine, doubts, rows, counts, toldCases }: Roster): string {
  if (state === 'refused')
    return `Roster ${id}: refused, ${refusal ?? ''}${refusedLine === undefined ? '' : ` in line ${String(refusedLine)}`}`;
  const fates = Object.entries(counts).map(([fate, count]) => `${String(count)} ${fate}`);
  const wait = state === 'awaiting-confirmation' ? [`somebody else must confirm it: ${doubts.join(', ')}`] : [];
  return [`Roster ${id}: ${state}, ${String(rows)} lines`, ...fates, `${String(toldCases)} cases told`, ...wait].join(', ');
}

const failed = (message: string): OperatorError => new OperatorError('command-failed', message);
