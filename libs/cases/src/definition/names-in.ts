import { type ProcessGraph, type ReferencedNames, referencedNames } from '#bpmn';

/** The names that any pool of a diagram uses, by kind. */
export function namesIn(graphs: readonly ProcessGraph[]): ReferencedNames {
  const named = graphs.map(referencedNames);
  return {
    forms: named.flatMap(({ forms }) => forms),
    decisions: named.flatMap(({ decisions }) => decisions),
    notices: named.flatMap(({ notices }) => notices),
    documents: named.flatMap(({ documents }) => documents),
    publicities: named.flatMap(({ publicities }) => publicities),
    departmentMessages: named.flatMap(({ departmentMessages }) => departmentMessages),
    posts: named.flatMap(({ posts }) => posts),
    topics: named.flatMap(({ topics }) => topics),
    processes: named.flatMap(({ processes }) => processes),
  };
}
