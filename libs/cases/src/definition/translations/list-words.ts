import { type ProcessGraph, type Value } from '#bpmn';
import { type Decisions, showDecisions } from '#decisions';
import { type FolderParts } from '../folder-parts';
import { type Matter } from '../matter/matter';
import { listSchemaWords } from './schema-words';

/** A text that people read on pages, and the file that says it. */
export interface Word {
  readonly file: string;
  readonly text: string;
}

const HAN = /\p{Script=Han}/u;

/**
 * The Chinese texts of a folder that people read on pages, each once a file. What notices and documents say is no part of it: they are legal texts, and only their
 * titles stand in lists, and what a notice comes to in plain words.
 */
export function listWords(parts: Omit<FolderParts, 'processId' | 'graph' | 'translations'>): readonly Word[] {
  const { graphs, forms, decisions, parameters, matter } = parts;
  const { documents, notices, publicities, departmentMessages, records } = parts;
  return [
    ...within('process.bpmn', graphs.flatMap(diagramWords)),
    ...each('forms', forms, ({ schema }) => listSchemaWords(schema)),
    ...[...decisions].flatMap(([name, file]) => within(`decisions/${name}.dmn`, decisionWords(file))),
    ...within(
      'parameters.json',
      parameters.flatMap(({ title, source, words = {} }) => [...(title === undefined ? [] : [title]), source, ...Object.values(words)]),
    ),
    ...within('matter.json', matter === undefined ? [] : matterWords(matter)),
    ...each('documents', documents, ({ title }) => [title]),
    ...each('notices', notices, ({ title, summary }) => [...literal(title), ...(summary === undefined ? [] : [summary])]),
    ...each('publicities', publicities, ({ title, fields, places, supervision }) => [
      ...literal(title),
      ...fields.map(({ label }) => label),
      ...places.flatMap(({ name }) => literal(name)),
      ...literal(supervision),
    ]),
    ...each('department-messages', departmentMessages, ({ title, labels = {} }) => [...literal(title), ...Object.values(labels)]),
    ...each('records', records, ({ name }) => [name]),
  ];
}

/** The texts themselves, Chinese, each once. */
const within = (file: string, texts: readonly string[]): readonly Word[] =>
  [...new Set(texts)].filter((text) => HAN.test(text)).map((text) => ({ file, text }));

const each = <Part>(folder: string, parts: ReadonlyMap<string, Part>, wordsOf: (part: Part) => readonly string[]): readonly Word[] =>
  [...parts].flatMap(([name, part]) => within(`${folder}/${name}.json`, wordsOf(part)));

const literal = (value: Value): readonly string[] => (value.kind === 'literal' ? [value.value] : []);

const diagramWords = ({ name, nodes, flows, clocks }: ProcessGraph): readonly string[] => [
  name,
  ...[...Object.values(nodes), ...Object.values(flows), ...Object.values(clocks)].flatMap((named) => named.name ?? []),
];

const decisionWords = (file: Decisions): readonly string[] =>
  showDecisions(file).flatMap(({ name, inputs, outputs, rows }) => [
    name,
    ...inputs,
    ...outputs,
    ...rows.flatMap(({ note }) => note ?? []),
  ]);

const matterWords = (matter: Matter): readonly string[] => [
  ...[matter.group, matter.summary, matter.audience, matter.fee, matter.remedies, matter.declaration],
  ...[...matter.words, ...matter.conditions, ...matter.basis],
  ...matter.documents.flatMap(({ name, explanation }) => [name, explanation ?? '']),
  ...matter.limits.map(({ title }) => title),
];
