import { type TextRule } from './rule';
import { say } from '../text/say';

const LIMIT_BYTES = 2 * 1024 * 1024;

/** Refuses a file over 2 MB before anything parses it. */
export const fileTooLarge: TextRule = (xml) => {
  if (xml.length <= LIMIT_BYTES && new TextEncoder().encode(xml).length <= LIMIT_BYTES) return [];
  return [
    {
      line: 1,
      reason: say('the file is larger than 2 MB'),
      hint: say('Split the process, or take pictures and unused diagrams out of the file.'),
    },
  ];
};
