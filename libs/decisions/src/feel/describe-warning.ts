import { type evaluate } from 'feelin';
import { kindOf } from './kind-of';

/** A warning of the FEEL library. */
export type FeelWarning = ReturnType<typeof evaluate>['warnings'][number];

/** One sentence for a warning with the kinds of values in place of the values, which may be personal data. */
export function describeWarning(warning: FeelWarning): string {
  const { template, values } = warning.details;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? `<${kindOf(values[name])}>` : whole));
}
