import { type Fault, type FaultWords, type Said } from './fault';
import { SENTENCES } from './fault-sentences';

const AS_WRITTEN: FaultWords = { element: (id) => id, refusal: (code) => ({ zh: code, en: code }) };

/** A fault as a sentence; without its step. */
export function sayFault(fault: Fault, words: FaultWords = AS_WRITTEN): Said {
  const { zh, en } = SENTENCES[fault.kind](fault, words);
  const details = fault.details ?? [];
  return { zh: [zh, ...details.map((each) => each.zh)].join('，'), en: [en, ...details.map((each) => each.en)].join(', ') };
}

/** As `sayFault` in English, with the step in front. */
export function faultLine(fault: Fault): string {
  const { en } = sayFault(fault);
  return fault.step === undefined ? en : `step ${String(fault.step)}: ${en}`;
}
