import { waitAfter } from './upload-pause';

describe('the pause before an upload is tried again', () => {
  it('doubles from a second to half a minute', () => {
    expect([1, 2, 3, 5, 6, 40].map(waitAfter)).toEqual([1_000, 2_000, 4_000, 16_000, 30_000, 30_000]);
  });
});
