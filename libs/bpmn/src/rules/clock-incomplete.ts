import { type ClockDefinition } from '../clock';
import { type ProcessGraph } from '../process-graph';
import { listLapseCatchers } from '../queries/list-lapse-catchers';
import { say } from '../text/say';
import { type Text } from '../text/text';
import { type GraphRule } from './rule';

interface Need {
  readonly isMissing: (clock: ClockDefinition, graph: ProcessGraph) => boolean;
  readonly reason: (clock: string) => Text;
  readonly hint: Text;
}

const throwsEscalation = ({ lapseEffect }: ClockDefinition): boolean => lapseEffect === 'lapse' || lapseEffect === 'accepted';

const NEEDS: readonly Need[] = [
  {
    isMissing: (clock) => throwsEscalation(clock) !== (clock.lapseEscalation !== undefined),
    reason: (clock) => say('clock {0}: lapseEscalation belongs to the effects "lapse" and "accepted", and to them alone', clock),
    hint: say('Name the code of the escalation that the lapse throws, or take it out.'),
  },
  {
    isMissing: (clock, graph) => clock.lapseEscalation !== undefined && listLapseCatchers(graph, clock).length === 0,
    reason: (clock) => say('clock {0}: no escalation event catches what the lapse throws', clock),
    hint: say('Put an escalation event of its code on the border of the activity, or an event sub-process into the process.'),
  },
  {
    isMissing: ({ lapseEffect, lapseBasis }) => lapseEffect === 'accepted' && lapseBasis === undefined,
    reason: (clock) => say('clock {0}: silence counts as acceptance only where a law says so, and none is named', clock),
    hint: say('Write the law and its article: lapseBasis="…".'),
  },
  {
    isMissing: ({ lapseEffect, ladder }) => lapseEffect === 'escalate' && ladder === undefined,
    reason: (clock) => say('clock {0}: the lapse climbs a ladder, and none is named', clock),
    hint: say('Write ladder="…": the parameter with its rungs.'),
  },
  {
    isMissing: ({ warnNotice, warnings }) => (warnNotice === undefined) !== (warnings === undefined),
    reason: (clock) => say('clock {0}: warnNotice and warnings go together', clock),
    hint: say('Write warnings="…", the parameter with the per cent of the budget at which warnNotice goes out, or take both out.'),
  },
];

/** Refuses a clock whose effect, warning or ladder lacks what it needs to be carried out. */
export const clockIncomplete: GraphRule = (graph) =>
  Object.values(graph.clocks).flatMap((clock) =>
    NEEDS.filter(({ isMissing }) => isMissing(clock, graph)).map(({ reason, hint }) => ({
      element: clock.id,
      line: clock.line,
      reason: reason(clock.id),
      hint,
    })),
  );
