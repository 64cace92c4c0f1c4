import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listVariables } from '#config';
import { SEARCH_ATTRIBUTES } from '#contract';
import { NODE_FLAGS, PROGRAMS } from '../../apps/operator/src/stack/programs';
import { checkout } from '../support/checkout';

const compose = readFileSync(join(checkout, 'docker', 'compose.yaml'), 'utf8');
const known = listVariables().map(({ name }) => name);

/** The indented text below a key that begins a line with this indentation. */
function block(text: string, indent: number, key: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${' '.repeat(indent)}${key}:`));
  if (start < 0) return '';
  const length = lines.slice(start + 1).findIndex((line) => line.trim() !== '' && line.search(/\S/) <= indent);
  return lines.slice(start, length < 0 ? undefined : start + 1 + length).join('\n');
}

const service = (name: string): string => block(compose, 2, name);
const namesIn = (text: string): string[] => [...text.matchAll(/^ +([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name);
const shared = namesIn(block(compose, 0, 'x-environment'));
const environmentOf = (name: string): string[] => [...(service(name).includes('*environment') ? shared : []), ...namesIn(service(name))];

describe('compose.yaml', () => {
  it.each(['api', 'worker', 'set-up'])('gives %s only variables that the configuration knows, and all that it must have', (name) => {
    const given = environmentOf(name);
    expect(given.filter((variable) => !known.includes(variable))).toEqual([]);
    expect(listVariables().filter((variable) => variable.required && !given.includes(variable.name))).toEqual([]);
  });

  it.each(['api', 'worker'] as const)('runs %s from the entry point that npm start runs', (name) => {
    for (const word of [...NODE_FLAGS, PROGRAMS[name]]) expect(block(service(name), 4, 'command')).toContain(`'${word}'`);
  });

  it('runs programs that are compiled from sources of this repository', () => {
    const programs = [...compose.matchAll(/dist\/([\w/.-]+)\.js/g)].map(([, path = '']) => join(checkout, `${path}.ts`));
    expect(programs.filter((path) => !existsSync(path))).toEqual([]);
    expect(programs.length).toBeGreaterThanOrEqual(4);
  });

  it('makes every search attribute that the workflows set', () => {
    for (const attribute of Object.values(SEARCH_ATTRIBUTES)) expect(service('search-attributes')).toContain(attribute);
  });

  it('builds an image that runs without root', () => {
    expect(readFileSync(join(checkout, 'docker', 'Dockerfile'), 'utf8')).toMatch(/^USER node$/m);
  });
});
