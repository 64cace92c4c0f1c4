import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOperation, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemDto } from '../problem/problem.dto';
import { PROBLEMS, type ProblemCode } from '../problem/problems';

/** What the documentation says of an operation, and its status where it succeeds. */
export interface OperationSpec {
  readonly summary: string;
  readonly description?: string;
  readonly status?: number;
  readonly answers?: Type;
  readonly problems?: readonly ProblemCode[];
  /** Takes an Idempotency-Key. */
  readonly command?: true;
}

const COMMAND_PROBLEMS = [
  'idempotency-key-missing',
  'idempotency-key-invalid',
  'idempotency-key-reused',
  'command-under-way',
  'unavailable',
] as const;

/** Status and documentation of an operation in one place. */
export function Operation(spec: OperationSpec): MethodDecorator {
  const { summary, description, status = 200, answers, problems = [], command } = spec;
  const codes = [...problems, ...(command ? COMMAND_PROBLEMS : [])];
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ summary, ...(description === undefined ? {} : { description }) }),
    ApiResponse({ status, description: summary, ...(answers === undefined ? {} : { type: answers }) }),
    ApiExtraModels(ProblemDto),
    ...[...byStatus(codes)].map(([code, names]) => problemResponse(code, names)),
    ...(command ? [ApiHeader({ name: 'Idempotency-Key', required: true, description: '8–128 visible ASCII characters' })] : []),
  );
}

function problemResponse(status: number, codes: readonly ProblemCode[]): MethodDecorator {
  return ApiResponse({
    status,
    description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].en}`).join('\n\n'),
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
  });
}

function byStatus(codes: readonly ProblemCode[]): Map<number, ProblemCode[]> {
  const groups = new Map<number, ProblemCode[]>();
  for (const code of codes) groups.set(PROBLEMS[code].status, [...(groups.get(PROBLEMS[code].status) ?? []), code]);
  return groups;
}
