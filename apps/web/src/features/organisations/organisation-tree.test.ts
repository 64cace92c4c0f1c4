import { organisationTrees, type OrganisationNode } from './organisation-tree';

const write = (nodes: readonly OrganisationNode[]): string =>
  nodes.map(({ organisation: { name }, below }) => (below.length === 0 ? name : `${name}(${write(below)})`)).join(' ');

describe('the organisations as trees', () => {
  it('stand below what they belong to, by kind and name', () => {
    const trees = organisationTrees([
      { id: 'v', parentId: 't', kind: 'village', name: '柳村' },
      { id: 't', parentId: 'c', kind: 'township', name: '北乡' },
      { id: 'h', parentId: 'c', kind: 'institution', name: '县医院' },
      { id: 'c', kind: 'county', name: '县局' },
    ]);
    expect(write(trees)).toBe('县局(县医院 北乡(柳村))');
  });

  it('stand at the top where what they belong to is not shown', () => {
    expect(write(organisationTrees([{ id: 'c', parentId: 'city', kind: 'county', name: '县局' }]))).toBe('县局');
  });
});
