import { type JobInput } from '../job-input';

/** So many seats, and alternates, drawn from the holders of one post. */
export interface PanelPart {
  readonly post: string;
  readonly size: number;
  readonly alternates: number;
}

/** The parts that a panel is drawn by: those of the input `parts`, or one of `post` and `size`; `bad-job-input` where they make no sense. */
export function readPanelParts(input: JobInput): readonly PanelPart[] {
  const parts = input.contexts('parts');
  return parts.length === 0 ? [readPart(input, 'expert')] : parts.map((part) => readPart(part));
}

const readPart = (part: JobInput, otherwise?: string): PanelPart => ({
  post: part.text('post', otherwise),
  size: part.count('size'),
  alternates: part.countOrNone('alternates'),
});
