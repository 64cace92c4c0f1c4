/** Whether the operating system answered with this code, such as `ESRCH`; asks the error's shape, since tests run in a realm of their own. */
export const isSystemError = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
