import { maskValue, type SensitiveKind } from '#forms';
import { type DocumentBlock, type DocumentContent, type DocumentField } from './document-content';

type MayRead = (kind: SensitiveKind) => boolean;

/** Kinds of personal data that a document marks as sensitive. */
export function sensitiveIn({ blocks }: DocumentContent): readonly SensitiveKind[] {
  const kinds = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.sensitive];
    if (block.kind === 'fields') return block.fields.map(({ sensitive }) => sensitive);
    return block.kind === 'table' ? block.columns.map(({ sensitive }) => sensitive) : [];
  });
  return [...new Set(kinds.filter((kind) => kind !== undefined))];
}

/** The content with everything masked that this reader may not read. */
export const maskContent = (content: DocumentContent, mayRead: MayRead): DocumentContent => ({
  ...content,
  blocks: content.blocks.map((block) => maskBlock(block, mayRead)),
});

function maskBlock(block: DocumentBlock, mayRead: MayRead): DocumentBlock {
  const masked = (text: string, kind: SensitiveKind | undefined): string =>
    kind === undefined || text === '' || mayRead(kind) ? text : maskValue(kind, text);
  const maskField = (field: DocumentField): DocumentField => ({ ...field, value: masked(field.value, field.sensitive) });
  switch (block.kind) {
    case 'heading':
      return block;
    case 'paragraph':
      return { ...block, text: masked(block.text, block.sensitive) };
    case 'fields':
      return { ...block, fields: block.fields.map(maskField) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((text, column) => masked(text, block.columns[column]?.sensitive))) };
  }
}
