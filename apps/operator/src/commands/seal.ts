import { readFile } from 'node:fs/promises';
import { giveTestSeal } from '#cases';
import { parseSeal } from '#documents';
import { findOrganisation, putOrganisationSeal } from '#store';
import { asOrganisationId } from '#contract';
import { OperatorError } from '../errors';
import { type Session } from '../session';
import { say } from '../stack/progress';

async function nameOf({ store }: Pick<Session, 'store'>, id: string): Promise<string> {
  const organisation = await findOrganisation(store, asOrganisationId(id));
  if (organisation === undefined) throw new OperatorError('command-failed', `There is no organisation ${id}.`);
  return organisation.name;
}

/** Gives an organisation a seal of a test authority, unless it has one. */
export async function createSeal(session: Pick<Session, 'store'>, id: string): Promise<void> {
  await giveTestSeal(session.store, { id, name: await nameOf(session, id) }, new Date());
  say(`${id} can seal documents; its certificate is a test authority's and proves nothing outside.`);
}

/** Gives an organisation the seal of a PKCS#12 file; those that it had before seal nothing more. */
export async function importSeal(
  session: Pick<Session, 'store'>,
  id: string,
  given: { readonly file: string; readonly passphraseFile: string },
): Promise<void> {
  await nameOf(session, id);
  const passphrase = (await readFile(given.passphraseFile, 'utf8')).trim();
  const seal = parseSeal(await readFile(given.file), passphrase);
  if (seal === undefined)
    throw new OperatorError('command-failed', 'The file holds no RSA key with its certificate, or the passphrase is wrong.');
  await putOrganisationSeal(session.store, { ...seal, organisationId: id, createdAt: new Date() });
  say(`${id} seals as ${seal.subject} until ${seal.validUntil.toISOString().slice(0, 10)}.`);
}
