/** Side of a seal's picture in points: 40 mm across, as seals of agencies are. */
export const SEAL_SIZE = 113;

/** Name of the signature field of the n-th seal slot, from 0. */
export const sealField = (slot: number): string => `seal-${String(slot + 1)}`;

/** Annotation flags (ISO 32000-1 §12.5.3): viewers put a flag of their own on an empty field that they see. */
export const HIDDEN = '/F 2';
/** Seen and printed, moved by nobody. */
export const SEEN = '/F 132';

/** An empty signature field where the seal of a slot will be seen, its middle given. */
export function drawSealField(pdf: PDFKit.PDFDocument, slot: number, middle: { readonly x: number; readonly y: number }): void {
  const field = { Subtype: 'Widget', FT: 'Sig', F: 2, T: new String(sealField(slot)) };
  pdf.annotate(
    middle.x - SEAL_SIZE / 2,
    middle.y - SEAL_SIZE / 2,
    SEAL_SIZE,
    SEAL_SIZE,
    field as unknown as PDFKit.Mixins.AnnotationOption,
  );
}
