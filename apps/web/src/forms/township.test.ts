import { chosenTownship, townshipField } from './township';

const NORTH = { id: 'north', name: '北乡' };
const BY_NAME = { properties: { village: { type: 'string' }, township: { type: 'string', 'x-preset': 'township-name' } } };
const BY_ID = { properties: { place: { type: 'string', 'x-organisation': 'township' } } };

describe('the township of a form', () => {
  it('is the one chosen by its name or its id', () => {
    expect(chosenTownship(BY_NAME, { township: '北乡' }, [NORTH])).toBe(NORTH);
    expect(chosenTownship(BY_ID, { place: 'north' }, [NORTH])).toBe(NORTH);
  });

  it('is none before it is chosen, and none where the form does not ask', () => {
    expect(chosenTownship(BY_NAME, {}, [NORTH])).toBeUndefined();
    expect(townshipField({ properties: { hospital: { type: 'string', 'x-organisation': 'institution' } } })).toBeUndefined();
  });
});
