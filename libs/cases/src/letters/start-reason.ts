import { type Refusal } from '../outcome';

/** Why a case could not be started, for operators: names the process and the fields, never what they hold. */
export function reasonOf(process: string, { reason, errors = [] }: Refusal): string {
  const fields = errors.length === 0 ? undefined : `fields ${errors.map(({ path }) => path).join(', ')}`;
  return [`process ${process}`, reason, fields].filter((part) => part !== undefined).join(': ');
}
