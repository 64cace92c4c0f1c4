/** A QR code as dark squares. */
export interface QrSquares {
  readonly size: number;
  readonly dark: readonly { readonly x: number; readonly y: number }[];
}

/** The QR code of a text; what draws it is loaded when it is shown. */
export async function qrSquares(text: string): Promise<QrSquares> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const places = Array.from({ length: modules.size ** 2 }, (_, at) => at);
  const dark = places.filter((at) => modules.data[at] === 1).map((at) => ({ x: at % modules.size, y: Math.floor(at / modules.size) }));
  return { size: modules.size, dark };
}
