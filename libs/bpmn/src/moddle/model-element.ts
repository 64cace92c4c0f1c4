import { BpmnError } from '../errors';

/** A property that the meta-model knows; `ns.name` has its prefix, such as `bpmn:name`. */
export interface ModelProperty {
  readonly name: string;
  readonly ns: { readonly name: string };
  readonly isMany?: boolean;
  readonly isReference?: boolean;
}

/** An element as bpmn-moddle read it; its properties are unknown until read by the functions of this file. */
export interface ModelElement {
  readonly $type: string;
  readonly $parent?: ModelElement;
  readonly $attrs: Readonly<Record<string, unknown>>;
  readonly $descriptor?: { readonly properties: readonly ModelProperty[] };
}

/** Tells a model element from every other value. */
export const isModelElement = (value: unknown): value is ModelElement =>
  typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string';

const property = (element: ModelElement, name: string): unknown =>
  Object.hasOwn(element, name) ? (element as unknown as Readonly<Record<string, unknown>>)[name] : undefined;

/** The trimmed text of an attribute or body; undefined where it is absent or blank. */
export const findText = (element: ModelElement, name: string): string | undefined => {
  const value = property(element, name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/** The text of an attribute that the rules have proven to be there; throws `unread-model`. */
export const getText = (element: ModelElement, name: string): string => {
  const text = findText(element, name);
  if (text === undefined) throw new BpmnError('unread-model', `${element.$type} has no ${name}`);
  return text;
};

/** The number in an attribute; NaN where bpmn-moddle could not read one. */
export const findNumber = (element: ModelElement, name: string): number | undefined => {
  const value = property(element, name);
  return typeof value === 'number' ? value : undefined;
};

/** A flag: the file's value, else the default that BPMN gives it. */
export const readFlag = (element: ModelElement, name: string, byDefault: boolean): boolean => {
  const value = property(element, name);
  return typeof value === 'boolean' ? value : byDefault;
};

/** The one element that a property holds or refers to. */
export const findElement = (element: ModelElement, name: string): ModelElement | undefined => {
  const value = property(element, name);
  return isModelElement(value) ? value : undefined;
};

/** The elements that a property holds or refers to, in file order. */
export const listElements = (element: ModelElement, name: string): readonly ModelElement[] => {
  const value = property(element, name);
  return Array.isArray(value) ? value.filter(isModelElement) : [];
};

/** The words of a space-separated attribute. */
export const listWords = (element: ModelElement, name: string): readonly string[] => findText(element, name)?.split(/\s+/) ?? [];

/** The properties that the file itself sets, with their full names. */
export const listSetProperties = (element: ModelElement): readonly ModelProperty[] =>
  (element.$descriptor?.properties ?? []).filter(({ name }) => {
    const value: unknown = Object.getOwnPropertyDescriptor(element, name)?.value;
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });

/** Elements of the `huiban:` namespace (or others) in the extension elements. */
export const listExtensions = (element: ModelElement, type?: string): readonly ModelElement[] => {
  const holder = findElement(element, 'extensionElements');
  const values = holder ? listElements(holder, 'values') : [];
  return type === undefined ? values : values.filter(({ $type }) => $type === type);
};
