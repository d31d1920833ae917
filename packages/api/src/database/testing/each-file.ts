import { afterAll } from 'vitest';
import { removeTestDatabases } from '../test-databases.ts';

afterAll(removeTestDatabases);
