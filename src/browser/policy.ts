interface Directive {
  readonly name: string;
  readonly value: string;
}

/**
 * The content security policy that this page carries, directive by directive; empty in development. What the page adds
 * as it starts (before-paint.js) can only narrow it, and is what is shown of such a directive.
 */
export function policyInForce(): readonly Directive[] {
  const [written = [], ...narrower] = Array.from(
    document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]'),
    (meta) => directivesOf(meta.getAttribute('content') ?? ''),
  );
  return written.map((directive) => narrower.flat().findLast(({ name }) => name === directive.name) ?? directive);
}

const directivesOf = (policy: string): readonly Directive[] =>
  policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '')
    .map((directive) => {
      const [name = '', ...values] = directive.split(/\s+/);
      return { name, value: values.join(' ') };
    });
