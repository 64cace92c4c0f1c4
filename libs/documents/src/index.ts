export { type DocumentBlock, type DocumentColumn, type DocumentContent, type DocumentField, type SealSlot } from './document-content';
export { type Printable, printDocument, streamDocuments } from './print-documents';
export { maskContent, sensitiveIn } from './mask-content';
export { textsOf } from './texts-of';
export { documentNumber, type DocumentNumber } from './document-number';
