import {
  type CaseView,
  listLinkedCases,
  listMessagesOfCase,
  listNoticesOfCase,
  listObjectionsOfCase,
  listRecordEntriesOfCase,
} from '#store';
import { jsonFile, type PackageFile } from '../package-file';
import { auditFile } from './audit-file';
import { type CaseSource } from './case-source';
import { definitionFiles } from './definition-files';
import { issuedFiles, uploadedFiles } from './document-files';
import { publicityFiles } from './publicity-files';
import { stepFiles } from './step-files';

/** So many cases that a case has called are named. */
const LINKED = 1_000;

/** Everything that is kept of a closed case, in a fixed order. */
export async function* listCaseFiles(source: CaseSource): AsyncGenerator<PackageFile> {
  const { store, found } = source;
  yield jsonFile('case.json', { ...caseOf(found), linked: await listLinkedCases(store, found.id, LINKED) });
  yield* issuedFiles(source);
  yield* uploadedFiles(source);
  yield* stepFiles(source);
  yield* publicityFiles(source);
  yield jsonFile('objections.json', await listObjectionsOfCase(store, found.id));
  yield jsonFile('notices.json', await listNoticesOfCase(store, found.id));
  yield jsonFile('records.json', await listRecordEntriesOfCase(store, found.id));
  yield jsonFile('department-messages.json', await listMessagesOfCase(store, found.id));
  yield auditFile(source);
  yield* definitionFiles(source);
}

/** What decides who may read a case, and where it stands just now, is not kept. */
const NOT_KEPT: readonly string[] = ['scope', 'organisationPath', 'townshipPath', 'lastAt', 'seq'] satisfies (keyof CaseView)[];

const caseOf = (found: CaseView): object => Object.fromEntries(Object.entries(found).filter(([name]) => !NOT_KEPT.includes(name)));
