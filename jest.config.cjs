const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  transform: { '^.+\\.(ts|m?js)$': '<rootDir>/jest.esm2cjs.cjs' },
  transformIgnorePatterns: ['\\.cjs$'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.huiban'],
};
const pure = [
  'access',
  'bpmn',
  'calendar',
  'config',
  'contract',
  'decisions',
  'documents',
  'engine',
  'formats',
  'forms',
  'sheets',
  'signals',
  'webhooks',
  'tasks',
];

/** `pure` needs nothing but Node; `real` gets a PostgreSQL and a Temporal server from its global set-up; `chaos` kills its own. */
module.exports = {
  // A busy machine is no failure: only what hangs is.
  testTimeout: 300_000,
  // Modules are loaded anew for each file, and what a worker holds of them grows.
  workerIdleMemoryLimit: '1500MB',
  testSequencer: '<rootDir>/test/support/long-tests-first.cjs',
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testMatch: [
        ...pure.map((lib) => `<rootDir>/libs/${lib}/src/**/*.test.ts`),
        '<rootDir>/{apps/web/src,test/architecture,test/conformance}/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'real',
      testMatch: [
        '<rootDir>/libs/{archive,store,cases,jobs,rosters,scenarios}/src/**/*.test.ts',
        '<rootDir>/apps/{api,worker,operator}/src/**/*.test.ts',
        '<rootDir>/workflows/**/*.test.ts',
        '<rootDir>/test/{browser,replay,e2e,scenarios}/**/*.test.ts',
      ],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    { ...shared, displayName: 'chaos', testMatch: ['<rootDir>/test/chaos/**/*.test.ts'] },
  ],
};
