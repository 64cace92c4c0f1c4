import { type Text } from '#bpmn';
import { type CompiledProcess } from '../definition/definition';
import { englishOf } from '../definition/translations/in-english';
import { type Change, type Changed, listChanges } from './change';
import { compareDecisions } from './compare-decisions';
import { compareElements, type ElementChange } from './compare-elements';
import { compareForms } from './compare-forms';
import { compareParameters } from './compare-parameters';
import { compareTexts } from './compare-texts';
import { titleOfFile } from './title-of-file';

export { type ElementChange } from './compare-elements';

/** A file that differs, and in what where that can be told. */
export interface FileChange {
  readonly file: string;
  readonly change: Change;
  /** What people call what stands in it; none where it has no title of its own. */
  readonly title?: Text;
  readonly lines: readonly Text[];
}

/** What differs between two process folders. */
export interface FolderChange {
  readonly elements: readonly ElementChange[];
  readonly files: readonly FileChange[];
}

/** A folder that is compared: its process, and all of its files. */
export interface ComparedFolder {
  readonly process: CompiledProcess;
  readonly files: Readonly<Record<string, string>>;
}

/** What differs between a folder and the one that is to take its place: elements of the diagram, and every other file. */
export async function compareFolders(before: ComparedFolder, after: ComparedFolder): Promise<FolderChange> {
  const files = await Promise.all(listChanges(filesOf(before), filesOf(after)).map((changed) => fileChange(changed, before, after)));
  return { elements: compareElements(before.process.graph, after.process.graph), files };
}

const filesOf = ({ files }: ComparedFolder): ReadonlyMap<string, string> =>
  new Map(Object.entries(files).filter(([file]) => file !== 'process.bpmn'));

async function fileChange(changed: Changed<string>, before: ComparedFolder, after: ComparedFolder): Promise<FileChange> {
  const { key: file, change } = changed;
  const { translations } = (changed.after === undefined ? before : after).process;
  const title = await titleOfFile(file, changed.after ?? changed.before ?? '', translations);
  return { file, change, ...(title === undefined ? {} : { title }), lines: await linesOf(changed, before, after) };
}

/** Files whose parts have names that people know. */
const TEXTS = /^(notices|documents|publicities|department-messages|records)\//;

async function linesOf(changed: Changed<string>, before: ComparedFolder, after: ComparedFolder): Promise<readonly Text[]> {
  const { key: file, before: old, after: now } = changed;
  if (file === 'parameters.json') return compareParameters(before.process, after.process);
  if (old === undefined || now === undefined) return [];
  const say = englishOf(after.process.translations);
  if (file.startsWith('decisions/')) return compareDecisions(old, now, say);
  if (TEXTS.test(file)) return compareTexts(old, now);
  const name = /^forms\/(.+)\.json$/.exec(file)?.[1];
  const [oldForm, form] = name === undefined ? [] : [before.process.forms.get(name), after.process.forms.get(name)];
  return oldForm === undefined || form === undefined ? [] : compareForms(oldForm.schema, form.schema, say);
}
