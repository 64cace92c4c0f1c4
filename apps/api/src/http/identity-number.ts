import { ValidateBy } from 'class-validator';
import { isIdentityNumber } from '#formats';

/** An identity number with a right check digit (GB 11643). */
export const IsIdentityNumber = (): PropertyDecorator =>
  ValidateBy({
    name: 'isIdentityNumber',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isIdentityNumber(value),
      defaultMessage: () => '$property must be an identity number',
    },
  });
