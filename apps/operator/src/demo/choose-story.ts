import { type ProcessFiles } from '#cases';
import { listScenarios, type Scenario } from '#scenarios';
import { mustHave } from './must-be';

/** Names of the stories that are shown where none is asked for, the better one first. */
const SHOWN = ['demonstration', 'straight'] as const;

const fileOf = (name: string): string => `scenarios/${name}.json`;

/** The story of a process folder by the name of its file; the one that shows the whole way where none is named. */
export function chooseStory(folder: ProcessFiles, name?: string): Scenario {
  const stories = listScenarios(folder);
  const wanted = (name === undefined ? SHOWN : [name]).map(fileOf);
  const chosen = wanted.map((file) => stories.find((story) => story.file === file)).find((story) => story !== undefined);
  const known = stories.map(({ file }) => file.slice('scenarios/'.length, -'.json'.length)).join('、');
  return mustHave(chosen, `流程 ${folder.processId} 没有故事 ${name ?? SHOWN.join(' 或 ')}；现有：${known}。`).scenario;
}
