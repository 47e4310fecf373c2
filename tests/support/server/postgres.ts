import { execFileSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, getuid } from 'node:process';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { findPostgres } from '../../../.ci/postgres.mjs';
import { makeCertificate } from '../certificate.ts';
import { startChild } from '../child.ts';
import { makeFolder, removeFolder } from '../temporary-folder.ts';

/** PostgreSQL refuses to run as root: then it runs as the user `nobody`, which every system has. */
const runAs = getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

const programs = findPostgres();

/** Why nothing can be tested over PostgreSQL here; undefined where it can. */
export const noPostgres =
  programs === undefined && env['CI'] !== 'true' && 'PostgreSQL is not installed: apt-get install postgresql';

/** A PostgreSQL of its own, on a socket in a folder that goes with it. */
export class PostgresServer {
  /** Where its socket lies. */
  readonly folder: string;
  readonly #settings: readonly string[];
  readonly #port: number | undefined;
  #process: ChildProcess | undefined;

  private constructor(folder: string, settings: readonly string[], port: number | undefined) {
    this.folder = folder;
    this.#settings = settings;
    this.#port = port;
  }

  /**
   * @param isSafe whether what is committed has to be on the disk; without, it is faster
   * @param port where it is also to be reached at `localhost`, encrypted alone, with a certificate of its own
   */
  static async start({ isSafe, port }: { isSafe: boolean; port?: number }): Promise<PostgresServer> {
    if (programs === undefined) throw new Error('PostgreSQL is not installed.');
    const folder = makeFolder('postgres');
    if (runAs.uid !== undefined) chownSync(folder, runAs.uid, runAs.gid);
    const data = join(folder, 'data');
    const how = [
      '-U',
      'letters',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
      '--wal-segsize=4',
    ];
    execFileSync(join(programs, 'initdb'), ['-D', data, ...how], {
      ...runAs,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
    const settings = ['dynamic_shared_memory_type=mmap', ...(isSafe ? [] : fast)];
    if (port === undefined) settings.push('listen_addresses=');
    else {
      const { certificate, key } = makeCertificate(folder, 'localhost');
      if (runAs.uid !== undefined) chownSync(key, runAs.uid, runAs.gid);
      writeFileSync(join(data, 'pg_hba.conf'), 'local all all trust\nhostssl all all 127.0.0.1/32 trust\n');
      settings.push('listen_addresses=127.0.0.1', `port=${port}`, 'ssl=on');
      settings.push(`ssl_cert_file=${certificate}`, `ssl_key_file=${key}`);
    }
    const server = new PostgresServer(folder, settings, port);
    await server.run();
    return server;
  }

  /** Runs it, again where it was stopped, until it takes connections. */
  async run(): Promise<void> {
    const data = join(this.folder, 'data');
    const args = ['-D', data, '-k', this.folder, ...this.#settings.flatMap((setting) => ['-c', setting])];
    const started = startChild(join(programs ?? '', 'postgres'), args, {
      ...runAs,
      cwd: this.folder,
      env: { LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process = started;
    const said: string[] = [];
    await new Promise<void>((ready, failed) => {
      started.once('exit', () => failed(new Error(`PostgreSQL ended:\n${said.join('\n')}`)));
      createInterface({ input: started.stderr as NonNullable<typeof started.stderr> }).on('line', (line) => {
        said.push(line);
        if (line.includes('ready to accept connections')) ready();
      });
    });
  }

  /** Where it writes its log, before anything else. */
  get logs(): string {
    return join(this.folder, 'data/pg_wal');
  }

  /** The address of one of its databases, as `DATABASE_URL` has it. */
  url(database: string): string {
    const place = this.#port === undefined ? 'localhost' : `localhost:${this.#port}`;
    return `postgres://letters@${place}/${database}?host=${encodeURIComponent(this.folder)}`;
  }

  /** The file of the certificate that it has where it has a port. */
  get certificate(): string {
    return join(this.folder, 'localhost.crt');
  }

  /** Makes an empty database. @param how more of the statement @returns its address */
  async create(database: string, how = ''): Promise<string> {
    const client = new pg.Client({ connectionString: this.url('postgres') });
    await client.connect();
    await client.query(`create database ${database} ${how}`);
    await client.end();
    return this.url(database);
  }

  /** @param signal `SIGINT`: takes back what is under way; `SIGQUIT`: as if it had crashed */
  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const running = this.#process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
  }

  async close(): Promise<void> {
    await this.stop('SIGQUIT');
    removeFolder(this.folder);
  }
}
