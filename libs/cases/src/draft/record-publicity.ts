import { daysOver } from '#calendar';
import { type Effect } from '#engine';
import { type EntryEnd, type TimerRow } from '#store';
import { type Publicity } from '../definition/publicity';
import { calendarOf, type CaseDraft, keepPublicity } from './case-draft';
import { endInquiries } from './end-inquiries';
import { evaluateText } from './evaluate-text';
import { findKeptRule } from './kept-rule';
import { renderPublicity } from './publicity-content';
import { renderContent } from './record-notice';
import { type Obstacle, type Recording } from './recording';

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** Makes what a file of `publicities/` says public, masked; it is taken down when the element is left. */
export function openPublicity({ draft, note }: Recording, effect: Of<'publicity-opened'>): Obstacle | undefined {
  const made = makeContent(draft, effect);
  if (!made.ok) return { code: 'evaluation-failed', element: effect.element, reason: `publicity ${effect.name}: ${made.reason}` };
  endInquiries(draft);
  draft.change.entriesOpened.push({
    no: effect.publicity,
    content: made.value.content,
    element: effect.element,
    openedAt: draft.now,
    awaitsPlaces: timersOf(draft, effect.element, draft.publicities.held).length > 0,
    publicity: made.value.head,
  });
  note.told.push(['publicity', effect.publicity]);
  return undefined;
}

/** Versions from before publicities had files of their own name a notice. */
function makeContent(draft: CaseDraft, effect: Of<'publicity-opened'>): ReturnType<typeof renderPublicity> {
  const publicity = draft.definition.publicities.get(effect.name);
  if (publicity !== undefined) return renderPublicity(draft, publicity, effect);
  const notice = draft.definition.notices.get(effect.name);
  if (notice === undefined) return { ok: false, reason: 'there is no such file' };
  const rendered = renderContent(draft, notice, effect.variables);
  if (!rendered.ok) return rendered;
  const { title, body } = rendered.content;
  return renderPublicity(draft, asPublicity(String(title), String(body)), effect);
}

const literal = (value: string) => ({ kind: 'literal', value }) as const;
const asPublicity = (title: string, body: string): Publicity => ({
  title: literal(title),
  fields: [{ label: '公示内容', value: literal(body) }],
  places: [],
  supervision: literal(''),
});

/** Takes an entry down: by an objection it is suspended, and its days that are over are kept for a term that resumes. */
export function closePublicity({ draft }: Recording, effect: Of<'publicity-closed'>): void {
  const { publicity: no, element } = effect;
  const by = endOf(draft, effect);
  keepSuspension(draft, effect);
  const index = draft.change.entriesOpened.findIndex((entry) => entry.no === no);
  if (index >= 0) draft.change.entriesOpened.splice(index, 1);
  else draft.change.entriesClosed.push({ no, at: draft.now, by, staysMarked: by === 'objection' && staysMarked(draft, element) });
}

function endOf(draft: CaseDraft, { element, how }: Of<'publicity-closed'>): EntryEnd {
  if (how === 'received') return 'objection';
  const counted = boundaryOf(draft, element).some((id) => {
    const node = draft.definition.graph.nodes[id];
    return node?.type === 'boundaryEvent' && node.interrupting && node.trigger.kind === 'timer';
  });
  const runs = [...timersOf(draft, element, draft.timers), ...timersOf(draft, element, draft.publicities.held)].length > 0;
  return counted && !runs ? 'term' : 'otherwise';
}

function keepSuspension(draft: CaseDraft, { publicity, element, how }: Of<'publicity-closed'>): void {
  const { held, over, suspended } = draft.publicities;
  const gone = boundaryOf(draft, element);
  const others = Object.fromEntries(Object.entries(over).filter(([each]) => each !== element));
  keepPublicity(draft, {
    held: held.filter((timer) => !gone.includes(timer.element)),
    over: how === 'received' ? { ...others, [element]: (over[element] ?? 0) + overNow(draft, element) } : others,
    suspended: how === 'received' ? [...suspended, publicity] : suspended,
  });
}

function overNow(draft: CaseDraft, element: string): number {
  const [timer] = timersOf(draft, element, draft.timers);
  const kept = timer === undefined ? undefined : findKeptRule(timer.rule);
  return kept?.due.kind === 'days' ? daysOver(calendarOf(draft), kept.due, { from: new Date(kept.from), at: draft.now }) : 0;
}

function staysMarked(draft: CaseDraft, element: string): boolean {
  const node = draft.definition.graph.nodes[element];
  const name = node?.type === 'receiveTask' ? node.publicity : undefined;
  const file = name === undefined ? undefined : draft.definition.publicities.get(name);
  if (file === undefined) return false;
  const how = file.suspendedEntries === undefined ? undefined : evaluateText(draft, file.suspendedEntries, {});
  return how?.ok !== true || how.text !== 'hidden';
}

const boundaryOf = ({ definition }: CaseDraft, element: string): readonly string[] => {
  const node = definition.graph.nodes[element];
  return node?.type === 'receiveTask' ? node.boundaryEvents : [];
};

/** Those of the timers that stand on the element's border. */
function timersOf<Timer extends Pick<TimerRow, 'element'>>(draft: CaseDraft, element: string, timers: readonly Timer[]): readonly Timer[] {
  const boundaries = boundaryOf(draft, element);
  return timers.filter((timer) => boundaries.includes(timer.element));
}
