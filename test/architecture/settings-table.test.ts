import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listVariables } from '#config';
import { checkout } from '../support/checkout';

describe('docs/operations.md', () => {
  it.each(listVariables())('lists $name as the configuration knows it', ({ name, doc, fallback, required }) => {
    const row = readFileSync(join(checkout, 'docs', 'operations.md'), 'utf8')
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .find((cells) => cells[1] === `\`${name}\``);
    expect(row?.slice(2, 4)).toEqual([required ? 'must be set' : fallback === undefined ? '' : `\`${fallback}\``, doc]);
  });
});
