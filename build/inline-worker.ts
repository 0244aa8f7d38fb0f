/**
 * For the one file: a worker's code travels as text inside the page's script and starts from a blob of it, as a classic
 * script, because Chromium starts no module worker from file://.
 */
import { build, type Plugin, type Rolldown } from 'vite';

const wanted = '?worker&url';

/** `inner` makes a plugin for the build of each worker. */
export function inlineWorker(inner: () => Plugin): Plugin {
  return {
    name: 'jotter-inline-worker',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(wanted)) return null;
      const code = `${await bundled(id.slice(0, -wanted.length), inner())};postMessage('ready');`;
      return `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }));`;
    },
  };
}

async function bundled(entry: string, inner: Plugin): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [inner],
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        // Vite's helper for imports on demand looks there for files to load before; in one file there are none.
        onwarn: (warning, warn) => warning.code === 'EMPTY_IMPORT_META' || warn(warning),
        input: entry,
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const outputs: readonly Rolldown.RolldownOutput[] = 'output' in built ? [built] : Array.isArray(built) ? built : [];
  const [chunk, ...others] = outputs.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} is more than one file.`);
  return chunk.code;
}
