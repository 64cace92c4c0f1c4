import { isJsonObject, type JsonValue } from '#engine';

/** What an expression may read of a value: by its kind, of a list by what its items have in common, of a context by its fields. */
export type ParameterShape =
  | { readonly kind: 'anything' | 'boolean' | 'number' | 'string' }
  | { readonly kind: 'list'; readonly item: ParameterShape }
  | { readonly kind: 'context'; readonly fields: ReadonlyMap<string, { readonly shape: ParameterShape; readonly always: boolean }> };

const ANYTHING: ParameterShape = { kind: 'anything' };

/** The shape of a value; null may stand for anything. */
export function shapeOf(value: JsonValue): ParameterShape {
  if (Array.isArray(value)) return { kind: 'list', item: merged(value.map((item: JsonValue) => shapeOf(item))) };
  if (isJsonObject(value))
    return {
      kind: 'context',
      fields: new Map(Object.entries(value).map(([name, field]) => [name, { shape: shapeOf(field), always: true }])),
    };
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return { kind: kindOf(value) };
  return ANYTHING;
}

function kindOf(value: boolean | number | string): 'boolean' | 'number' | 'string' {
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'number' ? 'number' : 'string';
}

/** What several items have in common: the fields of any, and which of them all have. */
function merged(shapes: readonly ParameterShape[]): ParameterShape {
  const [first = ANYTHING, ...others] = shapes.filter(({ kind }) => kind !== 'anything');
  return others.reduce(mergeTwo, first);
}

function mergeTwo(one: ParameterShape, other: ParameterShape): ParameterShape {
  if (one.kind === 'list' && other.kind === 'list') return { kind: 'list', item: merged([one.item, other.item]) };
  if (one.kind !== 'context' || other.kind !== 'context') return one.kind === other.kind ? one : ANYTHING;
  const names = [...new Set([...one.fields.keys(), ...other.fields.keys()])];
  const fields = names.map((name) => {
    const [a, b] = [one.fields.get(name), other.fields.get(name)];
    const shape = merged([a?.shape ?? ANYTHING, b?.shape ?? ANYTHING]);
    return [name, { shape, always: a?.always === true && b?.always === true }] as const;
  });
  return { kind: 'context', fields: new Map(fields) };
}

/** The first place (`groups.ratio`, '' for the whole) at which a value offers less, more or other things than the pattern; undefined where it fits. */
export function findMisfit(pattern: ParameterShape, shape: ParameterShape, place = ''): string | undefined {
  if (pattern.kind === 'anything' || shape.kind === 'anything') return undefined;
  if (pattern.kind === 'list' && shape.kind === 'list') return findMisfit(pattern.item, shape.item, place);
  if (pattern.kind !== 'context' || shape.kind !== 'context') return pattern.kind === shape.kind ? undefined : place;
  const at = (name: string): string => (place === '' ? name : `${place}.${name}`);
  const missing = [...pattern.fields].find(([name, { always }]) => always && shape.fields.get(name)?.always !== true)?.[0];
  const unknown = [...shape.fields.keys()].find((name) => !pattern.fields.has(name));
  const odd = missing ?? unknown;
  if (odd !== undefined) return at(odd);
  const misfits = [...shape.fields].map(([name, field]) => findMisfit(pattern.fields.get(name)?.shape ?? ANYTHING, field.shape, at(name)));
  return misfits.find((misfit) => misfit !== undefined);
}
