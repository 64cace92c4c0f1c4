import { documentIdOf } from '#contract';
import { type Effect } from '#engine';
import { encryptionContext } from '#store';
import { type CaseDraft } from '../case-draft';
import { type Obstacle, type Recording } from '../recording';
import { evaluateTemplate } from './evaluate-template';

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** Writes a document: what it says is fixed by now, its number is given by the statement that writes it. */
export function writeDocument({ draft, note }: Recording, effect: Of<'document-written'>): Obstacle | undefined {
  const { document: no, element, template: name } = effect;
  const template = draft.definition.documents.get(name);
  const written = template && evaluateTemplate(draft, template, effect.variables);
  if (written?.ok !== true) {
    const reason = `document ${name}: ${written?.reason ?? 'there is no such file'}`;
    return { code: 'evaluation-failed', element, reason };
  }
  const { content, office, series } = written;
  draft.change.documentsIssued.push({
    no,
    element,
    template: name,
    organisationId: office,
    ...(series === undefined ? {} : { series: { name: series, year: Number(content.date.slice(0, 4)) } }),
    code: draft.kit.codeOf(documentIdOf(draft.row.id, no)),
    content: draft.kit.seal(encryptionContext.issuedDocument(draft.row.id, no), JSON.stringify(content)),
    issuedAt: draft.now,
  });
  note.told.push(['document', name, no]);
  return undefined;
}

/** A document does not hold any more; its number stays taken. */
export function revokeDocument({ draft, note }: Recording, { document: no }: Of<'document-revoked'>): void {
  const issued = draft.change.documentsIssued.findIndex((row) => row.no === no);
  if (issued < 0) draft.change.documentsRevoked.push({ no, at: draft.now });
  else markRevoked(draft, issued);
  note.told.push(['document-revoked', no]);
}

function markRevoked({ change, now }: CaseDraft, index: number): void {
  const row = change.documentsIssued[index];
  if (row !== undefined) change.documentsIssued[index] = { ...row, revokedAt: now };
}
