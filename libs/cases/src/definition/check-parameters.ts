import { type FolderFinding } from './folder-rule';
import { type FolderParts } from './folder-parts';
import { type Parameter } from './parameter';
import { findMisfit, shapeOf } from './parameter-shape';
import { say } from './say';

/** Refuses values of one parameter that are built differently: what an expression reads in one region it must find in every other. */
export function checkParameters({ parameters }: Pick<FolderParts, 'parameters'>): readonly FolderFinding[] {
  const first = new Map<string, Parameter>();
  return parameters.flatMap((parameter): readonly FolderFinding[] => {
    const pattern = first.get(parameter.name) ?? parameter;
    first.set(parameter.name, pattern);
    const misfit = findMisfit(shapeOf(pattern.value), shapeOf(parameter.value));
    return misfit === undefined ? [] : [misfitting(parameter, pattern, misfit)];
  });
}

/** Warns of parameters without a title: pages would show their names. */
export function checkTitles({ parameters }: Pick<FolderParts, 'parameters'>): readonly FolderFinding[] {
  const untitled = new Set(parameters.filter(({ title }) => title === undefined).map(({ name }) => name));
  return [...untitled].map((name) => ({
    rule: 'parameter-title',
    file: 'parameters.json',
    element: name,
    reason: say('parameter {0} has no title', name),
    hint: say('give it a title in Chinese, as people call it: pages show it'),
  }));
}

const placeOf = ({ region, effectiveFrom }: Parameter): string => `${region} ${effectiveFrom}`;

const misfitting = (parameter: Parameter, pattern: Parameter, misfit: string): FolderFinding => ({
  rule: 'parameter-shape',
  file: 'parameters.json',
  element: parameter.name,
  reason:
    misfit === ''
      ? say('the value for {0} is of another kind than that for {1}', placeOf(parameter), placeOf(pattern))
      : say('the value for {0} differs from that for {1} at {2}', placeOf(parameter), placeOf(pattern), misfit),
  hint: say('give every region the same fields of the same kinds; null says that a region has none'),
});
