import { defineConfig } from 'vitest/config';

// The crx plugin stays out of tests. `node` holds the pure rooms and the tools, `dom` the rooms that touch a page,
// `e2e` the built extension in a real browser (one file at a time: the browser is the shared resource).
const pure = [
  'src/{classifier,policy,rewrite,audit,ledger,report,browser,background}/**/*.test.ts',
  'tools/**/*.test.ts',
  'test/*.test.ts',
];
const dom = [
  'src/{composer,gate,notice,content,popup,options,incident,exception,staff,welcome,readiness}/**/*.test.{ts,tsx}',
];

// A test that starts a program waits for a busy machine; none of them measures time.
const PATIENCE = 30_000;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'node', environment: 'node', include: pure, testTimeout: PATIENCE } },
      { test: { name: 'dom', environment: 'jsdom', include: dom, testTimeout: PATIENCE } },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.e2e.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
