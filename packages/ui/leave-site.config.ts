import { defineConfig } from 'vite';

/** Builds the quick exit into the one file that every public page loads; run it again when its source changes. */
export default defineConfig({
  logLevel: 'error',
  publicDir: false,
  build: {
    target: 'es2020',
    outDir: '../../apps/web/static',
    emptyOutDir: false,
    lib: {
      entry: 'src/coalition/leaving/leave-site.entry.ts',
      formats: ['iife'],
      name: 'leaveSite',
      fileName: () => 'leave-site.js',
    },
  },
});
