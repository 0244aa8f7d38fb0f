// npm run build: all of Jotter in one file, and then the app, which holds that file and says its hash.
import { run } from './setup.mjs';

run('npx', ['vite', 'build', '-c', 'build/single.config.ts', '--logLevel', 'warn']);
run('npx', ['vite', 'build', ...process.argv.slice(2)], { env: { ...process.env, JOTTER_ONE_FILE: 'made' } });
