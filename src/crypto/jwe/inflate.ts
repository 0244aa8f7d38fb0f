import { fail, ok, type Result } from '../../core/text/result.ts';
import { mostInflated } from '../../core/text/work-caps.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes handed over at once: deflate grows by a factor of 1032 at most, so that a bomb is noticed in time. */
const step = 2048;

export interface InflateProblem {
  readonly because: 'too-large' | 'broken' | 'unavailable';
  /** What came out before. */
  readonly inflated: Bytes;
  /** How many bytes of the input had been handed over. */
  readonly consumed: number;
}

/** Raw deflate (RFC 1951) undone; stops as soon as more than `most` bytes come out. */
export async function inflate(input: Bytes, most = mostInflated): Promise<Result<Bytes, InflateProblem>> {
  const state: State = { pieces: [], length: 0, consumed: 0 };
  const stop = (because: InflateProblem['because']): Result<never, InflateProblem> =>
    fail({ because, inflated: joinedTo(state.pieces, Math.min(state.length, most)), consumed: state.consumed });
  const stream = rawStream();
  if (!stream) return stop('unavailable');
  // What it throws, the reader meets as well.
  feed(stream.writable.getWriter(), input, state).catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return ok(joinedTo(state.pieces, state.length));
      state.pieces.push(value);
      state.length += value.length;
      if (state.length <= most) continue;
      await reader.cancel();
      return stop('too-large');
    }
  } catch {
    return stop('broken');
  }
}

interface State {
  readonly pieces: Uint8Array[];
  length: number;
  consumed: number;
}

/** Ends with an exception as soon as the reader has cancelled. */
async function feed(writer: WritableStreamDefaultWriter<BufferSource>, input: Bytes, state: State): Promise<void> {
  while (state.consumed < input.length) {
    await writer.ready;
    const next = Math.min(state.consumed + step, input.length);
    await writer.write(input.slice(state.consumed, next));
    state.consumed = next;
  }
  await writer.close();
}

/** Raw deflate (RFC 1951); undefined where the browser has no compression streams. */
export async function deflate(input: Bytes): Promise<Bytes | undefined> {
  try {
    const stream = new Blob([input]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    return undefined;
  }
}

function rawStream(): DecompressionStream | undefined {
  try {
    return new DecompressionStream('deflate-raw');
  } catch {
    return undefined;
  }
}

function joinedTo(pieces: readonly Uint8Array[], length: number): Bytes {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece.subarray(0, length - at), at);
    at += piece.length;
    if (at >= length) break;
  }
  return all;
}
