import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { static as serveFolder, type Request, type Response } from 'express';
import { servePressed } from './serve-pressed';

/** First words of addresses, and the page whose script knows what stands behind them. */
const PAGES: Readonly<Record<string, string>> = {
  '': 'index.html',
  apply: 'index.html',
  authorities: 'index.html',
  cases: 'index.html',
  mailbox: 'index.html',
  drafts: 'index.html',
  receipts: 'index.html',
  'sign-in': 'index.html',
  track: 'index.html',
  work: 'work.html',
};

/**
 * The built pages (`apps/web/build.mjs`): what is named by its hash may be kept for ever, the page that names it is asked for each time.
 */
export function serveWebPages(app: NestExpressApplication, folder: string): void {
  app.use('/assets', servePressed(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  app.use('/icon.svg', serveFolder(join(folder, 'icon.svg'), { maxAge: '1d' }));
  app.use((request: Request, response: Response, next: (error?: unknown) => void) => {
    const page = pageOf(request);
    if (page === undefined) return void next();
    response.setHeader('Cache-Control', 'no-cache');
    // The folder may lie below one whose name begins with a dot.
    response.sendFile(join(folder, page), { dotfiles: 'allow' }, (error) => {
      // Whoever hung up in the middle is told nothing more.
      if (error !== undefined && !response.headersSent) next(error);
    });
  });
}

function pageOf({ method, path }: Request): string | undefined {
  const [, first = ''] = path.split('/');
  const reads = method === 'GET' || method === 'HEAD';
  return reads && Object.hasOwn(PAGES, first) ? PAGES[first] : undefined;
}
