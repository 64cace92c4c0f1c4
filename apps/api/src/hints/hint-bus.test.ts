import { type Actor } from '#access';
import { officeKey, personKey, type HintList } from '#signals';
import { HintBus } from './hint-bus';

const actor = (personId: string, ...offices: readonly string[]): Actor =>
  ({
    personId,
    name: personId,
    postings: offices.map((office) => {
      const [post, organisationId] = office.split('@');
      return { post, organisationId, organisationPath: [organisationId] };
    }),
  }) as unknown as Actor;

function listen(bus: HintBus, who: Actor) {
  const heard: (HintList | 'end')[] = [];
  const leave = bus.join(who, { onHint: (list) => heard.push(list), onClose: () => heard.push('end') });
  return { heard, leave };
}

describe('the bus of hints', () => {
  it('tells a person and the holders of a post, and nobody else', () => {
    const bus = new HintBus();
    const [ann, bob, cid] = [
      listen(bus, actor('ann')),
      listen(bus, actor('bob', 'reviewer-1@c')),
      listen(bus, actor('cid', 'reviewer-1@d')),
    ];
    bus.publish([{ list: 'inbox', keys: [personKey('ann'), officeKey('c', 'reviewer-1')] }]);
    expect([ann.heard, bob.heard, cid.heard]).toEqual([['inbox'], ['inbox'], []]);
  });

  it('tells a listener once although several keys meet it', () => {
    const bus = new HintBus();
    const ann = listen(bus, actor('ann', 'reviewer-1@c', 'reviewer-2@c'));
    bus.publish([{ list: 'messages', keys: [personKey('ann'), officeKey('c', 'reviewer-1'), officeKey('c', 'reviewer-2')] }]);
    expect(ann.heard).toEqual(['messages']);
  });

  it('tells nobody who has left', () => {
    const bus = new HintBus();
    const ann = listen(bus, actor('ann'));
    ann.leave();
    bus.publish([{ list: 'inbox', keys: [personKey('ann')] }]);
    bus.publishToAll();
    expect(ann.heard).toEqual([]);
  });

  it('tells all lists to all where it is not known who was meant', () => {
    const bus = new HintBus();
    const ann = listen(bus, actor('ann'));
    bus.publishToAll();
    expect(ann.heard).toEqual(['inbox', 'messages']);
  });

  it('ends every stream on closing', () => {
    const bus = new HintBus();
    const ann = listen(bus, actor('ann'));
    bus.close();
    expect(ann.heard).toEqual(['end']);
  });
});
