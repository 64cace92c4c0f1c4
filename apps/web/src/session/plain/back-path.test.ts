import { backPath, signInPath } from './back-path';

describe('the way back after signing in', () => {
  it('leads to the page with all that its address said', () => {
    const address = new URL(signInPath('/apply/card?step=2'), 'http://house');
    expect(backPath(address.searchParams.get('back'))).toBe('/apply/card?step=2');
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', '', null])(
    'never leads out of the house (%s)',
    (given) => {
      expect(backPath(given)).toBe('/');
    },
  );
});
