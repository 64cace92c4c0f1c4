import { type ProcessGraph } from '#bpmn';
import { maskName } from '#forms';
import { type FoundEntry } from '#store';
import { type FoundEntryDto } from './audit.dto';

/** An entry as an auditor sees it: staff by name, parties masked, nothing of what was handed in. */
export function foundEntryDto(entry: FoundEntry, graph: ProcessGraph | undefined): FoundEntryDto {
  const { caseNumber, seq, at, kind, element = '', actorName, isStaff } = entry;
  const step = graph?.nodes[element]?.name ?? graph?.clocks[element]?.name;
  return {
    caseNumber,
    seq,
    at: at.toISOString(),
    kind,
    ...(step === undefined ? {} : { step }),
    ...(actorName === undefined ? {} : { name: isStaff ? actorName : maskName(actorName) }),
  };
}
