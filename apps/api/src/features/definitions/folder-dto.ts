import { sayNames } from '#bpmn';
import { type CompiledProcess, type Parameter, type ProcessFiles, wordIn } from '#cases';
import { parseDecisions, type ShownDecision, showDecisions } from '#decisions';
import { spoken } from '../../http/reader-language';
import { elementDto, written } from './element-facts';
import { type DecisionDto, type FolderDto, type FolderParameterDto, type FolderTextDto } from './folder.dto';
import { parameterWords } from './parameter-words';

type Say = (text: string) => string;

/** A folder as people read it; decisions that cannot be read are left out, as its findings tell of them. */
export async function folderDto(given: CompiledProcess, { files }: ProcessFiles): Promise<FolderDto> {
  const process = spoken(given);
  const say: Say = (text) => wordIn(process, text);
  const { graph, forms, parameters } = process;
  return {
    processId: process.processId,
    name: graph.name,
    diagram: sayNames(files['process.bpmn'] ?? '', say),
    elements: Object.values(graph.nodes).map(elementDto),
    forms: [...forms].map(([name, { title, schema }]) => ({ name, title, schema })),
    decisions: (
      await Promise.all(
        Object.entries(files)
          .filter(isDecisionFile)
          .map((file) => decisionsOf(file, say)),
      )
    ).flat(),
    texts: textsOf(process),
    parameters: parameters.map((parameter) => parameterDto(parameter, process)),
    scenarios: Object.keys(files).filter((file) => /^(scenarios|vectors)\//.test(file)).length,
  };
}

function parameterDto(
  { name, title, value, unit, region, effectiveFrom, source }: Parameter,
  process: CompiledProcess,
): FolderParameterDto {
  const entries = process.parameters.filter((each) => each.name === name);
  return {
    ...{ name, value, unit, region, effectiveFrom, source },
    ...(title === undefined ? {} : { title }),
    words: parameterWords({ definition: process, entries, organisations: [] }),
  };
}

const isDecisionFile = ([file]: readonly [string, string]): boolean => file.startsWith('decisions/');

async function decisionsOf([file, xml]: readonly [string, string], say: Say): Promise<readonly DecisionDto[]> {
  const parsed = await parseDecisions(xml);
  return parsed.ok ? showDecisions(parsed.decisions).map((decision) => ({ ...sayDecision(decision, say), file })) : [];
}

const sayDecision = ({ name, inputs, outputs, rows, ...rest }: ShownDecision, say: Say): ShownDecision => ({
  ...rest,
  name: say(name),
  inputs: inputs.map(say),
  outputs: outputs.map(say),
  rows: rows.map((row) => (row.note === undefined ? row : { ...row, note: say(row.note) })),
});

const textsOf = ({ documents, notices, publicities, departmentMessages, records }: CompiledProcess): readonly FolderTextDto[] => [
  ...[...documents].map(([name, { title }]) => ({ kind: 'document' as const, name, title })),
  ...[...notices].map(([name, { title }]) => ({ kind: 'notice' as const, name, title: written(title) })),
  ...[...publicities].map(([name, { title }]) => ({ kind: 'publicity' as const, name, title: written(title) })),
  ...[...departmentMessages].map(([name, { title }]) => ({ kind: 'department-message' as const, name, title: written(title) })),
  ...[...records].map(([name, kind]) => ({ kind: 'record' as const, name, title: kind.name })),
];
