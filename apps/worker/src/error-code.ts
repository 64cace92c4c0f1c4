const CODE = /^[\w.-]{1,60}$/;

/** A word for a failure that can be shown anywhere: its code (ours, PostgreSQL's or Node's), else the name of its class, never its text. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'failed';
  if ('code' in error && typeof error.code === 'string' && CODE.test(error.code)) return error.code;
  return error instanceof Error && CODE.test(error.name) ? error.name : 'failed';
}

/** Where a failure arose, without its text, which could quote data. */
export function errorPlace(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  return error.stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
}
