import { Buffer } from 'node:buffer';
import { commented } from '../../src/core/autopsy/fixes/commented.ts';
import type { Job } from '../../src/core/autopsy/fixes/job.ts';
import type { Language } from '../../src/core/autopsy/fixes/language.ts';
import { lineOf } from '../../src/core/autopsy/fixes/line-of.ts';
import { verifyInCode } from '../../src/core/autopsy/fixes/verify-in-code.ts';
import { plainSecret, type Kit } from '../../src/crypto/autopsy/fixtures/kit.ts';
import { claims, lastingKit, type FixCase } from './cases.ts';
import { taskOf, type Check } from './check.ts';
import { fixtureAlgorithm } from './pems-of.ts';
import type { Task } from './task.ts';

/** The fixed line must accept the token, or make one that is right; the line before the fix must refuse the token. */
export function checksOf(language: Language, one: FixCase): readonly Check[] {
  const { fault, fix } = one;
  const { job } = fix;
  const topic = fault.fix ?? '';
  const line = commented(language, one.fix);
  if ('cannot' in line) return [];
  const check = (expects: Check['expects'], task: Task): Check => ({
    name: `${one.id} ${one.kit.alg}`,
    id: one.id,
    topic,
    expects,
    job,
    task,
  });
  const withToken = (token: string) => taskOf(job, line, { secret: plainSecret, token });
  const before = lineBefore(language, one).map((task) => check('refused', task));
  if (job.does === 'sign') return [check('signed', taskOf(job, line, { secret: signersSecret(one) })), ...before];
  if (one.id === 'public-key-as-secret')
    return [
      check('refused', withToken(one.faulty.paste)),
      check('accepted', withToken(lastingKit(fixtureAlgorithm(job.alg)).token())),
    ];
  if (topic === 'payload-json')
    return [check('refused', withToken(one.faulty.paste)), check('accepted', withToken(signedToken(one)))];
  return [check('accepted', taskOf(job, line, { secret: readersSecret(one), token: one.faulty.paste })), ...before];
}

/** A line must also accept what is right: without these, one that refuses everything would pass half of the checks. */
export function controlsOf(language: Language, { alg, family, token }: Kit): readonly Check[] {
  const job: Job = {
    does: 'verify',
    alg,
    key: family === 'HS' ? { kind: 'secret', writtenAs: 'utf8' } : { kind: 'pem' },
    issuer: claims.iss,
    audience: claims.aud[0] ?? '',
    expires: true,
  };
  const line = lineOf(language, job);
  if ('cannot' in line) return [];
  const task = taskOf(job, line, { secret: plainSecret, token: token() });
  const right: Check = {
    name: `a right token of ${alg}`,
    id: 'none',
    topic: 'control',
    expects: 'accepted',
    job,
    task,
  };
  return [right, ...claimControls(language, right)];
}

/** Lines that check claims: they accept what is right, and refuse another issuer and another audience. */
function claimControls(language: Language, right: Check): readonly Check[] {
  const { token } = right.task.variables;
  const [issuer, audience] = [claims.iss, claims.aud[0] ?? ''];
  return [
    { issuer, audience, expects: 'accepted' as const },
    { issuer: `${issuer}/`, audience, expects: 'refused' as const },
    { issuer, audience: `${audience}2`, expects: 'refused' as const },
  ].flatMap(({ expects, ...expected }): readonly Check[] => {
    const own = { issuer, audience, expires: true };
    const line = verifyInCode(language, { alg: right.job.alg, encoding: 'utf8', own, expected, leeway: 60 });
    if ('cannot' in line) return [];
    const name = `${right.name}, with ${expected.issuer} for ${expected.audience}`;
    return [{ ...right, name, expects, task: taskOf(right.job, line, { secret: plainSecret, token }) }];
  });
}

/** As it was signed, which is what the remedy puts back. */
function signedToken({ finding: { remedy } }: FixCase): string {
  const { header = '', payload = '', signature = '' } = remedy?.token ?? {};
  return `${header}.${payload}.${signature}`;
}

/** The line that verifies with the key field as it is, or with a PEM that lost its line breaks. */
function lineBefore(language: Language, one: FixCase): readonly Task[] {
  const { id, fault, faulty, fix } = one;
  const isFixedKey = fix.job.key.kind === 'pem' || id === 'jwk-as-secret';
  const job: Job = {
    ...fix.job,
    does: 'verify',
    key: isFixedKey ? fix.job.key : { kind: 'secret', writtenAs: faulty.encoding ?? 'utf8' },
  };
  const line = lineOf(language, job);
  if ('cannot' in line) return [];
  const secret = id === 'jwk-as-secret' ? signersSecret(one) : faulty.keyText;
  const task = taskOf(job, line, { secret, token: faulty.paste });
  if (fault.fix !== 'public-key') return [task];
  const publicKey = task.variables.publicKey.replaceAll('\n', 'n');
  return [{ ...task, variables: { ...task.variables, publicKey } }];
}

/** Hypotheses whose fix is in the code alone: the characters in `secret` stay as they are. */
const codeAlone: ReadonlySet<string> = new Set([
  'secret-base64',
  'secret-base64url',
  'secret-hex',
  'secret-base32',
  'secret-utf8',
  'secret-trimmed',
  'secret-quotes',
]);

/** What the reader has in `secret` after following the note: what is in the key field, or the bytes of the remedy. */
function readersSecret({ id, fault, faulty, finding: { remedy }, fix: { job } }: FixCase): string {
  if (codeAlone.has(id) && fault.facts['unusual'] !== 1) return faulty.keyText;
  const { text = '', encoding = 'utf8' } = remedy?.key ?? {};
  const writtenAs = job.key.kind === 'secret' && job.key.writtenAs !== 'base32' ? job.key.writtenAs : 'utf8';
  return Buffer.from(text, encoding).toString(writtenAs);
}

/** What the signer has in `secret`. */
function signersSecret({ id, fault, faulty }: FixCase): string {
  switch (id) {
    case 'secret-line-break':
      return faulty.keyText + String(fault.facts['ending'] ?? '');
    case 'secret-quotes':
      return `"${faulty.keyText}"`;
    case 'jwk-as-secret':
      return /"k":"([^"]*)"/.exec(faulty.keyText)?.[1] ?? '';
    default:
      return faulty.keyText;
  }
}
