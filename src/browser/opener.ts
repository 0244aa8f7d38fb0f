/** The page that opened this one. */
export interface Opener {
  /** Tells it how it ended. It is never told more. */
  readonly answer: (word: 'accepted' | 'refused', origin: string | undefined) => void;
  /** Listens no longer, and forgets it. */
  readonly letGo: () => void;
}

export interface Message {
  /** Whether the opener sent it, and no other window. */
  readonly isOpeners: boolean;
  /** "https://tool.example"; "null" of a file or of a sandboxed frame. */
  readonly origin: string;
  readonly data: unknown;
}

/** Tells the opener that it is listened to; undefined where there is none. A page in a frame has none either. */
export function listenToOpener(told: (message: Message) => void): Opener | undefined {
  const opener: unknown = window.top === window ? window.opener : null;
  if (!isWindow(opener)) return undefined;
  const hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== window) told({ isOpeners: source === opener, origin, data });
  };
  // None of the three words says anything of what is here, so that any page may hear them.
  const say = (word: string, origin = '*'): void => opener.postMessage({ jotter: word }, origin);
  addEventListener('message', hear);
  say('ready');
  return {
    answer: (word, origin) => say(word, origin === 'null' ? '*' : origin),
    letGo: () => {
      removeEventListener('message', hear);
      window.opener = null;
    },
  };
}

/** Of a window of another origin nothing can be asked but this. */
const isWindow = (it: unknown): it is Window => typeof it === 'object' && it !== null && 'postMessage' in it;
