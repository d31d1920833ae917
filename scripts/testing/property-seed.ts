import fc from 'fast-check';
import { variables } from '../environment.ts';

// A check says the same of the same code each time: properties try the cases of one seed. `pnpm endure properties` tries others.
fc.configureGlobal({ seed: Number(variables['PROPERTY_SEED'] ?? '1') });
