import { type NodeReader, partsOf } from './run';

/** `and` and `or` over three truths: one `decisive` truth decides. */
function createLogic(decisive: boolean): NodeReader {
  return (node, source) => {
    const [left, right] = partsOf(node).map(source.read);
    return (scope) => {
      const truths = [left?.(scope), right?.(scope)];
      if (truths.includes(decisive)) return decisive;
      return truths.every((truth) => truth === !decisive) ? !decisive : null;
    };
  };
}

/** `a and b`. */
export const readConjunction = createLogic(false);

/** `a or b`. */
export const readDisjunction = createLogic(true);

/** `if a then b else c`: what is not true is not so. */
export const readIf: NodeReader = (node, source) => {
  const [condition, then, otherwise] = partsOf(node).map(source.read);
  return (scope) => (condition?.(scope) === true ? then?.(scope) : otherwise?.(scope)) ?? null;
};
