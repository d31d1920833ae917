import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import whole from '../eslint.config.js';

// The rules of the whole check, less those that need types and with them many seconds.
export default defineConfig(...whole, ts.configs.disableTypeChecked, {
  languageOptions: { parserOptions: { projectService: false, project: null } },
  linterOptions: { reportUnusedDisableDirectives: 'off' },
});
