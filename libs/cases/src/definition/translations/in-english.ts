import { type ProcessGraph, type Value } from '#bpmn';
import { type DecisionWords } from '#decisions';
import { type Form } from '#forms';
import { type CompiledProcess } from '../definition';
import { type DepartmentMessage } from '../department-message';
import { type Notice } from '../notice';
import { type Matter } from '../matter/matter';
import { type Parameter } from '../parameter';
import { BUILT_IN_ENGLISH } from './built-in-english';
import { saySchema } from './schema-words';
import { type Translations } from './translations';

type Say = (text: string) => string;
type Spoken = Pick<
  CompiledProcess,
  'english' | 'graph' | 'forms' | 'documents' | 'notices' | 'departmentMessages' | 'publicities' | 'records' | 'describe' | 'matter'
>;

/** What a folder says in English, by its diagram: every copy of a definition has the same. */
const spoken = new WeakMap<ProcessGraph, Spoken>();

/**
 * The same process as it is shown to who reads English: names of elements, forms, decisions, parameters and the guide. What has no English stays Chinese; what
 * cases run by and what is told by notices and documents is not touched.
 */
export function inEnglish<Process extends CompiledProcess>(process: Process): Process {
  const say = englishOf(process.translations);
  const known = spoken.get(process.graph) ?? speak(process, say);
  spoken.set(process.graph, known);
  return { ...process, ...known, parameters: process.parameters.map((parameter) => sayParameter(parameter, say)) };
}

/** A text of the folder in the words of this definition. */
export const wordIn = ({ english, translations }: Pick<CompiledProcess, 'english' | 'translations'>, text: string): string =>
  english === true ? englishOf(translations)(text) : text;

/** The text of the folder that `wordIn` says so: what a reader chose by its English, to be kept as the folder has it. */
export const folderWord = ({ english, translations }: Pick<CompiledProcess, 'english' | 'translations'>, word: string): string =>
  (english === true ? [...(translations ?? [])].find(([, said]) => said === word)?.[0] : undefined) ?? word;

/** The English of a text of the folder or of the engine; the text itself where it has none. */
export const englishOf =
  (translations: Translations | undefined): Say =>
  (text) =>
    translations?.get(text) ?? BUILT_IN_ENGLISH.get(text) ?? text;

function speak(process: CompiledProcess, say: Say): Spoken {
  const { graph, forms, documents, records, publicities, notices, departmentMessages, matter, describe } = process;
  return {
    english: true,
    graph: sayGraph(graph, say),
    forms: mapped(forms, (form) => sayForm(form, say)),
    documents: mapped(documents, (document) => ({ ...document, title: say(document.title) })),
    notices: mapped(notices, (notice) => sayNotice(notice, say)),
    departmentMessages: mapped(departmentMessages, (message) => sayMessage(message, say)),
    publicities: mapped(publicities, (publicity) => ({ ...publicity, title: sayValue(publicity.title, say) })),
    records: mapped(records, (kind) => ({ ...kind, name: say(kind.name) })),
    describe: (decision) => sayDecision(describe(decision), say),
    ...(matter === undefined ? {} : { matter: sayMatter(matter, say) }),
  };
}

/** The form with its titles in English, checked as before. */
export const sayForm = (form: Form, say: Say): Form => ({ ...form, title: say(form.title), schema: saySchema(form.schema, say) });

const sayMessage = ({ labels, ...message }: DepartmentMessage, say: Say): DepartmentMessage => ({
  ...message,
  title: sayValue(message.title, say),
  ...(labels === undefined ? {} : { labels: Object.fromEntries(Object.entries(labels).map(([field, label]) => [field, say(label)])) }),
});

const sayNotice = ({ summary, ...notice }: Notice, say: Say): Notice => ({
  ...notice,
  title: sayValue(notice.title, say),
  ...(summary === undefined ? {} : { summary: say(summary) }),
});

const mapped = <Part>(parts: ReadonlyMap<string, Part>, change: (part: Part) => Part): ReadonlyMap<string, Part> =>
  new Map([...parts].map(([name, part]) => [name, change(part)]));

const sayValue = (value: Value, say: Say): Value => (value.kind === 'literal' ? { ...value, value: say(value.value) } : value);

const sayName = <Named extends { readonly name?: string }>(named: Named, say: Say): Named =>
  named.name === undefined ? named : { ...named, name: say(named.name) };

const sayNames = <Named extends { readonly name?: string }>(
  table: Readonly<Record<string, Named>>,
  say: Say,
): Readonly<Record<string, Named>> => Object.fromEntries(Object.entries(table).map(([id, named]) => [id, sayName(named, say)]));

const sayGraph = (graph: ProcessGraph, say: Say): ProcessGraph => ({
  ...sayName(graph, say),
  nodes: sayNames(graph.nodes, say),
  flows: sayNames(graph.flows, say),
  clocks: sayNames(graph.clocks, say),
});

function sayDecision(words: DecisionWords | undefined, say: Say): DecisionWords | undefined {
  if (words === undefined) return undefined;
  const labelled = (columns: DecisionWords['inputs']): DecisionWords['inputs'] =>
    columns.map(({ name, label }) => ({ name, label: say(label) }));
  return {
    name: say(words.name),
    inputs: labelled(words.inputs),
    outputs: labelled(words.outputs),
    rules: words.rules.map((rule) => (rule.note === undefined ? rule : { ...rule, note: say(rule.note) })),
  };
}

const sayParameter = ({ title, source, words, ...parameter }: Parameter, say: Say): Parameter => ({
  ...parameter,
  source: say(source),
  ...(title === undefined ? {} : { title: say(title) }),
  ...(words === undefined ? {} : { words: Object.fromEntries(Object.entries(words).map(([name, word]) => [name, say(word)])) }),
});

function sayMatter({ words, conditions, basis, documents, limits, ...texts }: Matter, say: Say): Matter {
  const { group, summary, audience, fee, remedies, declaration } = texts;
  return {
    ...{ group: say(group), summary: say(summary), audience: say(audience), fee: say(fee) },
    ...{ remedies: say(remedies), declaration: say(declaration) },
    ...{ words: words.map(say), conditions: conditions.map(say), basis: basis.map(say) },
    documents: documents.map((document) => ({
      ...document,
      name: say(document.name),
      ...(document.explanation === undefined ? {} : { explanation: say(document.explanation) }),
    })),
    limits: limits.map((limit) => ({ ...limit, title: say(limit.title) })),
  };
}
