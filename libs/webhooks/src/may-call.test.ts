import { mayCall } from './may-call';

describe('the endpoint of a partner', () => {
  it.each<[string, boolean, boolean]>([
    ['https://partner.example/hook', true, true],
    ['http://partner.example/hook', false, false],
    ['http://127.0.0.1:8080/hook', false, true],
    ['http://localhost/hook', false, true],
    ['http://127.0.0.1.example/hook', false, false],
    ['https://user:secret@partner.example/', false, false],
    ['file:///etc/passwd', false, false],
    ['gopher://partner.example', false, false],
    ['no address', false, false],
  ])('%s may be called: %s, in a demo: %s', (endpoint, always, inDemo) => {
    expect([mayCall(endpoint, false), mayCall(endpoint, true)]).toEqual([always, inDemo]);
  });
});
