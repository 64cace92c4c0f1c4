import { parseUnaryTests } from 'feelin';
import { type Variables } from './variables';
import { guardNames, inputName } from './comparison-guard';
import { findSyntaxFault, type SyntaxFault } from './find-syntax-fault';
import { childrenOf, textOf, type SyntaxNode } from './syntax-node';

/** Starts of every `?` that stands for the input. */
function listInputMarks(node: SyntaxNode): readonly number[] {
  return node.name === '?' ? [node.from] : childrenOf(node).flatMap(listInputMarks);
}

function translateTest(node: SyntaxNode, text: string): string {
  const marks = listInputMarks(node);
  if (marks.length === 0) return `${guardNames.matches}(${inputName}, ${textOf(node, text)})`;
  let translated = '';
  let done = node.from;
  for (const mark of marks) {
    translated += text.slice(done, mark) + inputName;
    done = mark + 1;
  }
  return `${guardNames.truth}(${translated}${text.slice(done, node.to)})`;
}

/**
 * Writes the unary tests of a cell as one expression over the input, so that a cell is compiled once like any other expression:
 * `[[test, test …], negated]`. A test without `?` is compared with the input, one with `?` is a condition.
 */
export function cellText(text: string, known: Variables): string | SyntaxFault {
  const root = parseUnaryTests(text, known, undefined).topNode;
  const fault = findSyntaxFault(root, text);
  if (fault !== undefined) return fault;
  const parts = childrenOf(root);
  const tests = parts.filter(({ name }) => name === 'PositiveUnaryTests').flatMap(childrenOf);
  return `[[${tests.map((test) => translateTest(test, text)).join(', ')}], ${String(parts[0]?.name === 'not')}]`;
}
