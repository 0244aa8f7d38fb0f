import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPyjwt } from '../python.mjs';
import { runForAll } from './run-program.ts';
import type { Runtime } from './runtime.ts';

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
  missing: () => (findPyjwt() === undefined ? 'PyJWT (Debian: python3-jwt python3-cryptography)' : undefined),
  run(tasks, folder) {
    writeFileSync(join(folder, 'main.py'), main);
    return runForAll(findPyjwt() ?? 'python3', ['main.py'], tasks, folder);
  },
};
