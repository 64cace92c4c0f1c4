// Jest cannot require() ES modules before Node 24.9, and Nest, feelin and bpmn-moddle ship nothing else: compile both kinds to CommonJS.
const { createTransformer } = require('@swc/jest');

const typescript = createTransformer({
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
});
const javascript = createTransformer({
  jsc: { parser: { syntax: 'ecmascript' }, target: 'es2023' },
  module: { type: 'commonjs', ignoreDynamic: false },
  sourceMaps: false,
});
const esmSyntax = /^\s*(import\s*[\w{*'"]|import\.meta|export\s)/m;
const isModule = (source, file) => file.endsWith('.mjs') || esmSyntax.test(source);

module.exports = {
  process: (source, file, options) => {
    if (file.endsWith('.ts')) return typescript.process(source, file, options);
    return isModule(source, file) ? javascript.process(source, file, options) : { code: source };
  },
  getCacheKey: (source, file, options) => (file.endsWith('.ts') ? typescript : javascript).getCacheKey(source, file, options),
};
