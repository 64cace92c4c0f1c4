import { type ProcessGraph } from '#bpmn';
import { type Fault, type FaultWords, type Said, sayFault, type Scenario, type Step, tellingIn } from '#scenarios';
import { readersLanguage } from '../../http/reader-language';
import { PROBLEMS } from '../../problem/problems';
import { elementName, outcomeName } from '../cases/plain-words';
import { postName } from '../inbox/post-name';
import { type ScenarioDto, type ScenarioFaultDto, type ScenarioStepDto } from './scenarios.dto';

const isProblem = (code: string): code is keyof typeof PROBLEMS => Object.hasOwn(PROBLEMS, code);

/** A refusal as whoever gets it reads it. */
function sayRefusal(code: string): Said {
  if (!isProblem(code)) return { zh: code, en: code };
  const { zh, en } = PROBLEMS[code];
  return { zh: zh.replace(/。$/, ''), en: en.replace(/\.$/, '') };
}

/** A fault in words, its elements as the diagram calls them. */
export function faultDto(fault: Fault, nameOf: (id: string) => string | undefined): ScenarioFaultDto {
  const words: FaultWords = { element: (id) => `“${nameOf(id) ?? id}”`, refusal: sayRefusal };
  return { ...sayFault(fault, words), ...(fault.step === undefined ? {} : { step: fault.step }) };
}

/** A story as people read it. */
export function scenarioDto(file: string, scenario: Scenario, graph: ProcessGraph | undefined): ScenarioDto {
  const { start } = scenario;
  const application: ScenarioStepDto = { at: start.at, do: 'apply', by: personOf(scenario, start.by), to: [] };
  const tried = (start.refusedBefore ?? []).map(({ by, refused }): ScenarioStepDto => ({
    ...application,
    by: personOf(scenario, by),
    refused: sayRefusal(refused),
  }));
  return {
    ...{ file, ...tellingIn(readersLanguage(), scenario) },
    steps: [...tried, application, ...scenario.steps.map((step) => stepDto(step, scenario, graph))],
    outcome: (graph && outcomeName(graph, scenario.expect.outcome)) ?? scenario.expect.outcome,
  };
}

const personOf = ({ people }: Scenario, key: string): string => people[key]?.name ?? key;

/** A person by key, or `<post> of <organisation>`. */
function recipientOf(scenario: Scenario, key: string): string {
  const [post = '', organisation] = key.split(' of ');
  if (organisation === undefined) return personOf(scenario, key);
  return postName(post);
}

function stepDto(step: Step, scenario: Scenario, graph: ProcessGraph | undefined): ScenarioStepDto {
  const about = aboutOf(step, graph);
  const names = [...('to' in step && step.do !== 'send-back' ? [step.to].flat() : []), ...('signers' in step ? step.signers : [])];
  return {
    ...{ at: step.at, do: step.do, to: names.map((key) => recipientOf(scenario, key)) },
    ...('by' in step && step.by !== undefined ? { by: personOf(scenario, step.by) } : {}),
    ...(about === undefined ? {} : { about }),
    ...('reason' in step ? { reason: step.reason } : {}),
    ...('refused' in step && step.refused !== undefined ? { refused: sayRefusal(step.refused) } : {}),
  };
}

/** What a step is about: the element, else the message, the clock, the place or the organisation. */
function aboutOf(step: Step, graph: ProcessGraph | undefined): string | undefined {
  if ('element' in step) return step.process !== undefined || graph === undefined ? step.element : elementName(graph, step.element);
  if ('message' in step) return step.message;
  if ('clock' in step) return (graph && nameOfClock(graph, step.clock)) ?? step.clock;
  if ('place' in step) return step.place;
  return 'organisation' in step ? step.organisation : undefined;
}

const nameOfClock = ({ clocks }: ProcessGraph, id: string): string | undefined => clocks[id]?.name;
