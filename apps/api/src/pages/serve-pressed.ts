import { existsSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { type NextFunction, type Request, type RequestHandler, type Response, static as serveFolder } from 'express';

type Settings = NonNullable<Parameters<typeof serveFolder>[1]>;

/** Ways in which a file may lie pressed beside itself (`apps/web/press-files.mjs`), the smallest first. */
const ENDINGS = { br: '.br', gzip: '.gz' } as const;
type Encoding = keyof typeof ENDINGS;
const ENCODINGS = ['br', 'gzip'] as const satisfies readonly Encoding[];

/** Serves a folder whose files do not change, each as small as the browser takes it. */
export function servePressed(folder: string, settings: Settings): RequestHandler {
  const files = new Set(existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []);
  const serve = serveFolder(folder, settings);
  return (request: Request, response: Response, next: NextFunction) => {
    const name = request.path.slice(1);
    const pressed = ENCODINGS.filter((each) => files.has(`${name}${ENDINGS[each]}`));
    if (pressed.length > 0) choose(request, response, { name, pressed });
    return serve(request, response, next);
  };
}

function choose(
  request: Request,
  response: Response,
  { name, pressed }: { readonly name: string; readonly pressed: readonly Encoding[] },
): void {
  response.vary('Accept-Encoding');
  const taken = pressed.find((each) => request.acceptsEncodings(each) !== false);
  if (taken === undefined) return;
  response.type(extname(name)).setHeader('Content-Encoding', taken);
  request.url = `/${name}${ENDINGS[taken]}`;
}
