import { type ProcessFiles } from '../definition/definition';

const KIND = { name: '纸质证', subject: 'person', series: '=case.region', form: 'paper' };

const FORM = { title: '纸质证', type: 'object', additionalProperties: false, properties: { note: { type: 'string', maxLength: 50 } } };

/** A kind of record `paper` with the form of its content, to be changed as a test needs it. */
export const paperFiles = (kind: object = {}, more: ProcessFiles['files'] = {}): ProcessFiles['files'] => ({
  'records/paper.json': JSON.stringify({ ...KIND, ...kind }),
  'forms/paper.json': JSON.stringify(FORM),
  ...more,
});

/** An input of a job. */
const input = (name: string, value: string): string => `<huiban:input name="${name}" value="${value.replaceAll('"', '&quot;')}"/>`;

/** A service task with its inputs. */
export const recordTask = (id: string, topic: string, inputs: Readonly<Record<string, string>>): string =>
  `<bpmn:serviceTask id="${id}" huiban:topic="${topic}" huiban:result="${id}"><bpmn:extensionElements>${Object.entries(inputs)
    .map(([name, value]) => input(name, value))
    .join('')}</bpmn:extensionElements></bpmn:serviceTask>`;

/** Inputs that issue paper to the applicant from the second of March on. */
export const PAPER = { kind: 'paper', subject: '={ person: case.applicant.id }', startsOn: '2026-03-02' } as const;
