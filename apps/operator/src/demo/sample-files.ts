import { type HandedFile } from './http-person';

const LINES = ['%PDF-1.4', '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj', '2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj'];
const PDF = new TextEncoder().encode([...LINES, 'trailer<</Size 3/Root 1 0 R>>', '%%EOF', ''].join('\n'));
const PNG = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
);

/** An empty PDF under this name. */
export const samplePdf = (kind: string, fileName: string): HandedFile => ({ kind, fileName, mediaType: 'application/pdf', bytes: PDF });

/** A picture of one pixel under this name. */
export const samplePng = (kind: string, fileName: string): HandedFile => ({ kind, fileName, mediaType: 'image/png', bytes: PNG });
