import { runOffice } from './listeners/run-office.ts';

await runOffice(process.env);
