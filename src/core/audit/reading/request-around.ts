import { commandAround } from './command-around.ts';
import type { Circumstances } from '../rule.ts';

type Around = Pick<Circumstances, 'around'>;

/** The HTTP request that a paste shows around its token, as far as it can be told. */
export interface RequestAround {
  /** As written; of a command what it sends by itself where it names none. */
  readonly method?: string;
  /** An absolute http or https address as written. */
  readonly address?: string;
}

/** Undefined where the token stands in no request. */
export function requestAround(circumstances: Around): RequestAround | undefined {
  const command = commandAround(circumstances);
  if (command !== undefined) return ofCommand(command, (circumstances.around?.farAfter.length ?? 0) >= cut);
  return ofMessage(circumstances);
}

/** Of what stands behind a token no more is kept: an option further on is not seen. */
const cut = 4000;

function ofCommand(command: string, isCut: boolean): RequestAround {
  const address = /(?<![:=]\s?)(?<=^|[\s"'`(])https?:\/\/[^\s"'`)]+/i.exec(command)?.[0];
  const method = methodOf(command, isCut);
  return { ...(method !== undefined && { method }), ...(isWhole(address) && { address }) };
}

function methodOf(command: string, isCut: boolean): string | undefined {
  if (!/^[\s;&|(`]*curl/.test(command)) return undefined;
  const named = /\s(?:-X\s*|--request[\s=]+)["']?([A-Za-z]+)\b/.exec(command)?.[1];
  if (named !== undefined) return named;
  if (/\s(?:-I|--head)(?=\s|$)/.test(command)) return 'HEAD';
  if (isCut || /\s(?:-T|--upload-file|-G|--get)(?=\s|$)/.test(command)) return undefined;
  return /\s(?:-d|-F|--data(?:-\w+)*|--form|--json)(?=[\s=]|$)/.test(command) ? 'POST' : 'GET';
}

/** A message of RFC 9112: request line, then fields, among them Host. */
function ofMessage({ around }: Around): RequestAround | undefined {
  const lines = [...(around?.farBefore ?? '').matchAll(/^([A-Z]{3,10}) (\S+) HTTP\/[\d.]+$/gm)].at(-1);
  const [whole, method, target = ''] = lines ?? [];
  if (!around || !lines || whole === undefined || method === undefined) return undefined;
  const fields =
    `${around.farBefore.slice(lines.index + whole.length)} TOKEN ${around.farAfter}`.split(/\r?\n\r?\n/)[0] ?? '';
  const host = /^host:[ \t]*(\S+)/im.exec(fields)?.[1];
  const address = /^https?:/i.test(target) ? target : host === undefined ? undefined : `https://${host}${target}`;
  return { method, ...(isWhole(address) && { address }) };
}

/** Placeholders are filled by somebody else. */
const isWhole = (address: string | undefined): address is string =>
  address !== undefined && !/[$<>{}]|\.\.\./.test(address);
