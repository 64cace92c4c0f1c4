import { type ProblemCode, PROBLEMS } from '../../problem/problems';
import { type SentenceDto } from './bulk-runs.dto';

/** Why an item was refused, for people; codes of an older version may have no sentence of their own. */
export function sentenceOf(code: string): SentenceDto {
  const { zh, en } = PROBLEMS[isProblemCode(code) ? code : 'internal'];
  return { zh, en };
}

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);
