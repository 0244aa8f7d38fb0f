import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { distinctLines } from './distinct-lines.ts';
import { runForAll, works } from './run-program.ts';
import type { Runtime } from './runtime.ts';
import type { Task } from './task.ts';

/** Where Debian's packages put the sources of crates. */
const crates = '/usr/share/cargo/registry';
const has = (name: string): boolean =>
  existsSync(crates) && readdirSync(crates).some((one) => one.startsWith(`${name}-`));
/** Kept, because the crates take a minute to build. */
const target = fileURLToPath(new URL('../../node_modules/.cache/jotter-rust', import.meta.url));

const manifest = `[package]
name = "lines"
version = "0.0.0"
edition = "2021"

[dependencies]
jsonwebtoken = "*"
serde_json = "*"
hex = "*"
`;

const moduleOf = ({ does, code, imports }: Task, index: number): string => `
mod task${index} {
    ${imports.join('\n    ')}
    type Claims = serde_json::Value;
    #[allow(unused_variables)]
    pub fn line(secret: &str, token: &str, claims: Claims, public_key: &str, private_key: &str) -> Result<String, Box<dyn std::error::Error>> {
        ${code}
        ${does === 'verify' ? 'let _: Claims = data.claims;\n        Ok(String::new())' : 'Ok(token)'}
    }
}
`;

const main = ({ lines, of }: ReturnType<typeof distinctLines>): string => `
${lines.map(moduleOf).join('')}
fn main() {
    let text = std::fs::read_to_string("tasks.json").unwrap();
    let tasks: serde_json::Value = serde_json::from_str(&text).unwrap();
    let lines = [${of.map((index) => `task${index}::line`).join(', ')}] as [fn(&str, &str, serde_json::Value, &str, &str) -> Result<String, Box<dyn std::error::Error>>; ${of.length}];
    for (index, line) in lines.iter().enumerate() {
        let given = &tasks[index]["variables"];
        let text = |name: &str| given[name].as_str().unwrap();
        let claims = serde_json::from_str(text("claims")).unwrap();
        let outcome = match line(text("secret"), text("token"), claims, text("publicKey"), text("privateKey")) {
            Ok(token) => serde_json::json!({ "token": token }),
            Err(error) => serde_json::json!({ "why": error.to_string() }),
        };
        println!("{}", outcome);
    }
}
`;

/** Debian's packages librust-jsonwebtoken-dev, librust-serde-json-dev and librust-hex-dev, with cargo. */
export const runRust: Runtime = {
  missing: () =>
    works('cargo', '--version') && ['jsonwebtoken', 'serde_json', 'hex'].every(has)
      ? undefined
      : 'jsonwebtoken for Rust (Debian: cargo librust-jsonwebtoken-dev librust-serde-json-dev librust-hex-dev)',
  leavesOut: ({ imports }) =>
    imports.some((one) => one.includes('engine::general_purpose'))
      ? 'the crate base64 of Debian 12 is older than its engines'
      : undefined,
  run(tasks, folder) {
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'Cargo.toml'), manifest);
    writeFileSync(join(folder, 'src/main.rs'), main(distinctLines(tasks)));
    const source = `source.debian.directory="${crates}"`;
    return runForAll(
      'cargo',
      [
        'run',
        '--quiet',
        '--offline',
        '--target-dir',
        target,
        '--config',
        'source.crates-io.replace-with="debian"',
        '--config',
        source,
      ],
      tasks,
      folder,
    );
  },
};
