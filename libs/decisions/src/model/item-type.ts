import { expressionText, findElement, listElements, type XmlElement } from '../xml/read-xml';
import { type Feel } from '../boxed/boxed';
import { libraryValue } from '../standard/library';
import { type Definitions, type Model } from './definitions';
import { builtInTypes, isContextValue, normaliseType } from './built-in-types';

/** Thrown inside this file where a value does not fit. */
class NoFit {}

interface Types {
  readonly model: Model;
  readonly definitions: Definitions;
  readonly feel: () => Pick<Feel, 'accepts' | 'equal'>;
}

function fitsList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function single(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

function checkAllowed(item: XmlElement, value: unknown, types: Types): void {
  const tests = expressionText(findElement(item, 'allowedValues')) ?? expressionText(findElement(item, 'typeConstraint'));
  if (tests === undefined || tests === '') return;
  if (!types.feel().accepts(tests, value, {})) throw new NoFit();
}

function fitComponents(components: readonly XmlElement[], value: unknown, types: Types): unknown {
  const given = single(value);
  if (!isContextValue(given)) throw new NoFit();
  const made: Record<string, unknown> = { ...given };
  for (const component of components) {
    const name = component.attributes['name'] ?? '';
    if (!Object.hasOwn(given, name)) throw new NoFit();
    made[name] = fitItem(component, given[name], types);
  }
  return made;
}

function fitOne(item: XmlElement, value: unknown, types: Types): unknown {
  if (value === null || value === undefined) return null;
  const components = listElements(item, 'itemComponent');
  if (components.length > 0) return fitComponents(components, value, types);
  const reference = findElement(item, 'typeRef')?.text.trim() ?? item.attributes['typeRef'];
  return reference === undefined ? value : fitReference(reference, value, types);
}

function fitItem(item: XmlElement, value: unknown, types: Types): unknown {
  if (value === null || value === undefined) return null;
  if (findElement(item, 'functionItem') !== undefined) return builtInTypes.function(value) ? value : null;
  const list = item.attributes['isCollection'] === 'true';
  const constrained = findElement(item, 'typeConstraint') === undefined;
  if (!list) {
    const fitted = fitOne(item, value, types);
    checkAllowed(item, fitted, types);
    return fitted;
  }
  const items = fitsList(value).map((each) => {
    const fitted = fitOne(item, each, types);
    if (constrained) checkAllowed(item, fitted, types);
    return fitted;
  });
  if (!constrained) checkAllowed(item, items, types);
  return items;
}

function findItem(reference: string, { model, definitions }: Types): { item: XmlElement; definitions: Definitions } | undefined {
  const own = listElements(definitions.root, 'itemDefinition').find(({ attributes }) => attributes['name'] === reference);
  if (own !== undefined) return { item: own, definitions };
  for (const [namespace, name] of definitions.imports) {
    const other = model.all.get(namespace);
    if (other === undefined || !(name === '' || reference.startsWith(`${name}.`))) continue;
    const found = findItem(name === '' ? reference : reference.slice(name.length + 1), { model, definitions: other, feel: noFeel });
    if (found !== undefined) return found;
  }
  return undefined;
}

const noFeel: Types['feel'] = () => ({ accepts: () => true, equal: () => false });

function fitReference(reference: string, value: unknown, types: Types): unknown {
  const found = findItem(reference, types) ?? findItem(normaliseType(reference), types);
  if (found !== undefined) return fitItem(found.item, value, { ...types, definitions: found.definitions });
  return builtInFit(normaliseType(reference), value);
}

function builtInFit(name: string, value: unknown): unknown {
  const test = Object.entries(builtInTypes).find(([known]) => known === name)?.[1];
  if (test === undefined || test(value)) return value;
  if (name === 'date and time' && builtInTypes.date(value)) return libraryValue('date and time(day, @"00:00:00Z")', { day: value });
  const one = single(value);
  if (test(one)) return one;
  throw new NoFit();
}

/** The value under the type of that name; null where it does not fit (DMN 1.5 §10.3.2.9.4, implicit conversions). */
export function conformTo(value: unknown, typeRef: string | undefined, types: Types): unknown {
  if (typeRef === undefined || typeRef === '' || value === null || value === undefined) return value ?? null;
  try {
    return fitReference(typeRef, value, types);
  } catch (error) {
    if (error instanceof NoFit) return null;
    throw error;
  }
}
