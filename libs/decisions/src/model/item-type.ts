import { duration, FeelDuration } from 'feelin';
import { type Mode } from '../feel/mode';
import { expressionText, findElement, listElements, type XmlElement } from '../xml/read-xml';
import { type Feel } from '../boxed/boxed';
import { libraryValue } from '../interpreter/library';
import { readDate, readDateTime, readTime } from '../interpreter/parse-temporal';
import { type Definitions, type Model } from './definitions';
import { builtInTypes, isContextValue, normaliseType } from './built-in-types';

/** Thrown inside this file where a value does not fit. */
class NoFit {}

interface Types {
  readonly model: Model;
  readonly definitions: Definitions;
  readonly mode: Mode;
  readonly feel: () => Pick<Feel, 'prepareTests'>;
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
  if (!types.feel().prepareTests(tests)({ '?': value })) throw new NoFit();
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

type Files = Pick<Types, 'model' | 'definitions'>;

function findItem(reference: string, { model, definitions }: Files): { item: XmlElement; definitions: Definitions } | undefined {
  const own = definitions.types.get(reference);
  if (own !== undefined) return { item: own, definitions };
  for (const [namespace, name] of definitions.imports) {
    const other = model.all.get(namespace);
    if (other === undefined || !(name === '' || reference.startsWith(`${name}.`))) continue;
    const found = findItem(name === '' ? reference : reference.slice(name.length + 1), { model, definitions: other });
    if (found !== undefined) return found;
  }
  return undefined;
}

function fitReference(reference: string, value: unknown, types: Types): unknown {
  const found = findItem(reference, types) ?? findItem(normaliseType(reference), types);
  if (found !== undefined) return fitItem(found.item, value, { ...types, definitions: found.definitions });
  return builtInFit(normaliseType(reference), types.mode.strict ? fromJson(normaliseType(reference), value) : value);
}

/** How texts of JSON become values of FEEL: a process holds dates, times and durations as ISO 8601. */
const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  date: readDate,
  time: readTime,
  'date and time': readDateTime,
  'days and time duration': duration,
  'years and months duration': duration,
  duration,
};

function fromJson(type: string, value: unknown): unknown {
  const parse = Object.hasOwn(parsers, type) ? parsers[type] : undefined;
  if (typeof value === 'string' && parse !== undefined) return parse(value) ?? value;
  const fits = Object.hasOwn(modelerTypes, type) ? modelerTypes[type] : undefined;
  if (fits?.(value) === false) throw new NoFit();
  return value;
}

/** Types that modelers write beyond FEEL's own. */
const modelerTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  integer: Number.isSafeInteger,
  long: Number.isSafeInteger,
  double: (value) => typeof value === 'number',
  duration: (value) => value instanceof FeelDuration,
};

/** Whether a `typeRef` names a type of FEEL, of the modelers, or of the file. */
export function isKnownType(reference: string, files: Files): boolean {
  const name = normaliseType(reference);
  if (Object.hasOwn(builtInTypes, name) || Object.hasOwn(modelerTypes, name)) return true;
  return (findItem(reference, files) ?? findItem(name, files)) !== undefined;
}

function builtInFit(name: string, value: unknown): unknown {
  const test = Object.entries(builtInTypes).find(([known]) => known === name)?.[1];
  if (test === undefined || test(value)) return value;
  if (name === 'date and time' && builtInTypes.date(value)) return libraryValue('date and time(day, @"00:00:00Z")', { day: value });
  const one = single(value);
  if (test(one)) return one;
  throw new NoFit();
}

/** The value under the type of that name; a fault where it does not fit (DMN 1.5 §10.3.2.9.4, implicit conversions). */
export function conformTo(value: unknown, typeRef: string | undefined, types: Types): unknown {
  if (typeRef === undefined || typeRef === '' || value === null || value === undefined) return value ?? null;
  try {
    return fitReference(typeRef, value, types);
  } catch (error) {
    if (error instanceof NoFit) return types.mode.fault(() => `it is not of the type ${typeRef}`, 'wrong-type');
    throw error;
  }
}
