import { type Schema } from '../../api/schemas';
import { shownValue } from '../../ui/shown-value';

type Folder = Pick<Schema<'FolderDto'>, 'forms' | 'texts' | 'decisions' | 'parameters'>;

const PARAMETER = /^=\s*parameters\.(\w+)$/;

/** What an element names, by its title; a parameter by its value and title, as the folder sets it first. */
export function valueOfFact({ kind, value }: Schema<'ElementFactDto'>, { forms, texts, decisions, parameters }: Folder): string {
  const name = PARAMETER.exec(value)?.[1];
  const parameter = parameters.find((each) => each.name === name);
  if (parameter !== undefined) return shownParameter(parameter);
  if (kind === 'form') return forms.find((each) => each.name === value)?.title ?? value;
  if (kind === 'decision') return decisions.find((each) => each.id === value)?.name ?? value;
  const title = texts.find((each) => each.kind === kind && each.name === value)?.title;
  return title === undefined || title.startsWith('=') ? value : title;
}

const shownParameter = ({ name, title = name, value }: Folder['parameters'][number]): string => `${shownValue(value)} · ${title}`;
