import { type DocumentBlock, type DocumentContent } from './document-content';

/** Every text of a document in the order in which it is printed, but for number and code. */
export function textsOf(content: DocumentContent): readonly string[] {
  const { title, addressee, blocks, legalBasis, remedies, seals, issuer, date } = content;
  const slots = seals.flatMap(({ label, organisation }) => [label, organisation]);
  const texts = [title, addressee, ...blocks.flatMap(ofBlock), ...legalBasis, ...remedies, ...slots, issuer, date];
  return texts.filter((text) => text !== undefined);
}

function ofBlock(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'fields':
      return block.fields.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [...block.columns.map(({ label }) => label), ...block.rows.flat()];
  }
}
