/** A worker that takes questions of one shape and answers in another, until it is stopped. */
export interface RunningWorker<Question> {
  readonly ask: (question: Question) => void;
  readonly stop: () => void;
}

/** Who hears of it: every answer, and once why no more will come. */
export interface WorkerListener<Answer> {
  readonly onAnswer: (answer: Answer) => void;
  readonly onFailure: (why: string) => void;
}

interface ScriptPolicy {
  /** Gives a TrustedScriptURL, which a Worker takes where it takes a string. */
  createScriptURL(address: string): string;
}

declare global {
  // Not in TypeScript's own description of browsers yet.
  var trustedTypes:
    { createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): ScriptPolicy } | undefined;
}

/**
 * Starts one of our own files as a worker. A worker that starts from a file has a policy of its own, which a static host
 * does not give it; one that starts from a blob inherits the policy of its page. So the blob imports the file, and what
 * the page may not request, the worker may not either.
 */
export function startWorker<Question, Answer>(
  address: string,
  { onAnswer, onFailure }: WorkerListener<Answer>,
): RunningWorker<Question> {
  // Where the page is one file (build/inline-worker.ts), the worker is a blob already.
  const isWhole = address.startsWith('blob:');
  const blob = isWhole ? address : bootstrap(new URL(address, document.baseURI).href);
  const worker = new Worker(trustedBlob(blob), { type: isWhole ? 'classic' : 'module' });
  const waiting: Question[] = [];
  let ready = false;
  worker.addEventListener('error', ({ message }) => onFailure(message || 'it could not be loaded'));
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<string>) => {
      if (!isWhole) URL.revokeObjectURL(blob);
      if (data !== 'ready') return onFailure(data);
      ready = true;
      worker.addEventListener('message', (event: MessageEvent<Answer>) => onAnswer(event.data));
      waiting.forEach((question) => worker.postMessage(question, []));
    },
    { once: true },
  );
  return {
    ask: (question) => (ready ? worker.postMessage(question, []) : waiting.push(question)),
    stop: () => worker.terminate(),
  };
}

function bootstrap(address: string): string {
  const code = `import(${JSON.stringify(address)}).then(() => postMessage('ready'), (error) => postMessage(String(error)));`;
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}

let policy: ScriptPolicy | undefined;

/** The one kind of address that may start a script here: that of a blob, which holds to the policy of the page. */
export function trustedBlob(blob: string): string {
  policy ??= globalThis.trustedTypes?.createPolicy('jotter-worker', { createScriptURL: blobOnly });
  return policy?.createScriptURL(blob) ?? blob;
}

function blobOnly(address: string): string {
  if (address.startsWith('blob:')) return address;
  throw new TypeError(`${address} is no worker of this page.`);
}
