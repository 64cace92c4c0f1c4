import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { SEARCH_ATTRIBUTES, type SettledCase } from '#contract';

const keyword = (name: string) => ({ name, type: 'KEYWORD' }) as const;
const PROCESS = keyword(SEARCH_ATTRIBUTES.process);
const REGION = keyword(SEARCH_ATTRIBUTES.region);
const STAGE = keyword(SEARCH_ATTRIBUTES.stage);

/** Lets Temporal's own pages tell where a case stands, in names of elements and never of people. */
export function tellStory(settled: SettledCase): void {
  setCurrentDetails(describe(settled));
  const known = workflowInfo().typedSearchAttributes;
  const changed = [
    { key: PROCESS, value: settled.processId },
    { key: REGION, value: settled.region },
    { key: STAGE, value: settled.stage ?? null },
  ].filter(({ key, value }) => (known.get(key) ?? null) !== value);
  if (changed.length > 0) upsertSearchAttributes(changed);
}

function describe({ processId, region, stage, jobs, alarmAt }: SettledCase): string {
  return [
    `**${processId}** in ${region}`,
    `- stage: ${stage ?? 'none'}`,
    ...jobs.map((job) => `- job ${job.no}: ${job.elementName ?? job.element} (${job.topic})`),
    ...(alarmAt === undefined ? [] : [`- next alarm: ${alarmAt}`]),
  ].join('\n');
}
