import { type CaseView, type DocumentView } from '#store';
import { type Reader, readerOf } from '../cases/reader';
import { type Actor, permissionsOf } from '#access';

/** What somebody gets of a document; nothing at all where it does not exist for them. */
export interface Shown {
  /** As uploaded, or, where the name of the applicant is not for the reader, kind and ending only: people call files after themselves. */
  readonly fileName: string;
  /** The file itself, which nobody can mask: for those who may see medical data, or work on the papers of an organisation. */
  readonly readable: boolean;
  /** The reader is applicant or agent of the case. */
  readonly toParty: boolean;
}

/** A case whose documents are looked at, and who sits in a panel of it that has not closed: what they handed in stays their own until then. */
export interface ShownCase {
  readonly found: CaseView;
  readonly panelists: ReadonlySet<string>;
}

/**
 * A document of this case as this actor sees it: staff see all, parties and experts what the parties handed in. Where an organisation applies, its papers
 * tell nobody's illness: whoever has or had a task of the office sees all of them, a drawn assessor as long as the case is open.
 */
export function showDocument(document: DocumentView, { found, panelists }: ShownCase, actor: Actor): Shown | undefined {
  if (panelists.has(document.uploadedBy)) return undefined;
  const reader = readerOf(actor, found.scope);
  const works = worksOnPapers(reader, found);
  if (!reader.isStaff && !works && !isOfParty(document, found)) return undefined;
  return { fileName: nameFor(reader, document), readable: works || reader.mayRead('medical'), toParty: reader.isParty };
}

/** Whether the applicant, the agent or somebody acting for the organisation that applies has handed it in. */
export function isOfParty(
  { uploadedBy, uploaderPosts }: DocumentView,
  { applicantId, agentId }: Pick<CaseView, 'applicantId' | 'agentId'>,
): boolean {
  return uploadedBy === applicantId || uploadedBy === agentId || uploaderPosts.some(actsForOthers);
}

const actsForOthers = (post: string): boolean => permissionsOf(post).includes('act-for-organisation');

function worksOnPapers({ here, isParty, isStaff }: Reader, { scope, status }: CaseView): boolean {
  const ofOrganisation = scope.applicantOrganisationId !== undefined;
  return ofOrganisation && !isParty && scope.performers.includes(here.personId) && (isStaff || status === 'open');
}

function nameFor(reader: Reader, { fileName, kind }: DocumentView): string {
  return reader.mayRead('name') ? fileName : `${kind}${fileName.slice(fileName.lastIndexOf('.'))}`;
}
