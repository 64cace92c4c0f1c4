import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { static as serveFolder, type Request, type Response } from 'express';

/** Below it every address is the one page of staff, whose script knows what it means. */
const STAFF = '/work';

/**
 * The built pages (`npm run build`): what is named by its hash may be kept for ever, the page that names it is asked for each time.
 */
export function serveWebPages(app: NestExpressApplication, folder: string): void {
  app.use('/assets', serveFolder(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  app.use('/icon.svg', serveFolder(join(folder, 'icon.svg'), { maxAge: '1d' }));
  app.use(STAFF, (request: Request, response: Response, next: (error?: unknown) => void) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'work.html'), { dotfiles: 'allow' }, next);
  });
}
