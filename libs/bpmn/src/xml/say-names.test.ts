import { sayNames } from './say-names';

describe('a diagram said otherwise', () => {
  it('has other names, and all else as it was', () => {
    const xml = '<bpmn:task id="a" name="甲&amp;乙" huiban:form="name"/><huiban:input name="kind" value="name"/>';
    expect(sayNames(xml, (name) => (name === '甲&乙' ? 'A & "B"' : name))).toBe(
      '<bpmn:task id="a" name="A &amp; &quot;B&quot;" huiban:form="name"/><huiban:input name="kind" value="name"/>',
    );
  });
});
