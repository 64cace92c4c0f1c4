import { type CaseView, type DocumentView, listAudit, listTasksOfCase } from '#store';
import { type Parts } from '../../parts';
import { answersOf } from '../progress/asked-items';
import { handedIn } from '../progress/handed-in';
import { isOfParty } from './document-view';
import { type CaseDocumentDto } from './documents.dto';
import { titlesOfDocuments } from './titles-of-documents';

/** More entries than a case has without being stuck in a circle. */
const ENTRIES = 2_000;

type Told = Pick<CaseDocumentDto, 'title' | 'status' | 'supplemented' | 'problem' | 'request'>;

/** What is told of each document of a case beside the file: where in which form it stood, and, of what the parties handed in, how it stands. */
export async function readHandedIn(
  { store, cases }: Parts,
  found: CaseView,
  { documents, isStaff }: { readonly documents: readonly DocumentView[]; readonly isStaff: boolean },
): Promise<(document: DocumentView) => Told> {
  if (documents.length === 0) return () => ({});
  const [definition, entries, tasks] = await Promise.all([
    cases.getDefinition(found.definitionHash),
    listAudit(store, found.id, { after: 0, limit: ENTRIES }),
    listTasksOfCase(store, found.id),
  ]);
  const titles = titlesOfDocuments(definition, entries);
  const ofParties = documents.filter((document) => isOfParty(document, found));
  const standing = new Map(handedIn({ definition, documents: ofParties, entries, tasks }).map((each) => [each.id, each]));
  const supplemented = new Set(
    entries.filter(({ kind }) => kind === 'supplement-made').flatMap(({ detail }) => [...answersOf(detail).values()]),
  );
  return ({ id }) => {
    const { status, problem, request } = standing.get(id) ?? {};
    const title = titles.get(id);
    return {
      ...(title === undefined ? {} : { title }),
      ...(status === undefined ? {} : { status }),
      ...(supplemented.has(id) ? { supplemented: true } : {}),
      ...(isStaff && problem !== undefined ? { problem } : {}),
      ...(isStaff && request !== undefined ? { request } : {}),
    };
  };
}
