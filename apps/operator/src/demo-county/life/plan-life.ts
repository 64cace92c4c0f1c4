import { type ProcessFiles } from '#cases';
import { listScenarios, parseScenario, type Scenario } from '#scenarios';
import { DEMO_ORGANISATIONS, DEMO_REGION } from '../organisations';
import { type Random } from './random';
import { type Resident } from './residents';

/** A story that is lived in the county at a time of its own, by people of its own. */
export interface LivedStory {
  readonly processId: string;
  readonly scenario: Scenario;
  readonly resident: Resident;
  /** Milliseconds from the story's instants to those at which it is lived: whole weeks, so that weekdays are its own; whole days where it has only begun. */
  readonly shift: number;
}

/** How long the county has lived, how much happened, and where. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
  readonly cases: number;
}

const TOWNSHIPS = DEMO_ORGANISATIONS.filter(({ kind }) => kind === 'township').map(({ id }) => String(id));
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** Stories that show the whole way are lived more often than exceptions. */
const USUAL = /(demonstration|straight)\.json$/;
const USUAL_WEIGHT = 6;
/** So many of the cases came in the last weeks that were worked, before or after the Spring Festival, and have got no further than anywhere: whoever opens an inbox has work, some of it late. */
const FRESH_SHARE = 0.25;
const FRESH_DAYS = [2, 3, 4, 5, 6, 16, 17, 18, 19, 20, 21];

/** Stories of the county, the usual ones more often; one of another region is not lived here, and one about another case, of its own or before it, cannot be told among many. */
function storiesOf({
  processId,
  files,
}: ProcessFiles): readonly { readonly processId: string; readonly file: string; readonly text: string }[] {
  return listScenarios({ processId, files })
    .filter(({ scenario: { after, steps, case: file } }) => {
      const isAlone = after === undefined && steps.every((step) => step.process === undefined);
      return isAlone && file.region === DEMO_REGION;
    })
    .flatMap(({ file }) =>
      Array.from({ length: USUAL.test(file) ? USUAL_WEIGHT : 1 }, () => ({ processId, file, text: files[file] ?? '' })),
    );
}

/** What is lived in a span of time, in the order of beginning: every process has its share. */
export function planLife(
  folders: readonly ProcessFiles[],
  residents: readonly Resident[],
  { span, random }: { readonly span: Span; readonly random: Random },
): readonly LivedStory[] {
  const byProcess = folders.map(storiesOf).filter((stories) => stories.length > 0);
  return Array.from({ length: span.cases }, (_none, index) => {
    const story = random.pick(byProcess[index % byProcess.length] ?? []);
    const resident = random.pick(residents);
    return story === undefined || resident === undefined ? [] : [livedBy(story, resident, { span, random })];
  })
    .flat()
    .sort((one, other) => beginOf(one) - beginOf(other));
}

const beginOf = ({ scenario, shift }: LivedStory): number => new Date(scenario.start.at).getTime() + shift;

function livedBy(
  { processId, file, text }: { readonly processId: string; readonly file: string; readonly text: string },
  resident: Resident,
  { span, random }: { readonly span: Span; readonly random: Random },
): LivedStory {
  const scenario = parseScenario(file, transplanted(text, resident, random.pick(TOWNSHIPS)));
  const begins = new Date(scenario.start.at);
  if (random.next() >= FRESH_SHARE) return { processId, scenario, resident, shift: shiftOfWeeks(begins, { span, random }) };
  const soFar = { ...scenario, steps: scenario.steps.slice(0, random.below(scenario.steps.length)) };
  return { processId, scenario: soFar, resident, shift: shiftOfDays(begins, { span, random }) };
}

function shiftOfDays(begins: Date, { span, random }: { readonly span: Span; readonly random: Random }): number {
  const ago = random.pick(FRESH_DAYS) ?? 0;
  return (Math.floor((span.until.getTime() - begins.getTime()) / DAY_MS) - ago) * DAY_MS;
}

function shiftOfWeeks(begins: Date, { span, random }: { readonly span: Span; readonly random: Random }): number {
  const weeks = Math.floor((span.until.getTime() - span.from.getTime()) / WEEK_MS);
  // More people come as they hear of it.
  const week = Math.max(random.below(weeks), random.below(weeks));
  const first = Math.ceil((span.from.getTime() - begins.getTime()) / WEEK_MS);
  return (first + week) * WEEK_MS;
}

/** The same story of somebody else, in another township. */
function transplanted(text: string, { name, identityNumber, phone }: Resident, township: string | undefined): string {
  const { case: file, people, start } = JSON.parse(text) as Scenario;
  const swaps: readonly (readonly [unknown, string | undefined])[] = [
    [file.applicant === undefined ? undefined : people[file.applicant]?.name, name],
    [start.data['identityNumber'], identityNumber],
    [start.data['phone'], phone],
    [file.township ?? undefined, township],
  ];
  return swaps.reduce(
    (told, [from, to]) => (typeof from === 'string' && to !== undefined ? told.replaceAll(`"${from}"`, `"${to}"`) : told),
    text,
  );
}
