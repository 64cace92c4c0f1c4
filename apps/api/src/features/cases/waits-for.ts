import { type Calendar } from '#calendar';
import { type Definition } from '#cases';
import { type CaseView, type TaskView } from '#store';
import { postName } from '../inbox/post-name';
import { deadline } from '../inbox/task-row';
import { isSecret, type OpenPanels } from './open-panels';
import { type OfferDto, type WaitDto } from './desk.dto';
import { elementName, stageName } from './plain-words';
import { type Reader } from './reader';

/** What is known beside the tasks. */
export interface WaitParts {
  readonly definition: Definition;
  readonly calendar: Calendar;
  readonly now: Date;
  readonly panels: OpenPanels;
  readonly names: ReadonlyMap<string, string>;
  readonly reader: Reader;
}

const isOpen = ({ status }: TaskView): boolean => status === 'ready' || status === 'claimed';

/** What an open case waits for and with whom; where that is nobody's task, the stage that it stands in. */
export function waitsFor(found: CaseView, tasks: readonly TaskView[], parts: WaitParts): readonly WaitDto[] {
  if (found.status !== 'open') return [];
  const open = tasks.filter(isOpen);
  if (open.length > 0) return open.map((task) => waitDto(task, parts));
  const name = stageName(parts.definition.graph, found.stage);
  return name === undefined ? [] : [{ name, forApplicant: false, offeredTo: [] }];
}

function waitDto(task: TaskView, { definition, calendar, now, panels, names, reader }: WaitParts): WaitDto {
  const { caseId, no, element, kind, ownerId, ownerName = '', forApplicant, heldUntil } = task;
  const known = ownerId !== undefined && !isSecret(panels, reader, { element, by: ownerId });
  const offers = task.offeredTo.map(({ post, organisationId }) => offerDto(post, organisationId, names));
  return {
    task: `${caseId}.${String(no)}`,
    name: kind === 'supplement' ? '补正' : (elementName(definition.graph, element) ?? element),
    forApplicant,
    ...(known ? { owner: { id: ownerId, name: reader.performer(ownerId, ownerName) } } : {}),
    offeredTo: offers,
    ...(heldUntil === undefined || heldUntil <= now ? {} : { heldUntil: heldUntil.toISOString() }),
    ...deadline(task, { calendar, now }),
  };
}

const offerDto = (post: string, id: string, names: WaitParts['names']): OfferDto => ({
  postName: postName(post),
  organisation: { id, name: names.get(id) ?? id },
});
