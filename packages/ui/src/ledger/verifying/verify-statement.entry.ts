import { installVerify } from './verify-statement.ts';

installVerify(document);
