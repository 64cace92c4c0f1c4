import { IdTable } from './id-table';

interface Item {
  readonly id: number;
  name: string;
}
const items = (count: number): Item[] => Array.from({ length: count }, (_, index) => ({ id: index * 3, name: `n${index}` }));
const table = (source: readonly Item[]) => new IdTable<Item, Item>(source);
const same = (item: Item) => item;

describe('id table', () => {
  it('finds by id what is there and nothing else', () => {
    const found = table(items(5));
    expect(found.find(6)?.name).toBe('n2');
    expect(found.find(7)).toBeUndefined();
    expect(found.find(99)).toBeUndefined();
    expect(table([]).find(0)).toBeUndefined();
  });

  it('changes a copy and shares what was not fetched', () => {
    const source = items(3);
    const changing = table(source);
    const item = changing.find(3);
    if (item !== undefined) item.name = 'changed';
    const sealed = changing.seal(same);
    expect(source[1]?.name).toBe('n1');
    expect(sealed.map(({ name }) => name)).toEqual(['n0', 'changed', 'n2']);
    expect(sealed[0]).toBe(source[0]);
    expect(changing.list().map(({ name }) => name)).toEqual(['n0', 'changed', 'n2']);
  });

  it.each([1, 15, 40])('forgets %i removed items, old and new', (count) => {
    const source = items(50);
    const removing = table(source);
    removing.add({ id: 200, name: 'new' });
    removing.add({ id: 201, name: 'newer' });
    for (const { id } of source.slice(0, count)) removing.remove(id);
    removing.remove(200);
    const left = [...source.slice(count).map(({ id }) => id), 201];
    expect(removing.seal(same).map(({ id }) => id)).toEqual(left);
    expect(removing.list().map(({ id }) => id)).toEqual(left);
    expect(removing.find(0)).toBeUndefined();
    expect(removing.find(200)).toBeUndefined();
    expect(removing.find(201)?.name).toBe('newer');
  });
});
