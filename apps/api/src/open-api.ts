import { type NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from './auth/credentials';

const DESCRIPTION = `Approvals of a county medical-security bureau.

Errors are RFC 9457 problem details with a stable \`code\`. Every operation that changes something takes an \`Idempotency-Key\`; the same key
gives the same answer, and may be sent again after a failure of the network or a 503. Signing in and out take none. A task's id is
\`<caseId>.<number>\`. Times are ISO 8601 in UTC. A case that you may not see does not exist for you (404).`;

/** Swagger UI at /api/docs (served from here, works offline) and the document at /api/openapi.json. */
export function documentApi(app: NestExpressApplication): void {
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
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description), { jsonDocumentUrl: 'api/openapi.json' });
}
