import { FeelFunction } from 'feelin';

/** Functions by name. */
export type Functions = Readonly<Record<string, FeelFunction>>;

/** A function of FEEL with these parameters; the last ones that may be left out are marked `?`. Too few or a null where none may be gives null. */
export function define(parameters: readonly string[], run: (...values: readonly unknown[]) => unknown): FeelFunction {
  const names = parameters.map((name) => name.replace('?', ''));
  const needed = parameters.filter((name) => !name.endsWith('?')).length;
  const guarded = (...values: readonly unknown[]): unknown => {
    const lacking = values.length < needed || values.slice(0, needed).some((value) => value === null || value === undefined);
    return lacking ? null : run(...values);
  };
  return new FeelFunction(guarded, names);
}

/** The value itself, or the only item of a list. */
export function single(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
