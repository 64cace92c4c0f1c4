import { townshipField } from './township';

describe('the township of a form', () => {
  it('is asked for by its name or its id', () => {
    expect(
      townshipField({ properties: { village: { type: 'string' }, township: { type: 'string', 'x-preset': 'township-name' } } })?.name,
    ).toBe('township');
    expect(townshipField({ properties: { place: { type: 'string', 'x-organisation': 'township' } } })?.name).toBe('place');
  });

  it('is none where the form does not ask', () => {
    expect(townshipField({ properties: { hospital: { type: 'string', 'x-organisation': 'institution' } } })).toBeUndefined();
  });
});
