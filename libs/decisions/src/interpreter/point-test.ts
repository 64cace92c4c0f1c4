/** `(= 10)` and `(!= 10)` as values: tests that are no range. */
export class PointTest {
  constructor(
    readonly sign: '=' | '!=',
    readonly value: unknown,
  ) {}
}
