import type { Plugin } from 'vite';
import { answerFile, isFileAddress } from './answer-file.ts';
import { readWebEnvironment } from './environment.ts';

/** Lets the development server answer with the files that staff gave, as the site's own server does. */
export function startDevFiles(variables: Readonly<Record<string, string | undefined>> = process.env): Plugin {
  return {
    name: 'files-of-staff',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const environment = isFileAddress(request.url ?? '') ? readWebEnvironment(variables) : null;
        if (environment?.ok) answerFile(environment.value, request, response).catch(next);
        else next();
      });
    },
  };
}
