import { type ProcessFiles } from '#cases';
import { type JsonObject } from '#engine';
import { storyBroken } from './errors';
import { listScenarios } from './list-scenarios';
import { type Scenario } from './scenario';

/** A story with the folder that it belongs to. */
export interface StoryBefore {
  readonly process: ProcessFiles;
  readonly scenario: Scenario;
}

const CASE_BEFORE = '"case:before"';

/** The story that a story goes on after; undefined where it begins by itself, `story-broken` where there is none such. */
export function findStoryBefore(others: readonly ProcessFiles[], { after }: Scenario): StoryBefore | undefined {
  if (after === undefined) return undefined;
  const process = others.find(({ processId }) => processId === after.process);
  const story = process && listScenarios(process).find(({ file }) => file === `scenarios/${after.story}.json`);
  if (process === undefined || story === undefined)
    throw storyBroken({ kind: 'no-story-before', about: after.process, expected: after.story });
  return { process, scenario: story.scenario };
}

/** The people, organisations and tags of both stories: whoever goes by the same key is the same person. */
export const bothCasts = (before: StoryBefore | undefined, scenario: Scenario): Scenario =>
  before === undefined
    ? scenario
    : {
        ...scenario,
        people: { ...before.scenario.people, ...scenario.people },
        organisations: [...(before.scenario.organisations ?? []), ...(scenario.organisations ?? [])],
      };

/** Data with the number of the case of the story before in place of `case:before`. */
export const withCaseBefore = (data: JsonObject, number: string): JsonObject =>
  JSON.parse(JSON.stringify(data).replaceAll(CASE_BEFORE, JSON.stringify(number))) as JsonObject;
