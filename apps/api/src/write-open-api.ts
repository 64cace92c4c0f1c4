import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { openApiOf } from './open-api';

/** Writes the OpenAPI document to the file named, of which the web's types are made; nothing is started. */
async function main(path: string): Promise<void> {
  const app = await NestFactory.create(AppModule.operations(), { preview: true, logger: false, abortOnError: false });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(openApiOf(app), null, 2));
}

main(process.argv[2] ?? 'dist/openapi.json').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
