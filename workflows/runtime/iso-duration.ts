const PATTERN = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const UNITS_MS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000] as const;

/** Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds; `otherwise` where it is none, as throwing would stop the case. */
export function durationMs(text: string, otherwise: number): number {
  const match = PATTERN.exec(text);
  if (!match) return otherwise;
  const total = UNITS_MS.reduce((sum, unit, index) => sum + unit * Number(match[index + 1] ?? 0), 0);
  return total > 0 ? total : otherwise;
}
