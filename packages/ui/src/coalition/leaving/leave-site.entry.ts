import { installQuickExit } from './leave-site.ts';

installQuickExit(document);
