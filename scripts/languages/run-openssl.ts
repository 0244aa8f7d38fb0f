import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram, works } from './run-program.ts';
import type { Runtime } from './runtime.ts';
import type { Outcome, Task } from './task.ts';

/** The lines are for OpenSSL 3; LibreSSL has the same name on macOS. */
const isThere = (): boolean =>
  /^OpenSSL (?:[3-9]|\d\d)/.test(runProgram('openssl', ['version'], { folder: '.' }).stdout) &&
  works('sh', '-c', 'perl -v');

/** The lines in a POSIX shell, with the keys in the files that they name. */
export const runOpenssl: Runtime = {
  missing: () => (isThere() ? undefined : 'OpenSSL 3 or later, sh and perl'),
  tolerates: new Map([
    ['other-family', 'openssl reads no header'],
    ['signature-longer', 'openssl dgst reads as many bytes of a signature as the key has'],
  ]),
  run: (tasks, folder) => tasks.map((task, index) => runOne(task, join(folder, `task-${index}`))),
};

function runOne({ does, code, variables }: Task, folder: string): Outcome {
  const { secret, token, claims, publicKey, privateKey } = variables;
  mkdirSync(folder);
  writeFileSync(join(folder, 'public.pem'), publicKey);
  writeFileSync(join(folder, 'private.pem'), privateKey);
  writeFileSync(
    join(folder, 'line.sh'),
    does === 'verify' ? code : `${code}\nprintf %s "$token" > token.txt\ncat token.txt\n`,
  );
  const env = does === 'verify' ? { secret, token } : { secret, claims };
  const { status, stdout, stderr } = runProgram('sh', ['line.sh'], { folder, env });
  if (status !== 0) return { accepted: false, why: `${status} ${stdout}${stderr}` };
  return { accepted: true, ...(does === 'verify' ? {} : { token: stdout }) };
}
