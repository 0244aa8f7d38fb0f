import type { Attempt, PolicyChannel } from './channel.ts';
import { ended } from './requests.ts';

const loaded = { load: 'it was loaded', error: 'no answer' } as const;

/** What elements load by themselves, as an injected one would. */
export const elementChannels: readonly PolicyChannel[] = [
  {
    kind: 'policy',
    id: 'image',
    name: 'Image',
    how: 'a picture of another host',
    attempt: ({ address, box }) => {
      const image = new Image();
      const end = ended(image, loaded);
      image.src = address;
      box.append(image);
      return end;
    },
  },
  {
    kind: 'policy',
    id: 'style',
    name: 'Style sheet',
    how: 'a link element',
    attempt: (attempt) => tryLink(attempt, 'stylesheet'),
  },
  {
    kind: 'policy',
    id: 'media',
    name: 'Media',
    how: 'an audio element',
    attempt: ({ address, box, signal }) => {
      const audio = document.createElement('audio');
      const end = ended(audio, { loadedmetadata: 'it was loaded', error: 'no answer' });
      audio.preload = 'auto';
      audio.src = address;
      box.append(audio);
      signal.addEventListener('abort', () => audio.removeAttribute('src'));
      return end;
    },
  },
  {
    kind: 'policy',
    id: 'import',
    name: 'Import',
    how: 'a module of data, so that nothing of it would run',
    attempt: ({ address }) =>
      import(/* @vite-ignore */ address, { with: { type: 'json' } }).then(
        () => 'it was loaded',
        () => 'no answer',
      ),
  },
  {
    kind: 'policy',
    id: 'prefetch',
    name: 'Prefetch',
    how: 'a link element, for a page that may come next',
    missing: () =>
      document.createElement('link').relList.supports('prefetch') ? undefined : 'This browser does not prefetch.',
    attempt: (attempt) => tryLink(attempt, 'prefetch'),
  },
  {
    kind: 'policy',
    id: 'frame',
    name: 'Frame',
    how: 'an inner page that may do nothing',
    hasReported: ({ effectiveDirective, blockedURI }, { target }) =>
      effectiveDirective === 'frame-src' && blockedURI.startsWith(target.origin),
    attempt: ({ address, box }) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', '');
      frame.src = address;
      box.append(frame);
      return new Promise(() => undefined);
    },
  },
  { kind: 'policy', id: 'form', name: 'Form', how: 'sent into a hidden frame', attempt: tryForm },
];

function tryLink({ address, box }: Attempt, relation: string): Promise<string> {
  const link = document.createElement('link');
  const end = ended(link, loaded);
  link.rel = relation;
  link.href = address;
  box.append(link);
  return end;
}

/** Into a frame of its own, so that where it is not refused the page stays. */
function tryForm({ address, box }: Attempt): Promise<string> {
  const frame = document.createElement('iframe');
  frame.name = `jotter-self-test-${address.length}`;
  const form = document.createElement('form');
  form.method = 'post';
  form.action = address;
  form.target = frame.name;
  box.append(frame, form);
  form.submit();
  return new Promise(() => undefined);
}
