import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** How a tool ended and what it printed. */
export interface ToolRun {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a tool of node_modules, or a program of Node, to its end; with `live` its output is shown as it comes, else it is kept. */
export function runTool(
  checkout: string,
  [tool, ...args]: readonly [string, ...string[]],
  { live }: { readonly live: boolean },
): Promise<ToolRun> {
  const begun = Date.now();
  const program = tool === 'node' ? process.execPath : join(checkout, 'node_modules', '.bin', tool);
  const child = spawn(program, args, {
    cwd: checkout,
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
  });
  const pieces: Buffer[] = [];
  child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
  child.stderr?.on('data', (piece: Buffer) => pieces.push(piece));
  return new Promise((resolve) => {
    const end = (ok: boolean, note = ''): void => {
      resolve({ ok, output: Buffer.concat(pieces).toString('utf8') + note, seconds: (Date.now() - begun) / 1_000 });
    };
    child.on('error', (error) => {
      end(false, error.message);
    });
    child.on('close', (code) => {
      end(code === 0);
    });
  });
}
