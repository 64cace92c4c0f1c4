const shape = /^\d{8,32}$/;

/** Whether this may be the number of a bank account or card: 8 to 32 digits, nothing between them. Passbooks of small banks have no check digit, so none is asked for. */
export function isBankAccount(value: string): boolean {
  return shape.test(value);
}
