import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { startDevFiles } from './src/server/start-dev-files.ts';

export default defineConfig({
  plugins: [
    startDevFiles(),
    sveltekit({
      adapter: adapter({ precompress: true }),
      compilerOptions: { runes: true },
      // Hashes, not nonces: a page is kept as finished bytes and must not differ between two readers.
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          // The check of a statement reads the file that proves it, from this site alone.
          'connect-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self'],
          'font-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'object-src': ['none'],
          'frame-ancestors': ['none'],
        },
      },
      inlineStyleThreshold: 60_000,
      paths: { relative: false },
      version: { name: 'fixed' },
    }),
  ],
  test: { include: ['src/**/*.test.ts'], setupFiles: ['../../scripts/testing/property-seed.ts'], isolate: false },
});
