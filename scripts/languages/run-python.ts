import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runForAll, works } from './run-program.ts';
import type { Runtime } from './runtime.ts';

/** Debian's own Python has the packages of Debian; another one may come first in PATH. */
const interpreters = ['/usr/bin/python3', 'python3'];
const found = (): string | undefined => interpreters.find((one) => works(one, '-c', 'import jwt, cryptography'));

const main = `
import json
with open("tasks.json") as file:
    tasks = json.load(file)
for task in tasks:
    given = task["variables"]
    names = {"secret": given["secret"], "public_key": given["publicKey"], "private_key": given["privateKey"]}
    if task["does"] == "verify":
        names["token"] = given["token"]
    else:
        names["claims"] = json.loads(given["claims"])
    try:
        exec("\\n".join([*task["imports"], task["code"]]), names)
        print(json.dumps({} if task["does"] == "verify" else {"token": names["token"]}))
    except Exception as error:
        print(json.dumps({"why": repr(error)}))
`;

/** PyJWT with cryptography: Debian's packages python3-jwt and python3-cryptography. */
export const runPython: Runtime = {
  missing: () => (found() === undefined ? 'PyJWT (Debian: python3-jwt python3-cryptography)' : undefined),
  run(tasks, folder) {
    writeFileSync(join(folder, 'main.py'), main);
    return runForAll(found() ?? 'python3', ['main.py'], tasks, folder);
  },
};
