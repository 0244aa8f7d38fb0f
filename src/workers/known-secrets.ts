import { search, type SearchAnswer, type SearchQuestion } from '../crypto/known-secrets/search.ts';

/** What this worker says: how far it is, what it found, or which fault of ours stopped it. */
export type KnownSecretsAnswer = SearchAnswer | { readonly outcome: 'failed'; readonly message: string };

const tell = (answer: KnownSecretsAnswer): void => postMessage(answer, { transfer: [] });

addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => {
  answer(data).catch((error: unknown) => tell({ outcome: 'failed', message: String(error) }));
});

async function answer(question: SearchQuestion): Promise<void> {
  for await (const each of search(question, () => performance.now())) {
    tell(each);
    await pause();
  }
}

/** Lets the browser in, which otherwise would not get a word in until the end. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
