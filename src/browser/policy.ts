/** The content security policy that this page carries, directive by directive; empty in development. */
export function policyInForce(): readonly { readonly name: string; readonly value: string }[] {
  const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  return (meta?.getAttribute('content') ?? '')
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '')
    .map((directive) => {
      const [name = '', ...values] = directive.split(/\s+/);
      return { name, value: values.join(' ') };
    });
}
