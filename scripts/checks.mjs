// The checks that run no test: types, lint, format and unused code.
import { spawn } from 'node:child_process';
import { root } from './setup.mjs';

/** One after the other in a lane, the longest in a lane of its own: two lanes, as each can keep a core busy. */
const lanes = [
  [['format', 'Everything is formatted']],
  [
    ['types', 'The types of core, page and all the rest hold'],
    ['lint', 'The linter is content'],
    ['unused', 'Nothing is there that is not used'],
  ],
];

/** Runs all of them, says of each how long it took and, where it failed, what it said; whether all passed. */
export async function runChecks() {
  const outcomes = await Promise.all(lanes.map(runLane));
  return outcomes.every(Boolean);
}

async function runLane(checks) {
  let passes = true;
  for (const [script, name] of checks) passes = (await runCheck(script, name)) && passes;
  return passes;
}

/** What it says comes in one piece, so that two of them never mix. */
function runCheck(script, name) {
  const started = Date.now();
  const child = spawn('npm', ['run', '--silent', `test:${script}`], { cwd: root, shell: process.platform === 'win32' });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
  return new Promise((resolve) => {
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (status) => {
      if (status !== 0) process.stdout.write(Buffer.concat(said));
      console.log(`== ${name}${status === 0 ? '' : ': no'} … ${((Date.now() - started) / 1000).toFixed(1)} s`);
      resolve(status === 0);
    });
  });
}
