import { bundleSources } from './source-bundle';

describe('the bundle of the workflows', () => {
  it.each(['feelin', 'typeorm', '@nestjs', 'bpmn-moddle', 'class-validator', 'luxon', '/libs/engine/', '/libs/cases/', '/libs/store/'])(
    'holds nothing of %s',
    async (name) => {
      const { code } = await bundleSources();
      expect(code).not.toContain(name);
    },
  );

  it('holds the case workflow, so that the absences mean something', async () => {
    const { code } = await bundleSources();
    expect(code).toContain('case-workflow');
    expect(code).toContain('/libs/contract/');
  });

  it('stays small: each cached workflow pays for what it loads', async () => {
    const { code } = await bundleSources();
    const withoutMap = code.replace(/\/\/# sourceMappingURL=.*$/m, '');
    expect(withoutMap.length).toBeLessThan(1_500_000);
  });
});
