import { type PipeTransform } from '@nestjs/common';
import { type DefinitionHash } from '#contract';
import { type PanelKey } from '#store';
import { ProblemError } from '../../problem/problem-error';

const HASH = /^[0-9a-f]{64}$/;

/** A panel as its address has it: version, element and batch, in one word. */
export const panelId = ({ definitionHash, element, batch }: PanelKey): string =>
  Buffer.from(JSON.stringify([definitionHash, element, batch ?? null])).toString('base64url');

/** The panel in the path; anything else does not exist. */
export class PanelIdPipe implements PipeTransform<string, PanelKey> {
  transform(text: string): PanelKey {
    const [hash, element, batch, ...rest] = parts(text);
    const fits = isHash(hash) && typeof element === 'string' && (batch === null || typeof batch === 'string') && rest.length === 0;
    if (!fits) throw new ProblemError('unknown-panel');
    return { definitionHash: hash, element, ...(batch === null ? {} : { batch }) };
  }
}

const isHash = (value: unknown): value is DefinitionHash => typeof value === 'string' && HASH.test(value);

function parts(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    throw new ProblemError('unknown-panel');
  }
}
