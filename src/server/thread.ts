import { Worker, parentPort, type MessagePort } from 'node:worker_threads';
import { opening, receivedError, sentError, type ThreadCall, type ThreadReply } from './thread-calls.ts';

/** A thread of ours, which answers calls. */
export interface Thread {
  readonly ask: (method: string, args: readonly unknown[]) => Promise<unknown>;
  /** Fulfilled when it has ended. Whoever waits for an answer then gets none. */
  readonly ended: Promise<void>;
}

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly failed: (error: Error) => void;
}

/**
 * Starts a thread. Where it breaks, an exception that nobody catches ends the process.
 * @param program what it runs, which has to call `answerCalls`
 * @param facts what it is started with
 * @throws where what it opens cannot be opened
 */
export async function openThread(program: URL, facts: object): Promise<Thread> {
  const thread = new Worker(program, { workerData: facts });
  const waiting = new Map<number, Waiting>();
  let calls: ThreadCall[] = [];
  let lastId = opening;
  let hasEnded = false;

  thread.on('message', (replies: readonly ThreadReply[]) => {
    for (const reply of replies) {
      const asker = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('value' in reply) asker?.done(reply.value);
      else asker?.failed(receivedError(reply.error));
    }
  });
  const ended = new Promise<void>((resolve) => {
    thread.once('exit', () => {
      hasEnded = true;
      for (const { failed } of waiting.values()) failed(new Error('The thread is closed.'));
      resolve();
    });
  });
  await new Promise((done, failed) => waiting.set(opening, { done, failed }));
  return {
    ended,
    ask: (method, args) =>
      new Promise((done, failed) => {
        if (hasEnded) throw new Error('The thread is closed.');
        const id = ++lastId;
        waiting.set(id, { done, failed });
        // What is asked in one turn of the event loop goes over in one message.
        if (calls.push({ id, method, args }) > 1) return;
        setImmediate(() => {
          thread.postMessage(calls);
          calls = [];
        });
      }),
  };
}

/** What comes over is what `Thread.ask` was given. */
type Asked = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

/** The other side of `openThread`: answers until it is told to `close`. @param opened whose methods are called */
export async function answerCalls(opened: Promise<object>): Promise<void> {
  const port = parentPort as MessagePort;
  let replies: ThreadReply[] = [];

  const answer = async (id: number, work: Promise<unknown>): Promise<void> => {
    let reply: ThreadReply;
    try {
      reply = { id, value: await work };
    } catch (error) {
      reply = { id, error: sentError(error) };
    }
    // Those who shared a transaction are done at the same moment, and share the message as well.
    if (replies.push(reply) > 1) return;
    queueMicrotask(() => {
      port.postMessage(replies);
      replies = [];
    });
  };
  const close = (): void => {
    queueMicrotask(() => {
      port.close();
    });
  };

  await answer(
    opening,
    opened.then(() => undefined),
  );
  const answering = await opened.catch(close);
  if (!answering) return;
  port.on('message', (calls: readonly ThreadCall[]) => {
    for (const { id, method, args } of calls) {
      const answered = answer(
        id,
        (answering as Asked)[method]?.(...args) ?? Promise.reject(new Error(method)),
      );
      if (method === 'close') void answered.then(close);
    }
  });
}
