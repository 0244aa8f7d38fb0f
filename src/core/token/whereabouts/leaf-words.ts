import { addressWords } from './address-words.ts';
import { pathOf, type Frame, type Leaf } from './frame.ts';

/** Below a request: a part that the place of the token itself does not tell. */
const sections: ReadonlySet<Frame['step']> = new Set(['auth', 'authentication', 'event', 'variable', 'environment']);

/** "request 12, GET https://api.example.com/me", "Postman request “Get user”, auth", "kubeconfig user “alice”"; undefined where nothing tells. */
export function leafWords({ frame, name }: Leaf): string | undefined {
  const path = pathOf(frame);
  const words = requestWords(path) ?? namedWords(path, name) ?? keyedWords(path);
  const section = words === undefined ? undefined : path.findLast(({ step }) => sections.has(step))?.step;
  const kind = words === undefined ? '' : fileKind(path[0]);
  return words === undefined ? undefined : `${kind}${words}${section === undefined ? '' : `, ${section}`}`;
}

/** Postman Collection Format v2.1, the exports of Postman's environments and of Insomnia 4 and 5, and kubeconfig (v1). */
function fileKind(root: Frame | undefined): string {
  const text = (name: string): string => root?.texts.get(name) ?? '';
  const schema = root?.inner.get('info')?.texts.get('schema') ?? '';
  if (/\bgetpostman\.com\//.test(schema) || text('_postman_variable_scope') !== '') return 'Postman ';
  if (text('_type') === 'export' || /\binsomnia\b/.test(text('type'))) return 'Insomnia ';
  return text('kind') === 'Config' ? 'kubeconfig ' : '';
}

interface Request {
  readonly method: string;
  readonly url: string;
}

function requestIn(frame: Frame): Request | undefined {
  const { texts, inner } = frame;
  const method = texts.get('method');
  const url = texts.get('url') ?? inner.get('url')?.texts.get('raw');
  return method !== undefined && url !== undefined && /^[A-Z]{3,12}$/i.test(method) ? { method, url } : undefined;
}

/** HAR 1.2 has a request and its response in one entry of a list; Postman has a request in an item; Insomnia is the item. */
function requestWords(path: readonly Frame[]): string | undefined {
  const at = path.findLastIndex((frame) => requestAt(frame) !== undefined);
  const around = path[at];
  const request = around && requestAt(around);
  if (!request) return undefined;
  // Of a request in an item, the item has the name and the place.
  const item = around.step === 'request' ? (path[at - 1] ?? around) : around;
  const name = item.texts.get('name') ?? around.texts.get('name');
  const number = typeof item.step === 'number' && item.step >= 0 ? ` ${item.step + 1}` : '';
  const which = name === undefined ? number : ` “${shortened(name)}”`;
  const isAnswer = path.slice(at).some(({ step }) => step === 'response');
  return `${isAnswer ? 'response to ' : ''}request${which}, ${request.method} ${addressWords(request.url)}`;
}

const requestAt = (frame: Frame): Request | undefined => {
  const inner = frame.inner.get('request');
  return requestIn(frame) ?? (inner && requestIn(inner));
};

/** An element of a list that has a name, or a whole file that has one. */
function namedWords(path: readonly Frame[], leaf: string | undefined): string | undefined {
  const at = path.findLastIndex((frame, index) => isNamed(frame) && !(index === path.length - 1 && leaf === 'value'));
  const around = path[at];
  const name = around?.texts.get('name');
  if (!around || name === undefined) return undefined;
  const own = around.texts.get('_type') ?? around.texts.get('_postman_variable_scope');
  const list = path[at - 1]?.step;
  const kind = own ?? (typeof list === 'string' ? singular(list) : undefined);
  if (kind === undefined) return undefined;
  return `${kind.slice(0, 40)} “${shortened(name)}”`;
}

const isNamed = ({ step, texts }: Frame): boolean =>
  texts.has('name') && (typeof step === 'number' || texts.has('_postman_variable_scope'));

/** A member whose name is data, such as the host of a registry: "auths[registry.example.com]". */
function keyedWords(path: readonly Frame[]): string | undefined {
  const at = path.findLastIndex(({ step }) => typeof step === 'string' && /[.:/@ ]/.test(step));
  const key = path[at]?.step;
  const list = path[at - 1]?.step;
  return typeof key === 'string' && typeof list === 'string' ? `${list.slice(0, 40)}[${addressWords(key)}]` : undefined;
}

const singular = (list: string): string => (list.endsWith('s') ? list.slice(0, -1) : list);

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
