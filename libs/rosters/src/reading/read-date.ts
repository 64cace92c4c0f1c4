const shapes = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?: 0?0:00(?::00)?)?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
];

/** A day as offices write it (2026-01-31, 2026/1/31, 2026.1.31, 20260131, 2026年1月31日) as YYYY-MM-DD; undefined for anything else, and for days that are none. */
export function readDate(text: string): string | undefined {
  const parts = shapes.map((shape) => shape.exec(text.normalize('NFKC'))).find((match) => match !== null);
  if (parts === undefined) return undefined;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : undefined;
}
