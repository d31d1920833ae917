import { defineConfig } from 'vite';

/** Builds the check of a statement into the one file that a statement's page loads; run it again when its source changes. */
export default defineConfig({
  logLevel: 'error',
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: '../../apps/web/static',
    emptyOutDir: false,
    lib: {
      entry: 'src/ledger/verifying/verify-statement.entry.ts',
      formats: ['iife'],
      name: 'verifyStatement',
      fileName: () => 'verify-statement.js',
    },
  },
});
