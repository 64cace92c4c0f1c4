import { type JestCount } from './jest-count';

/** Something that must hold before a change is taken. */
export interface Gate {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** What it says is for people even where it holds, such as warnings. */
  readonly tells?: boolean;
  /** File that Jest writes its counts to, where the gate is one of Jest's. */
  readonly counts?: string;
}

/** How a gate went. */
export interface GateResult {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly count?: JestCount;
}

const testsOf = (project: string, counts: string, ...args: string[]): Gate => ({
  name: `tests: ${project}`,
  command: ['jest', '--selectProjects', project, '--passWithNoTests', '--json', '--outputFile', counts, ...args],
  counts,
});

/** The gates of `npm run check`, the longest first so that two at a time end early. */
export const fastGates = (folder: string): readonly Gate[] => [
  { name: 'eslint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'types', command: ['tsc', '-p', '.', '--incremental', '--tsBuildInfoFile', 'dist/.tscheck'] },
  { name: 'types of pages', command: ['tsc', '-p', 'apps/web', '--noEmit'] },
  testsOf('pure', `${folder}/pure.json`, '--silent'),
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'processes', command: ['node', 'dist/apps/operator/src/main.js', 'check-process'], tells: true },
  { name: 'unused code', command: ['knip'] },
];

/** The gates with servers, one after another: they need the machine for themselves. */
export const slowGates = (folder: string): readonly Gate[] => [
  testsOf('real', `${folder}/real.json`, '--maxWorkers=2'),
  testsOf('chaos', `${folder}/chaos.json`, '--runInBand'),
];
