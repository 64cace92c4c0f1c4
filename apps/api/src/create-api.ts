import { resolve } from 'node:path';
import { NestFactory, Reflector } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { urlencoded } from 'express';
import helmet from 'helmet';
import { type Config } from '#config';
import { AppModule } from './app.module';
import { ActorGuard } from './auth/actor-guard';
import { createSessions } from './auth/session';
import { hearLanguage } from './http/reader-language';
import { refuseHostileInput } from './http/refuse-hostile-input';
import { createValidation } from './http/validation';
import { createNestLog } from './log/nest-log';
import { createRequestLog } from './log/request-log';
import { documentApi } from './open-api';
import { serveWebPages } from './pages/web-pages';
import { openParts, type PartsOverrides } from './open-parts';
import { type Parts } from './parts';
import { ProblemFilter } from './problem/problem-filter';

/** The API, ready to listen. */
export interface Api {
  readonly app: NestExpressApplication;
  readonly parts: Parts;
  /** Ends streams, finishes requests under way, then closes everything, the pool last. */
  readonly close: () => Promise<void>;
}

/** JSON bodies; documents have a limit of their own. */
const BODY_LIMIT = '256kb';
/** The doors that read a form of a page: they are for nobody who is signed in; one has a token bound to what it is about, the other only reads. */
const FORM_DOORS = ['/objection-form', '/objection-answer'];
const JSON_TYPES = ['application/json', 'application/cloudevents+json'];

/** Pages show files of a case by addresses that only they can make; a PDF that is opened in a window of its own is shown by a plug-in under the policy of the page that made it. */
const SHOWN_FILES = {
  objectSrc: ["'self'", 'blob:'],
  imgSrc: ["'self'", 'data:', 'blob:'],
};

/** Opens the parts and wires the application; the caller listens. */
export async function createApi(config: Config, overrides: PartsOverrides = {}): Promise<Api> {
  const { parts, close: closeParts } = await openParts(config, overrides);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.over(parts), {
    logger: createNestLog(parts.log),
    bodyParser: false,
    rawBody: true,
    abortOnError: false,
  });
  wire(app, parts);
  await app.init();
  const close = async (): Promise<void> => {
    parts.bus.close();
    await app.close();
    await closeParts();
  };
  return { app, parts, close };
}

function wire(app: NestExpressApplication, parts: Parts): void {
  const { config, log, store } = parts;
  app.set('trust proxy', config.trustedProxies);
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(createRequestLog(log));
  // Whether the bureau's network speaks HTTPS is for the proxy to say.
  app.use(helmet({ contentSecurityPolicy: { directives: { ...SHOWN_FILES, upgradeInsecureRequests: null } } }));
  serveWebPages(app, resolve(config.webFolder));
  app.use(['/api/sign-in', '/api/sign-out'], createSessions(config, store));
  app.useBodyParser('json', { limit: BODY_LIMIT, type: JSON_TYPES });
  app.use(FORM_DOORS, urlencoded({ extended: false, limit: '16kb', parameterLimit: 10 }));
  app.use(hearLanguage);
  app.use(refuseHostileInput);
  app.useGlobalPipes(createValidation());
  app.useGlobalGuards(new ActorGuard(parts, app.get(Reflector)));
  app.useGlobalFilters(new ProblemFilter(log));
  documentApi(app);
}
