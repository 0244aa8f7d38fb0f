import type { Target } from './channel.ts';

/**
 * A host of this page's own choosing: its own, by another port, which is another origin. So nobody else hears of the test,
 * even where something gets through. A page without a host, as from a file, takes a name that leads nowhere (RFC 2606 §2).
 */
export function targetFor({ protocol, hostname, port }: Pick<Location, 'protocol' | 'hostname' | 'port'>): Target {
  const isSafe = protocol !== 'http:';
  const host = hostname === '' ? 'jotter-self-test.example' : `${hostname}:${otherPort(port, isSafe)}`;
  const letter = isSafe ? 's' : '';
  return { origin: `http${letter}://${host}`, socket: `ws${letter}://${host}`, stun: `stun:${host}` };
}

function otherPort(port: string, isSafe: boolean): number {
  const own = port === '' ? (isSafe ? 443 : 80) : Number(port);
  return own < 65_535 ? own + 1 : own - 1;
}
