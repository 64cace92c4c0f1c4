import { type FlowNode } from '#bpmn';

interface Aspect {
  readonly what: string;
  readonly of: (node: FlowNode) => string;
}

const markerOf = (node: FlowNode) => ('multiInstance' in node ? node.multiInstance : undefined);

/** What must be the same of two elements for work that is open at one to go on at the other. */
const ASPECTS: readonly Aspect[] = [
  { what: 'kind', of: ({ type }) => type },
  { what: 'trigger', of: (node) => ('trigger' in node ? node.trigger.kind : 'none') },
  { what: 'kind of what is thrown', of: (node) => ('throws' in node ? (node.throws?.kind ?? 'nothing') : 'nothing') },
  { what: 'topic', of: (node) => (node.type === 'serviceTask' ? node.topic : 'none') },
  { what: 'called process', of: (node) => (node.type === 'callActivity' ? node.calledElement : 'none') },
  { what: 'performer', of: (node) => (node.type === 'userTask' && node.forApplicant ? 'applicant' : 'office') },
  { what: 'repetition', of: (node) => ('loop' in node && node.loop !== undefined ? 'a loop' : 'none') },
  {
    what: 'way of being undone',
    of: (node) => (node.type === 'subProcess' && node.isTransaction === true ? 'a transaction' : 'an activity'),
  },
  { what: 'purpose', of: (node) => ('isForCompensation' in node && node.isForCompensation === true ? 'undoing' : 'doing') },
  { what: 'order of instances', of: (node) => orderOf(markerOf(node)) },
  { what: 'way of voting', of: (node) => wayOfVoting(markerOf(node)) },
  { what: 'list of outputs', of: (node) => (markerOf(node)?.outputCollection === undefined ? 'none' : 'collected') },
];

const orderOf = (marker: ReturnType<typeof markerOf>): string => {
  if (marker === undefined) return 'a single one';
  return marker.sequential ? 'one after another' : 'all at once';
};

/** Votes that were cast under one rule are not counted under another. */
const wayOfVoting = (marker: ReturnType<typeof markerOf>): string => {
  if (marker?.panel === undefined) return 'none';
  return `${marker.panel.rule}${marker.panel.entries === undefined ? '' : ' on entries'}`;
};

/** Why open work at one element could not go on at the other; undefined where it can. */
export function misfitOf(source: FlowNode, target: FlowNode): string | undefined {
  const differing = ASPECTS.find(({ of }) => of(source) !== of(target));
  if (differing === undefined) return undefined;
  return `${differing.what} of ${source.id} is ${differing.of(source)}, that of ${target.id} ${differing.of(target)}`;
}
