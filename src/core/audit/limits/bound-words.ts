import { durationWords } from '../instant.ts';

/** "10 min", "2 days"; of what is longer, the seconds as the provider writes them: "15,777,000 s (182 days)". */
export const boundWords = (seconds: number): string =>
  seconds > mostInWords
    ? `${seconds.toLocaleString('en')} s (${Math.floor(seconds / 86_400)} days)`
    : durationWords(seconds);

const mostInWords = 172_800;
