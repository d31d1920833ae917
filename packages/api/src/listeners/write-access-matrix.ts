import { writeFileSync } from 'node:fs';
import { accessMatrix, matrixFile } from './access-matrix.ts';

const lines = Object.entries(accessMatrix()).map(([listener, procedures]) => {
  const entries = Object.entries(procedures).map(
    ([path, roles]) => `    ${JSON.stringify(path)}: [${roles.map((role) => JSON.stringify(role)).join(', ')}]`,
  );
  return `  ${JSON.stringify(listener)}: {\n${entries.join(',\n')}\n  }`;
});
writeFileSync(matrixFile, `{\n${lines.join(',\n')}\n}\n`);
