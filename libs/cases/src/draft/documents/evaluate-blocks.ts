import { type DocumentBlock, type DocumentColumn, type DocumentField, moneyInWords } from '#documents';
import { maskValue } from '#forms';
import { type TemplateBlock, type TemplateColumn, type TemplateField } from '../../definition/documents/document-template';
import { type TemplateValues } from './template-values';

/** The blocks that stand in the document, in order: of conditional ones, those whose condition is true. */
export const evaluateBlocks = (values: TemplateValues, blocks: readonly TemplateBlock[]): readonly DocumentBlock[] =>
  blocks.flatMap((block) => evaluateBlock(values, block));

function evaluateBlock(values: TemplateValues, block: TemplateBlock): readonly DocumentBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: values.text(block.text) }];
    case 'paragraph':
      return [{ ...block, text: values.text(block.text) }];
    case 'fields':
      return [{ kind: 'fields', fields: block.fields.map((field) => evaluateField(values, field)) }];
    case 'table':
      return [{ kind: 'table', columns: block.columns.map(columnOf), rows: evaluateRows(values, block) }];
    case 'conditional':
      return values.truth(block.when) ? evaluateBlocks(values, block.blocks) : [];
  }
}

const evaluateField = (values: TemplateValues, field: TemplateField): DocumentField => ({
  label: field.label,
  value: maskedText(values, field),
  ...(field.sensitive === undefined ? {} : { sensitive: field.sensitive }),
});

const columnOf = ({ label, sensitive, share }: TemplateColumn): DocumentColumn => ({
  label,
  ...(sensitive === undefined ? {} : { sensitive }),
  ...(share === undefined ? {} : { share }),
});

const evaluateRows = (
  values: TemplateValues,
  { list, columns }: Extract<TemplateBlock, { kind: 'table' }>,
): readonly (readonly string[])[] =>
  values.list(list).map((row) => {
    const inRow = values.with({ row });
    return columns.map((column) => maskedText(inRow, column));
  });

function maskedText(values: TemplateValues, { value, as, mask }: TemplateField): string {
  const text = as === undefined ? values.text(value) : moneyInWords(values.amount(value));
  return mask === undefined || text === '' ? text : maskValue(mask, text);
}
