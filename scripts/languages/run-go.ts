import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { distinctLines } from './distinct-lines.ts';
import { runForAll, works } from './run-program.ts';
import type { Runtime } from './runtime.ts';
import type { Task } from './task.ts';

/** Where Debian's packages put Go's libraries, and under which path each version of golang-jwt is there. */
const libraries = '/usr/share/gocode';
const paths = ['github.com/golang-jwt/jwt/v5', 'github.com/golang-jwt/jwt'];
const path = (): string | undefined => paths.find((one) => existsSync(join(libraries, 'src', one, 'parser.go')));

/** Each in a file of its own, because imports belong to a file. Go refuses variables and imports that are not used. */
const fileOf = ({ does, code, imports }: Task, index: number): string => `package main

import (
${imports.map((one) => `\t${one.replace(paths[0] ?? '', path() ?? '')}`).join('\n')}
)

func task${index}(given Variables) (string, error) {
	made := ""
	err := func() error {
		secret, token, publicKey, privateKey, claims := given.Secret, given.Token, given.PublicKey, given.PrivateKey, jwt.MapClaims(given.claims())
		_, _, _, _, _ = secret, token, publicKey, privateKey, claims
		{
${code}
			if err != nil {
				return err
			}
			${does === 'verify' ? 'if !parsed.Valid {\n\t\t\t\treturn jwt.ErrSignatureInvalid\n\t\t\t}' : 'made = token'}
		}
		return nil
	}()
	return made, err
}
`;

const main = (of: readonly number[]): string => `package main

import (
	"encoding/json"
	"fmt"
	"os"
)

type Variables struct{ Secret, Token, Claims, PublicKey, PrivateKey string }
type Task struct{ Variables Variables }

func (given Variables) claims() map[string]any {
	read := map[string]any{}
	if err := json.Unmarshal([]byte(given.Claims), &read); err != nil {
		panic(err)
	}
	return read
}

func main() {
	text, err := os.ReadFile("tasks.json")
	if err != nil {
		panic(err)
	}
	tasks := []Task{}
	if err := json.Unmarshal(text, &tasks); err != nil {
		panic(err)
	}
	lines := []func(Variables) (string, error){${of.map((index) => `task${index}`).join(', ')}}
	for index, line := range lines {
		token, err := line(tasks[index].Variables)
		outcome := map[string]string{"token": token}
		if err != nil {
			outcome = map[string]string{"why": err.Error()}
		}
		printed, _ := json.Marshal(outcome)
		fmt.Println(string(printed))
	}
}
`;

/** Debian's packages golang-go and golang-github-golang-jwt-jwt-v5-dev, or the one of version 4, whose calls are the same. */
export const runGo: Runtime = {
  missing: () =>
    works('go', 'version') && path() !== undefined
      ? undefined
      : 'golang-jwt (Debian: golang-go golang-github-golang-jwt-jwt-dev)',
  tolerates: new Map([['pss-parameters', 'golang-jwt reads the length of the salt from the signature']]),
  run(tasks, folder) {
    const { lines, of } = distinctLines(tasks);
    for (const [index, task] of lines.entries()) writeFileSync(join(folder, `task_${index}.go`), fileOf(task, index));
    writeFileSync(join(folder, 'main.go'), main(of));
    const env = `GO111MODULE=off GOPATH=${libraries} GOFLAGS=`;
    return runForAll('sh', ['-c', `${env} go build -o lines *.go && ./lines`], tasks, folder);
  },
};
