import { type ProcessGraph } from '#bpmn';
import { type JsonValue } from '#engine';
import { parseLadder, parsePauseBases, parseWarnings } from './clock-parameters';
import { type FolderFinding } from './folder-rule';
import { type FolderParts } from './folder-parts';
import { type Parsed } from './parse-files';
import { say } from './say';

/** A parameter that the diagram names for a clock or a task, and what it must be. */
interface Named {
  readonly name: string;
  readonly element: string;
  readonly line: number;
  readonly parse: (value: JsonValue) => Parsed<unknown>;
}

/** Refuses clocks and tasks whose warnings, ladder or grounds name no parameter, or one of which some region's value cannot be read. */
export function checkClockParameters({ graph, parameters }: FolderParts): readonly FolderFinding[] {
  return listNamed(graph).flatMap(({ name, parse, ...place }): readonly FolderFinding[] => {
    const entries = parameters.filter((parameter) => parameter.name === name);
    if (entries.length === 0) return [unknown(name, place)];
    return entries.flatMap(({ value, region, effectiveFrom }) => {
      const parsed = parse(value);
      return parsed.ok
        ? []
        : [malformed({ name, entry: `${region} from ${effectiveFrom}`, element: place.element, reason: parsed.reason })];
    });
  });
}

function listNamed({ clocks, nodes }: ProcessGraph): readonly Named[] {
  const ofClocks = Object.values(clocks).flatMap(({ id: element, line, warnings, ladder, pauseBases }) => [
    ...named(warnings, { element, line, parse: parseWarnings }),
    ...named(ladder, { element, line, parse: parseLadder }),
    ...named(pauseBases, { element, line, parse: parsePauseBases }),
  ]);
  const ofTasks = Object.values(nodes).flatMap((node) =>
    node.type === 'userTask' ? named(node.ladder, { element: node.id, line: node.line, parse: parseLadder }) : [],
  );
  return [...ofClocks, ...ofTasks];
}

const named = (name: string | undefined, place: Omit<Named, 'name'>): readonly Named[] => (name === undefined ? [] : [{ name, ...place }]);

const unknown = (name: string, place: { readonly element: string; readonly line: number }): FolderFinding => ({
  rule: 'unknown-parameter',
  file: 'process.bpmn',
  ...place,
  reason: say('there is no parameter {0}', name),
  hint: say('add it to parameters.json, or correct the name'),
});

const malformed = (found: {
  readonly name: string;
  readonly entry: string;
  readonly element: string;
  readonly reason: string;
}): FolderFinding => ({
  rule: 'clock-parameter',
  file: 'parameters.json',
  element: found.element,
  reason: say('the value of {0} ({1}) {2}', found.name, found.entry, found.reason),
  hint: say('docs/process-folder.md shows the parameters of clocks'),
});
