import { join, resolve } from 'node:path';

export type StoreSetting =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'kurrentdb'; readonly url: string }
  | { readonly kind: 'memory' };

/** What the operator decides, read once at start. */
export class Settings {
  constructor(
    /** 0 lets the system choose a free one. */
    readonly port: number,
    /** The address to listen on, always one of this machine's own until sign-in exists. */
    readonly host: string,
    /** Names, each with its port unless it is the scheme's own, by which browsers may reach us besides the loopback ones. */
    readonly hosts: readonly string[],
    /** Absolute path of the folder of read model, tiles and keys. It may not exist yet. */
    readonly dataDir: string,
    readonly store: StoreSetting,
    /** Which ledger a new store opens; absent where the operator leaves it to the store. */
    readonly ledger: string | undefined,
    /** Code of the municipality whose ledger a new store opens. */
    readonly municipality: string,
  ) {}
}

/** One message for each setting that is wrong: which, what it is, what it should be. */
export class WrongSettings extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

type Env = Readonly<Record<string, string | undefined>>;

/** Reads the settings. An empty variable counts as absent. Throws `WrongSettings` with all that is wrong at once. */
export function settingsFrom(env: Env): Settings {
  const problems: string[] = [];
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const wrong = (name: string, should: string) => void problems.push(`${name}=${given(name)}: ${should}`);

  const port = given('PORT') ?? '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) wrong('PORT', 'must be a port number, 0 to 65535');

  const host = given('HOST') ?? '127.0.0.1';
  if (!isLoopback(host))
    wrong(
      'HOST',
      'must be 127.0.0.1, ::1 or localhost. Anyone who reaches the server can write under any name as long as sign-in ' +
        '(an OIDC issuer) is not configured, and this version has no sign-in yet',
    );

  const hosts = (given('LIGGAREN_HOSTS') ?? '').split(',').flatMap((name) => name.trim().toLowerCase() || []);
  for (const name of hosts)
    if (!isHost(name))
      wrong('LIGGAREN_HOSTS', `"${name}" must be a host name, with its port where it has one: localhost:8080`);

  const dataDir = resolve(given('LIGGAREN_DATA') ?? 'data');
  const store = storeFrom(given('LIGGAREN_STORE') ?? `sqlite:${join(dataDir, 'ledger.db')}`);
  if (!store) wrong('LIGGAREN_STORE', 'must be sqlite:<file>, kurrentdb://<host>:<port> or memory:');

  const ledger = given('LIGGAREN_LEDGER');
  if (ledger !== undefined && !/^[a-z0-9-]{1,64}$/.test(ledger))
    wrong('LIGGAREN_LEDGER', 'must be 1 to 64 of a-z, 0-9 and -');

  const municipality = given('LIGGAREN_MUNICIPALITY') ?? '0125';
  if (!/^\d{4}$/.test(municipality))
    wrong('LIGGAREN_MUNICIPALITY', "must be the municipality's four digits, such as 0125");

  if (problems.length > 0 || !store) throw new WrongSettings(problems);
  return new Settings(Number(port), host, hosts, dataDir, store, ledger, municipality);
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

const isHost = (name: string): boolean =>
  /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(:\d{1,5})?$/.test(name) && URL.canParse(`http://${name}`);

/** Undefined where it names no store. */
export function storeFrom(text: string): StoreSetting | undefined {
  if (text === 'memory:') return { kind: 'memory' };
  if (/^sqlite:./.test(text)) return { kind: 'sqlite', file: resolve(text.slice('sqlite:'.length)) };
  if (/^(kurrentdb|esdb)(\+discover)?:\/\/[^/]/.test(text)) return { kind: 'kurrentdb', url: text };
  return undefined;
}
