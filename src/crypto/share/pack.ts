import type { LinkDamage } from '../../core/share/diagnose-link.ts';
import { linkLength, readLinkText, writeLinkText } from '../../core/share/link-text.ts';
import { readState, type StateRead } from '../../core/share/read-state.ts';
import type { SharedState } from '../../core/share/shared-state.ts';
import { writeState } from '../../core/share/write-state.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { deflate, inflate } from '../jwe/inflate.ts';
import { openFromLink, sealedBy, sealForLink, type NotOpened } from './passphrase.ts';
import { mostLink, mostUnpacked } from '../../core/text/work-caps.ts';

/** The state as bytes that a link can hold, and how many there will be behind a passphrase. The problem is a sentence. */
export interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sealedCount: number;
}

export async function packState(state: SharedState): Promise<Result<Packed, string>> {
  const json = new TextEncoder().encode(writeState(state));
  if (json.length > mostUnpacked) return fail(tooLarge(json.length));
  const bytes = await deflate(json);
  if (!bytes) return fail(NO_STREAMS);
  const packed = { bytes, sealedCount: bytes.length + sealedBy };
  return linkLength(true, packed.sealedCount) > mostLink ? fail(tooLarge(json.length)) : ok(packed);
}

/** The fragment of a link without its "#"; with a passphrase only that opens it. The problem is a sentence. */
export async function linkOf({ bytes }: Packed, passphrase: string): Promise<Result<string, string>> {
  if (passphrase === '') return ok(writeLinkText({ isSealed: false, bytes }));
  const sealed = await sealForLink(bytes, passphrase);
  return sealed.ok ? ok(writeLinkText({ isSealed: true, bytes: sealed.value })) : sealed;
}

/** Why a link was not read: it waits for a passphrase, the one given does not open it, or it is damaged. */
export type NotUnpacked =
  | { readonly kind: 'locked'; readonly refusal?: NotOpened }
  | { readonly kind: 'damaged'; readonly damage: Omit<LinkDamage, 'kind'> };

/** What a link holds. Never throws, whatever the text. */
export async function unpackLink(fragment: string, passphrase?: string): Promise<Result<StateRead, NotUnpacked>> {
  const read = readLinkText(fragment);
  if (!read.ok) return fail({ kind: 'damaged', damage: read.problem });
  const bytes = Uint8Array.from(read.value.bytes);
  if (!read.value.isSealed) return stateIn(bytes);
  if (passphrase === undefined) return fail({ kind: 'locked' });
  const opened = await openFromLink(bytes, passphrase);
  if (opened.ok) return stateIn(opened.value);
  const { because, why } = opened.problem;
  if (because === 'damaged' || because === 'over-limit')
    return fail({ kind: 'damaged', damage: { title: 'The link cannot be opened', message: why } });
  return fail({ kind: 'locked', refusal: opened.problem });
}

async function stateIn(bytes: Uint8Array<ArrayBuffer>): Promise<Result<StateRead, NotUnpacked>> {
  const json = await inflate(bytes, mostUnpacked);
  if (!json.ok) return damaged(inflateFaults[json.problem.because]);
  const text = textOf(json.value);
  const read = text === undefined ? fail('What it holds is no UTF-8.') : readState(text);
  return read.ok ? read : damaged(`Nothing was altered on the way, for its check is right. ${read.problem} ${OTHER}`);
}

const damaged = (message: string): { ok: false; problem: NotUnpacked } =>
  fail({ kind: 'damaged', damage: { title: 'The link holds nothing that Jotter can read', message } });

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const OTHER = 'Whatever made it was no Jotter, or a later one.';

const NO_STREAMS = 'This browser has no compression streams, which links are made and read with.';

const inflateFaults = {
  'too-large': `It inflates to more than ${(mostUnpacked / 1e6).toFixed(0)} MB, which is as much as a link may hold. A short link that grows so large is a known attack, a zip bomb; nothing of it was read.`,
  broken: `Nothing was altered on the way, for its check is right, and still it is no deflate stream (RFC 1951). ${OTHER}`,
  unavailable: NO_STREAMS,
} as const;

const tooLarge = (bytes: number): string =>
  `This is ${(bytes / 1e6).toFixed(1)} MB, too much for an address. Leave something out, or send a file.`;
