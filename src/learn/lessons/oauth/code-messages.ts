import type { IssuedCode, ProofKey } from './code-flow.ts';

/** RFC 6749 §4.1.1, RFC 7636 §4.3. */
export const authorizeMessage = ({ challenge }: ProofKey): string => `GET /authorize?response_type=code
  &client_id=print
  &redirect_uri=https%3A%2F%2Fprint.example%2Fback
  &scope=photos%3Aread
  &state=af0ifjsldkj
  &code_challenge=${challenge}
  &code_challenge_method=S256 HTTP/1.1
Host: login.example`;

/** RFC 6749 §4.1.2. */
export const redirectMessage = ({ code }: IssuedCode): string => `HTTP/1.1 303 See Other
Location: https://print.example/back?code=${code}
  &state=af0ifjsldkj`;

/** RFC 6749 §4.1.3, RFC 7636 §4.5. */
export const tokenMessage = ({ code }: IssuedCode, verifier: string): string => `POST /token HTTP/1.1
Host: login.example
Content-Type: application/x-www-form-urlencoded

grant_type=authorization_code
&code=${code}
&redirect_uri=https%3A%2F%2Fprint.example%2Fback
&client_id=print
&code_verifier=${verifier}`;

/** RFC 6749 §5.1, §5.2. */
export const tokenAnswer = (error: string | undefined): string =>
  error === undefined ? '{"access_token": …, "token_type": "Bearer", "expires_in": 600}' : `{"error": "${error}"}`;
