import { fork } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';

type Answers = Record<string, (question: never) => Promise<unknown>>;
type Answered = { answer: unknown } | { error: string };

/** In the child: answers each question of the parent, one after the other. */
export function answering(answers: Answers): void {
  process.on('message', ({ name, question }: { name: string; question: never }) => {
    const answer = answers[name]?.(question) ?? Promise.reject(new Error(`no such question: ${name}`));
    answer.then(
      (given) => process.send?.({ answer: given }),
      (error: Error) => process.send?.({ error: error.stack ?? error.message }),
    );
  });
}

export interface Child {
  ask<Answer>(name: string, question?: object): Promise<Answer>;
  end(): Promise<void>;
}

/** Runs a program, given by its path, with all that it says on stderr, in a process of its own, which shares neither event loop nor heap with the others. */
export function startChild(program: string): Child {
  const child = fork(program, { stdio: ['ignore', 2, 2, 'ipc'] });
  const ended = once(child, 'exit');
  return {
    async ask<Answer>(name: string, question: object = {}): Promise<Answer> {
      const died = ended.then(([code]) => {
        throw new Error(`${basename(program)} ended with ${String(code)} before it answered`);
      });
      child.send({ name, question });
      const [answered] = (await Promise.race([once(child, 'message'), died])) as [Answered];
      if ('error' in answered) throw new Error(`${basename(program)}: ${answered.error}`);
      return answered.answer as Answer;
    },
    async end() {
      child.kill();
      await ended;
    },
  };
}
