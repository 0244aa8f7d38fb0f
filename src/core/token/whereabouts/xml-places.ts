import { addressWords } from './address-words.ts';

/** Characters before a value in which its element tells of the request. */
const most = 20_000;
const value = (name: string): RegExp => new RegExp(`<${name}>\\s{0,9}(?:<!\\[CDATA\\[)?([^<\\]]{1,2000})`);
const [url, method] = [value('url'), value('method')];

/** Of a list of requests in XML, as Burp saves it, the request around an offset: "request 2, GET https://api.example.com/me". */
export function xmlPlaces(text: string): (offset: number) => string | undefined {
  const items = [...text.matchAll(/<item>/g)].map(({ index }) => index);
  return (offset) => {
    const at = items.findLastIndex((start) => start < offset);
    const start = items[at];
    if (start === undefined) return undefined;
    const item = text.slice(start, Math.min(offset, start + most));
    const address = url.exec(item)?.[1];
    if (address === undefined) return undefined;
    const isAnswer = item.includes('<response');
    return `${isAnswer ? 'response to ' : ''}request ${at + 1}, ${method.exec(item)?.[1] ?? 'GET'} ${addressWords(address)}`;
  };
}
