import { type DocumentContent, type SealSlot } from '#documents';
import { type JsonObject } from '#engine';
import { maskName } from '#forms';
import { type DocumentTemplate, type TemplateSeal } from '../../definition/documents/document-template';
import { DATE_FORMAT } from '../../shanghai-date';
import { type CaseDraft } from '../case-draft';
import { caseFacts } from '../case-facts';
import { evaluateBlocks } from './evaluate-blocks';
import { NotEvaluated, TemplateValues } from './template-values';

/** What a template comes to: the content, the office that issues it, and the series of its number. */
export type EvaluatedTemplate =
  | { readonly ok: true; readonly content: DocumentContent; readonly office: string; readonly series?: string }
  | { readonly ok: false; readonly reason: string };

/** Evaluates a template over the variables of the step that writes the document; the first fault refuses it. */
export function evaluateTemplate(draft: CaseDraft, template: DocumentTemplate, variables: JsonObject): EvaluatedTemplate {
  try {
    return { ok: true, ...contentOf(draft, template, new TemplateValues(draft, { ...variables, ...caseFacts(draft) })) };
  } catch (error) {
    if (error instanceof NotEvaluated) return { ok: false, reason: error.message };
    throw error;
  }
}

function contentOf(draft: CaseDraft, template: DocumentTemplate, values: TemplateValues) {
  const { series, office, addressee, holder, legalBasis, remedies } = template;
  const issuing = office === undefined ? draft.row.organisationId : values.name(office, 'office');
  const content: DocumentContent = {
    title: template.title,
    issuer: nameOf(draft, issuing),
    ...(addressee === undefined ? {} : { addressee: values.text(addressee) }),
    holder: maskedHolder(draft.row, holder && values.text(holder)),
    date: DATE_FORMAT.format(draft.now),
    blocks: evaluateBlocks(values, template.blocks),
    legalBasis: legalBasis.map((value) => values.text(value)),
    remedies: remedies.map((value) => values.text(value)),
    seals: template.seals.map((seal) => sealOf(draft, seal, { issuing, values })),
  };
  return { content, office: issuing, ...(series === undefined ? {} : { series: values.name(series, 'series') }) };
}

/** The name of an organisation is nobody's secret. */
function maskedHolder({ applicantOrganisationId, subject }: CaseDraft['row'], named = subject): string {
  return applicantOrganisationId === undefined ? maskName(named) : named;
}

function sealOf(
  draft: CaseDraft,
  { party, label, organisation }: TemplateSeal,
  { issuing, values }: { readonly issuing: string; readonly values: TemplateValues },
): SealSlot {
  const organisationId = organisation === undefined ? issuing : values.name(organisation, `the organisation of ${party}`);
  return { party, label, organisationId, organisation: nameOf(draft, organisationId) };
}

function nameOf({ kit }: CaseDraft, organisation: string): string {
  const name = kit.organisations.findName(organisation);
  if (name === undefined) throw new NotEvaluated(`no organisation ${organisation}`);
  return name;
}
