import { maskedName } from './masked-name';

it.each([
  ['王桂芳', '王*芳'],
  ['王芳', '王*'],
  ['王', '王'],
  ['欧阳桂芳', '欧**芳'],
])('writes %s as %s', (name, masked) => {
  expect(maskedName(name)).toBe(masked);
});
