import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { checkout } from '../support/checkout';

/** A source file with what it imports: other files of ours by path, everything else by name. */
export interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly isTest: boolean;
  readonly files: readonly string[];
  readonly names: readonly string[];
}

const ROOMS = ['libs', 'apps', 'workflows/runtime'];
const IMPORT = /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*'([^']+)'/g;

/** The room of a path: `libs/engine`, `apps/api`, `workflows/runtime`. */
export const roomOf = (path: string): string => path.split('/').slice(0, 2).join('/');

/** Every TypeScript file of the rooms, what is generated left out. */
export function listSourceFiles(): readonly SourceFile[] {
  return ROOMS.flatMap((room) => readdirSync(join(checkout, room), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map(readSource);
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(checkout, path), 'utf8');
  const names = [...text.matchAll(IMPORT)].map(([, name = '']) => name);
  const isTest = /\.test\.ts$|\/testing\//.test(path);
  const files = names.flatMap((name) => fileOf(path, name) ?? []);
  return { path, room: roomOf(path), text, isTest, files, names: names.filter((name) => fileOf(path, name) === undefined) };
}

/** The file of ours that an import means; `#engine/state` means none, since Node resolves it to none. */
function fileOf(from: string, name: string): string | undefined {
  if (name.startsWith('#')) return `libs/${name.slice(1)}/src/index.ts`;
  if (!name.startsWith('.')) return undefined;
  const target = resolve(checkout, dirname(from), name);
  const found = [`${target}.ts`, `${target}.tsx`, `${target}.d.ts`, join(target, 'index.ts'), target].find(
    (path) => existsSync(path) && path.includes('.'),
  );
  return relative(checkout, found ?? target);
}
