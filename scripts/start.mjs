// npm start: installs what is missing, builds, and serves the built app on localhost until it is stopped.
import { install, run } from './setup.mjs';

install();
run(process.execPath, ['scripts/build.mjs']);
const port = process.env.PORT ?? '4173';
console.log('\nJotter is served at the address below. Ctrl+C stops it.');
run('npx', ['vite', 'preview', '--host', 'localhost', '--port', port]);
