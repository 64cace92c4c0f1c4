import { type Definition } from '#cases';

/** The process by which the applicant has this outcome looked at anew, where an end event names one. */
export function reexaminedBy({ graph }: Definition, outcome: string | undefined): string | undefined {
  const ends = Object.values(graph.nodes).flatMap((node) => (node.type === 'endEvent' && node.outcome === outcome ? [node] : []));
  return ends.find((end) => end.reexaminedBy !== undefined)?.reexaminedBy;
}
