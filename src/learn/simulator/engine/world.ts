import type { Key } from '../../../core/keys/key.ts';
import { encodeBase64url } from '../../../core/text/base64url.ts';
import { newKey } from '../../jwt-tools/new-key.ts';
import type { ActorId } from './actor.ts';
import type { Happening, Telling } from './happening.ts';
import { type HttpRequest, type HttpResponse, statusWords, valuesOf, writeRequest, writeResponse } from './http.ts';
import type { TamperingId } from './tampering.ts';

/** What a scenario needs of the world outside. */
export interface Circumstances {
  /** When it begins, in seconds since 1970-01-01T00:00:00Z. */
  readonly startsAt: number;
  readonly random: (byteCount: number) => Uint8Array;
  /** A new private key; the same one for the same name if it is to be a story of the same actors. */
  readonly makeKey: (name: string) => Promise<Key>;
  readonly tampering: ReadonlySet<string>;
  readonly signal: AbortSignal;
}

/** The world of one run: its clock, its chance, and what happened in it. */
export interface World {
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly wait: (seconds: number) => void;
  /** base64url. */
  readonly random: (byteCount: number) => string;
  /** The private ES256 key of that name; it is its kid, too. */
  readonly key: (name: string) => Promise<Key>;
  readonly has: (id: TamperingId) => boolean;
  /** A message takes a second. */
  readonly request: (from: ActorId, to: ActorId, request: HttpRequest, telling: Telling) => void;
  readonly response: (from: ActorId, to: ActorId, response: HttpResponse, telling: Telling) => void;
  readonly deed: (actor: ActorId, title: string, telling: Telling) => void;
  /** What an actor has from now on. */
  readonly hold: (actor: ActorId, things: readonly string[]) => void;
}

export function makeWorld(circumstances: Circumstances): { world: World; story: readonly Happening[] } {
  const { startsAt, random, makeKey, tampering, signal } = circumstances;
  const story: Happening[] = [];
  let at = startsAt;
  let holdings: ReadonlyMap<ActorId, readonly string[]> = new Map();
  const tell = (told: Omit<Happening, 'at' | 'holdings'>): void => {
    story.push({ ...told, at, holdings });
  };
  const world: World = {
    signal,
    now: () => at,
    wait: (seconds) => void (at += seconds),
    random: (count) => encodeBase64url(random(count)),
    key: makeKey,
    has: (id) => tampering.has(id),
    request: (from, to, request, telling) => {
      at += 1;
      const path = request.target.split('?', 1)[0] ?? '';
      tell({ ...telling, from, to, title: `${request.method} ${path}`, http: writeRequest(request) });
    },
    response: (from, to, response, telling) => {
      at += 1;
      const [challenge] = valuesOf(response, 'WWW-Authenticate');
      const { status } = response;
      const http = writeResponse(response);
      tell({ ...telling, from, to, title: statusWords(status), status, http, ...(challenge && { challenge }) });
    },
    deed: (actor, title, telling) => tell({ ...telling, from: actor, to: actor, title }),
    hold: (actor, things) => {
      holdings = new Map([...holdings, [actor, things]]);
    },
  };
  return { world, story };
}

/** Makes ES256 keys, each name's once. */
export function keyMaker(signal: AbortSignal): (name: string) => Promise<Key> {
  const made = new Map<string, Promise<Key>>();
  return (name) => {
    const known = made.get(name);
    if (known) return known;
    const key = newKey('ES256', name, signal);
    made.set(name, key);
    return key;
  };
}
