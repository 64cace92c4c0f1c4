import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mayArchive } from '#access';
import { type Config } from '#config';
import { type ArchiveFault, packageCase, verifyPackage } from '#archive';
import { findCaseByNumber } from '#store';
import { OperatorError } from '../errors';
import { getPermitted } from '../get-permitted';
import { type Session } from '../session';
import { say } from '../stack/progress';

/** In whose name a package is exported, and what for, as it is kept. */
export interface ExportOptions {
  readonly as: string;
  readonly purpose: string;
}

/** What an export asks of a session. */
type Parts = Pick<Session, 'store' | 'cases'> & { readonly config: Pick<Config, 'filesFolder' | 'publicUrl'> };

const REFUSALS = {
  'case-open': 'The case is open; only closed ones are archived.',
  'archive-too-large': 'Its uploads are more than one archive package holds.',
} as const;

/** Writes the archive package of the closed case with this number to a file, which is there whole or not at all. */
export async function exportArchive(
  session: Parts,
  { number, file }: { readonly number: string; readonly file: string },
  { as, purpose }: ExportOptions,
): Promise<void> {
  const { store, cases, config } = session;
  const actor = await getPermitted(session, as, 'export-archive');
  const found = await findCaseByNumber(store, number);
  if (found === undefined || !mayArchive(actor, found.scope)) throw failed(`There is no case ${number} for ${as}.`);
  const source = { store, cases, folder: config.filesFolder, publicUrl: config.publicUrl, now: new Date(), found };
  const packaged = await packageCase(source, { personId: actor.personId, purpose });
  if (!packaged.ok) throw failed(REFUSALS[packaged.code]);
  await writeWhole(file, packaged.bytes);
  say(`${number}: archived in ${file}`);
}

async function writeWhole(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const draft = `${file}.part`;
  try {
    await pipeline(Readable.from(bytes), createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Recomputes every hash and the audit chain of a package out of the file alone; says each fault, and whether there was none. */
export async function verifyArchive(file: string, tell: (line: string) => void = say): Promise<boolean> {
  const { caseNumber = 'no case', files, entries, faults } = await verifyPackage(file);
  for (const fault of faults) tell(told(fault));
  tell(
    faults.length === 0
      ? `${caseNumber}: ${String(files)} files and ${String(entries)} audit entries, all as they were packed`
      : `${caseNumber}: ${String(faults.length)} faults`,
  );
  return faults.length === 0;
}

const told = (fault: ArchiveFault): string =>
  fault.code === 'chain-broken' ? `${fault.code} ${fault.path} from entry ${String(fault.entry)}` : `${fault.code} ${fault.path}`;

const failed = (message: string): OperatorError => new OperatorError('command-failed', message);
