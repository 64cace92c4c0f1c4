import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from './auth/credentials';

const DESCRIPTION = `Approvals of a county medical-security bureau.

Errors are RFC 9457 problem details with a stable \`code\`. Every operation that changes something takes an \`Idempotency-Key\`; the same key
gives the same answer, and may be sent again after a failure of the network or a 503. Signing in and out take none. A task's id is
\`<caseId>.<number>\`. Times are ISO 8601 in UTC. A case that you may not see does not exist for you (404).`;

/** The OpenAPI document of all operations; needs nothing but the controllers. */
export function openApiOf(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Huiban 惠办')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth(SESSION_COOKIE)
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('cookie')
    .build();
  return withPathParameters(SwaggerModule.createDocument(app, description));
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Nest leaves out a path's parameter where a pipe makes an object of it; on the wire each is a text. */
function withPathParameters(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
    for (const operation of METHODS.flatMap((method) => item[method] ?? [])) {
      const known = (operation.parameters ?? []).flatMap((each) => ('name' in each && each.in === 'path' ? each.name : []));
      const missing = names.filter((name) => !known.includes(name));
      const parameters = missing.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }) as const);
      operation.parameters = [...parameters, ...(operation.parameters ?? [])];
    }
  }
  return document;
}

/** Swagger UI at /api/docs (served from here, works offline) and the document at /api/openapi.json. */
export function documentApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), { jsonDocumentUrl: 'api/openapi.json' });
}
