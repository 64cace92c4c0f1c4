import { type Value } from '#bpmn';
import { type SensitiveKind } from '#forms';

/** A file of `documents/`: values are FEEL where they begin with `=`, over the case's variables. */
export interface DocumentTemplate {
  /** Plain text: it is told to everybody who verifies the document. */
  readonly title: string;
  /** A paper of the offices (审批表), which its staff alone read. */
  readonly internal?: true;
  /** The organ's code (机关代字) that its numbers begin with; without one it has no number. */
  readonly series?: Value;
  /** Organisation that issues and numbers it; the case's handling organisation where none is named. */
  readonly office?: Value;
  readonly addressee?: Value;
  /** Whom it is about, masked for whoever verifies it; the applicant where nobody is named. */
  readonly holder?: Value;
  readonly blocks: readonly TemplateBlock[];
  readonly legalBasis: readonly Value[];
  readonly remedies: readonly Value[];
  readonly seals: readonly TemplateSeal[];
}

/** A part of the text; a conditional one stands where its condition is true, a table has a row for each item of its list, seen as `row`. */
export type TemplateBlock =
  | { readonly kind: 'heading'; readonly text: Value }
  | { readonly kind: 'paragraph'; readonly text: Value; readonly sensitive?: SensitiveKind }
  | { readonly kind: 'fields'; readonly fields: readonly TemplateField[] }
  | { readonly kind: 'table'; readonly list: Value; readonly columns: readonly TemplateColumn[] }
  | { readonly kind: 'conditional'; readonly when: Value; readonly blocks: readonly TemplateBlock[] };

/**
 * A labelled value: `mask` hides a part of it in every copy, `sensitive` in the copies of those who may not read its kind. As `money` it is fen, and
 * printed in figures and in capital numerals.
 */
export interface TemplateField {
  readonly label: string;
  readonly value: Value;
  readonly as?: 'money';
  readonly mask?: SensitiveKind;
  readonly sensitive?: SensitiveKind;
}

/** A column of a table, over `row`; `share` of the width. */
export interface TemplateColumn extends TemplateField {
  readonly share?: number;
}

/** A party that seals the document. */
export interface TemplateSeal {
  readonly party: string;
  readonly label: string;
  /** The issuing office where none is named. */
  readonly organisation?: Value;
}

/** A value of a template, and the names that only it sees. */
export interface TemplateValue {
  readonly value: Value;
  readonly locals: readonly string[];
}

/** Every value of a template. */
export function listTemplateValues(template: DocumentTemplate): readonly TemplateValue[] {
  const { series, office, addressee, holder, legalBasis, remedies, seals, blocks } = template;
  const values = [series, office, addressee, holder, ...legalBasis, ...remedies, ...seals.map(({ organisation }) => organisation)];
  const own = values.flatMap((value) => (value === undefined ? [] : [{ value, locals: [] }]));
  return [...own, ...blocks.flatMap(listBlockValues)];
}

function listBlockValues(block: TemplateBlock): readonly TemplateValue[] {
  const seen = (value: Value, ...locals: readonly string[]): TemplateValue => ({ value, locals });
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [seen(block.text)];
    case 'fields':
      return block.fields.map(({ value }) => seen(value));
    case 'table':
      return [seen(block.list), ...block.columns.map(({ value }) => seen(value, 'row'))];
    case 'conditional':
      return [seen(block.when), ...block.blocks.flatMap(listBlockValues)];
  }
}
