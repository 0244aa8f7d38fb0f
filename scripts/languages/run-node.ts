import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runForAll } from './run-program.ts';
import type { Runtime } from './runtime.ts';
import type { Task } from './task.ts';

const moduleOf = ({ does, code, imports }: Task): string => `
${imports.join('\n')}
export default async ({ ${does === 'verify' ? 'secret, token, publicKey' : 'secret, claims, privateKey'} }) => {
${code}
${does === 'verify' ? '' : 'return token;'}
};
`;

const main = `
import { readFileSync } from 'node:fs';
for (const [index, { variables }] of JSON.parse(readFileSync('tasks.json', 'utf8')).entries()) {
  const { default: line } = await import(\`./task-\${index}.mjs\`);
  try {
    const token = await line({ ...variables, claims: JSON.parse(variables.claims) });
    console.log(JSON.stringify({ token }));
  } catch (error) {
    console.log(JSON.stringify({ why: String(error) }));
  }
}
`;

const require = createRequire(import.meta.url);
const packages = [() => require.resolve('jose'), () => require.resolve('jsonwebtoken')] as const;

function isThere(find: () => string): boolean {
  try {
    return find() !== '';
  } catch {
    return false;
  }
}

/** Node itself: its libraries are among the development dependencies. */
export const runNode: Runtime = {
  missing: () => (packages.every(isThere) ? undefined : 'its packages (npm ci)'),
  run(tasks, folder) {
    for (const [index, task] of tasks.entries()) writeFileSync(join(folder, `task-${index}.mjs`), moduleOf(task));
    writeFileSync(join(folder, 'main.mjs'), main);
    return runForAll(process.execPath, ['main.mjs'], tasks, folder);
  },
};
