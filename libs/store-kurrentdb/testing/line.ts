import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Where in the exchange a connection is cut. */
export type Cut = 'before' | 'after' | 'during';

/** A line to a server, real or double, that can be cut and frozen. */
export class Line {
  private readonly pairs = new Set<readonly [client: Socket, server: Socket]>();
  /** Consulted for every piece of a request: undefined lets it pass. */
  cutAt: () => Cut | undefined = () => undefined;
  private open = true;
  private frozen = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** In front of a server that is named by a connection string with one host. */
  static async to(url: string): Promise<Line> {
    const [, scheme, credentials = '', host, port = '2113', rest = ''] =
      /^([a-z+]+:\/\/)([^@/?]*@)?([^:/?]+)(?::(\d+))?(.*)$/.exec(url) ?? [];
    if (!scheme || !host) throw new Error('KURRENTDB_URL must name one host');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const line = new Line(server, `${scheme}${credentials}127.0.0.1:${(server.address() as AddressInfo).port}${rest}`);
    server.on('connection', (client) => line.join(client, connect(Number(port), host)));
    return line;
  }

  /** All connections break; new ones may come. */
  cut(): void {
    for (const pair of this.pairs) end(pair);
  }

  /** Refuses connections until it is opened again. */
  refuse(): void {
    this.open = false;
    this.cut();
  }

  accept(): void {
    this.open = true;
  }

  /** Nothing moves, and nothing breaks. */
  freeze(): void {
    this.frozen = true;
    for (const pair of this.pairs) for (const socket of pair) socket.pause();
  }

  thaw(): void {
    this.frozen = false;
    for (const pair of this.pairs) for (const socket of pair) socket.resume();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket, server: Socket): void {
    const pair = [client, server] as const;
    this.pairs.add(pair);
    const part = () => {
      this.pairs.delete(pair);
      end(pair);
    };
    for (const socket of pair) socket.on('error', part).on('close', part);
    if (!this.open) part();
    let cut: Cut | undefined;
    client.on('data', (piece) => {
      cut ??= this.cutAt();
      if (cut === 'before') return end(pair);
      server.write(piece);
    });
    server.on('data', (piece) => {
      if (cut === 'during') client.write(piece.subarray(0, piece.length / 2));
      if (cut) return end(pair);
      client.write(piece);
    });
    if (this.frozen) for (const socket of pair) socket.pause();
  }
}

const end = (pair: readonly [Socket, Socket]): void => {
  for (const socket of pair) socket.destroy();
};
