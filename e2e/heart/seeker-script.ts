import { fileURLToPath } from 'node:url';
import { build } from 'vite';

let script: Promise<string> | undefined;

/** The seeker as one script, bundled once a worker. */
export const seekerScript = (): Promise<string> => (script ??= bundle());

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('seeker.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2023', lib: { entry, formats: ['iife'], name: 'seeker', fileName: 'seeker' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('Vite gave no script.');
  return chunk.code;
}
