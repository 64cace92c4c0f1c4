import { readXml, type XmlElement } from '../xml/read-xml';

/** One file of decisions: its elements by id and by name. */
export interface Definitions {
  readonly namespace: string;
  readonly root: XmlElement;
  /** Name under which each other file is seen, by that file's namespace. */
  readonly imports: ReadonlyMap<string, string>;
  readonly byId: ReadonlyMap<string, XmlElement>;
  /** Item definitions by name. */
  readonly types: ReadonlyMap<string, XmlElement>;
}

/** Files by namespace; `main` is the one that was asked for. */
export interface Model {
  readonly main: Definitions;
  readonly all: ReadonlyMap<string, Definitions>;
}

/** A model, or why it cannot be read. */
export type ReadModel = { readonly ok: true; readonly model: Model } | { readonly ok: false; readonly reason: string };

/** One file by its root. */
export function createDefinitions(root: XmlElement): Definitions {
  const imports = root.children.filter(({ name }) => name === 'import');
  const types = root.children.filter(({ name }) => name === 'itemDefinition');
  return {
    namespace: root.attributes['namespace'] ?? '',
    root,
    imports: new Map(imports.map(({ attributes }) => [attributes['namespace'] ?? '', attributes['name'] ?? ''])),
    byId: new Map(
      root.children.flatMap((element) => (element.attributes['id'] === undefined ? [] : [[element.attributes['id'], element]])),
    ),
    types: new Map(types.toReversed().map((element) => [element.attributes['name'] ?? '', element])),
  };
}

/** Reads a file with those that it may import; every reference is looked up when it is used. */
export function readModel(xml: string, others: readonly string[]): ReadModel {
  const main = readXml(xml);
  if (!main.ok) return main;
  const definitions = createDefinitions(main.root);
  const all = new Map<string, Definitions>();
  for (const other of others) {
    const read = readXml(other);
    if (read.ok) all.set(read.root.attributes['namespace'] ?? '', createDefinitions(read.root));
  }
  all.set(definitions.namespace, definitions);
  return { ok: true, model: { main: definitions, all } };
}

/** The element that a reference such as `#id` or `namespace#id` means, with its file. */
export function findReferred(
  model: Model,
  from: Definitions,
  href: string,
): { readonly element: XmlElement; readonly definitions: Definitions } | undefined {
  const [namespace, id] = [href.slice(0, href.indexOf('#')), href.slice(href.indexOf('#') + 1)];
  const definitions = namespace === '' ? from : model.all.get(namespace);
  const element = definitions?.byId.get(id);
  return definitions === undefined || element === undefined ? undefined : { element, definitions };
}
