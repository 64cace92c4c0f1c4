/** An element as dmn-moddle reads it: the only place that knows how properties are typed there. */
export interface DmnElement {
  readonly $type: string;
}

function property(element: DmnElement, name: string): unknown {
  return (element as unknown as Readonly<Record<string, unknown>>)[name];
}

function isElement(value: unknown): value is DmnElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}

/** The attribute or text, trimmed; undefined where it is not there. */
export function findText(element: DmnElement | undefined, name: string): string | undefined {
  const value = element === undefined ? undefined : property(element, name);
  return typeof value === 'string' ? value.trim() : undefined;
}

/** The only child of that name, if it is there. */
export function findChild(element: DmnElement | undefined, name: string): DmnElement | undefined {
  const value = element === undefined ? undefined : property(element, name);
  return isElement(value) ? value : undefined;
}

/** All children of that name. */
export function listChildren(element: DmnElement, name: string): readonly DmnElement[] {
  const value = property(element, name);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** Type without its prefix, such as `DecisionTable`. */
export function typeOf(element: DmnElement): string {
  return element.$type.replace(/^\w+:/, '');
}

/** The id, else the name, for findings. */
export function nameOf(element: DmnElement): string {
  return findText(element, 'id') ?? findText(element, 'name') ?? typeOf(element);
}
