import { verbsOf } from './verbs-of';

describe('verbsOf', () => {
  it('offers a dry run before anything is migrated', () => {
    expect(verbsOf('plan', 'ready')).toEqual(['dry-run']);
    expect(verbsOf('trial', 'done')).toEqual(['run', 'dry-run']);
  });

  it('lets one that works be paused or stopped only', () => {
    expect(verbsOf('run', 'working')).toEqual(['pause', 'stop']);
    expect(verbsOf('run', 'paused')).toEqual(['resume', 'stop']);
  });

  it('lets what was migrated be taken back', () => {
    expect(verbsOf('run', 'done')).toContain('back');
  });
});
