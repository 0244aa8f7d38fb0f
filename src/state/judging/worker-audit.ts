import { atom, computed, onMount } from 'nanostores';
import type { Parsed } from '../../core/token/token.ts';
import type { Auditor } from './auditor.ts';
import type { Judged, LongTokenQuestion } from './long-token-question.ts';
import { $circumstances } from '../circumstances/circumstances.ts';
import { $decrypted, $token, contentOf } from '../token/decryption.ts';
import { $disclosed } from '../token/disclosures.ts';
import { mostReadHere } from '../../core/text/work-caps.ts';

const loadAuditor = () => import('./auditor.ts');
const loadHere = () => import('./judged-here.ts');

/** Whether a token is too long to be judged between two frames: then a worker does it. */
export const isLong = ({ excerpt }: Parsed): boolean => excerpt.text.length > mostReadHere;

const $question = computed(
  [$token, $decrypted, $disclosed, $circumstances],
  (token, decrypted, disclosed, circumstances): LongTokenQuestion | undefined =>
    isLong(token)
      ? {
          token,
          circumstances,
          content: decrypted && contentOf(decrypted),
          disclosures: disclosed?.processed.disclosures,
        }
      : undefined,
);

/** What the worker said last, which may be of the token before. */
export const $judged = atom<Judged | undefined>(undefined);

onMount($judged, () => {
  let auditor: Promise<Auditor> | undefined;
  const end = (): void => {
    void auditor?.then((one) => one.stop()).catch(() => undefined);
    auditor = undefined;
    $judged.set(undefined);
  };
  const stopListening = $question.subscribe((question) => {
    if (!question) return auditor && end();
    auditor ??= loadAuditor().then(({ startAuditor }) => startAuditor((judged) => $judged.set(judged)));
    auditor
      .then((one) => one.ask(question))
      .catch(async () => $judged.set((await loadHere()).judgedHere(question)))
      .catch(() => undefined);
  });
  return () => {
    stopListening();
    end();
  };
});
