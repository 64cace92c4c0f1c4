import { ValidationPipe } from '@nestjs/common';
import { ProblemError } from '../problem/problem-error';
import { fieldFaults } from './field-faults';

/** Bodies and queries as their DTOs say, or `fields-invalid`: unknown fields are refused, nothing is coerced silently. */
export function createValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new ProblemError('fields-invalid', { errors: fieldFaults(errors) }),
  });
}
