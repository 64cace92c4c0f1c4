import { type CompiledProcess, type ProcessFiles } from '#cases';
import { parseDecisions, showDecisions } from '#decisions';
import { elementDto, written } from './element-facts';
import { type DecisionDto, type FolderDto, type FolderTextDto } from './folder.dto';

/** A folder as people read it; decisions that cannot be read are left out, as its findings tell of them. */
export async function folderDto(process: CompiledProcess, { files }: ProcessFiles): Promise<FolderDto> {
  const { graph, forms, parameters } = process;
  return {
    processId: process.processId,
    name: graph.name,
    diagram: files['process.bpmn'] ?? '',
    elements: Object.values(graph.nodes).map(elementDto),
    forms: [...forms].map(([name, { title, schema }]) => ({ name, title, schema })),
    decisions: (await Promise.all(Object.entries(files).filter(isDecisionFile).map(decisionsOf))).flat(),
    texts: textsOf(process),
    parameters,
    scenarios: Object.keys(files).filter((file) => /^(scenarios|vectors)\//.test(file)).length,
  };
}

const isDecisionFile = ([file]: readonly [string, string]): boolean => file.startsWith('decisions/');

async function decisionsOf([file, xml]: readonly [string, string]): Promise<readonly DecisionDto[]> {
  const parsed = await parseDecisions(xml);
  return parsed.ok ? showDecisions(parsed.decisions).map((decision) => ({ ...decision, file })) : [];
}

const textsOf = ({ documents, notices, publicities, departmentMessages, records }: CompiledProcess): readonly FolderTextDto[] => [
  ...[...documents].map(([name, { title }]) => ({ kind: 'document' as const, name, title })),
  ...[...notices].map(([name, { title }]) => ({ kind: 'notice' as const, name, title: written(title) })),
  ...[...publicities].map(([name, { title }]) => ({ kind: 'publicity' as const, name, title: written(title) })),
  ...[...departmentMessages].map(([name, { title }]) => ({ kind: 'department-message' as const, name, title: written(title) })),
  ...[...records].map(([name, kind]) => ({ kind: 'record' as const, name, title: kind.name })),
];
