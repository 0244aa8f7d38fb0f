import type { KeyMaterial } from '../../keys/key.ts';

/** The first 24 characters of `n`, `x` or `k` of keys whose private part is printed for all to read, below where it is. */
const table = `#RFC 7515
AyM1SysPpbyDfgZld3umj1qz
ofgWCuLjybRlzo0tZWJjNiuS
f83OJ3D2xF1Bg8vub9tLe1gH
AekpBQ8ST8a8VcfVOTNl353v
#RFC 7516
oahUIoWw0K0usKNuOR6H4wkf
sXchDaQebHnPiGvyDOAT4saG
GawgguFyGrWKav7AX4VKUg
#RFC 7517
MKBCTNIcKUSDii11ySs3526i
0vx7agoebGcQSuuPiLJXZptN
t6Q8PWSi1dkJj9hTP8hNYFlv
#RFC 7518
gI0GAILBdu7T53akrFmMyGcs
weNJy2HscCSM6AEDTDg04biO
#RFC 7520
maxhbsmBtdQ3CNrKvprUE6n9
GZy6sIZ6wl9NJOKB-jnmVQ
YU4rRUzdmVqmRtWOs2OpDE_T
qC57l_uxcm7Nm3K-ct4GFjx8
wbdxI55VaanZXPY29Lg5hdmv
XctOhJAkA-pD9Lh7ZgW_2A
Ze2loSV3wrroKUN_4zhwGhCq
kNrPIBDXMU6fcyv5i-QHQAQ-
n4EPtAOCc9AlkeQHPzHStgAb
AHKZLLOsCOzz5cY97ewNUajB
hJtXIZ2uSN5kbQfbtTNWbpdm
#RFC 8037
11qYAYKxCrfVS_7TyWQHOg7h
3p7bfXt9wbTTW2HC7OQ1Nz-D
hSDwCYkwp1R0i33ctD73Wg2_
PreoKbDNIPW8_AtZm2_sz22k
mwj3zDG34-Z9ItWuoSEHSic7
#RFC 9901
b28d4MwZMjw8-00CG4xfnn9S
TCAER19Zvu3OHF4j4W4vfSVo
#the debugger of jwt.io
u1SU1LfVLPHCozMxH2Mo4lgO
EVs_o5-uQbTjL3chynL4wXgU`;

const start = 24;

let origins: ReadonlyMap<string, string> | undefined;

/** Where the private part of a key is published, "RFC 7515"; undefined where nothing is known of that. */
export function publishedIn({ n, x, k }: KeyMaterial): string | undefined {
  return (origins ??= read()).get((n ?? x ?? k ?? '').slice(0, start));
}

function read(): ReadonlyMap<string, string> {
  let origin = '';
  return new Map(
    table.split('\n').flatMap((line) => {
      if (!line.startsWith('#')) return [[line, origin] as const];
      origin = line.slice(1);
      return [];
    }),
  );
}
