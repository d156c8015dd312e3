import { instantAt } from '../../domain/calendar/civil-time';
import type { CaseCommand } from '../../domain/escalation/case-command';
import type { DoneAct, Meeting } from '../../domain/escalation/case-event';
import { storeOwnWords } from '../../offices/cases/own-words';
import type { Tx } from '../../prisma/client';
import { expectPeople } from './expect-people';
import { newId } from '../../prisma/ids';
import { storeText } from '../../prisma/texts';
import type { EncryptionKey } from '../../runtime/codec/encryption-key';
import type { ActBody } from '../routes/case-act-schemas';

/** The office's side of a command: when a day ends there, and when the request was received. */
export interface Receipt {
  officeId: string;
  zone: string;
  endOfDay: string;
  now: Date;
  /** Encrypt what somebody says for themselves. */
  keys: readonly EncryptionKey[];
}

type Body<Do extends ActBody['do']> = Extract<ActBody, { do: Do }>;

/**
 * A command of the domain: what people wrote is stored apart, in the caller's transaction, and the command holds the
 * ids; a day becomes the instant at which the office's day ends. Throws Problem 400 `person-unknown` for somebody who
 * is said to have left a meeting and is none of the office's people.
 */
export async function commandOf(tx: Tx, body: ActBody, receipt: Receipt): Promise<CaseCommand> {
  const { zone, endOfDay, now, keys } = receipt;
  const store = async (text: string): Promise<string> => (await storeText(tx, text, now)).id;
  const ownWords: Store = async (text) => (await storeOwnWords(tx, keys, text, now)).id;
  const endOf = (day: string | undefined): string | null =>
    day === undefined ? null : instantAt(day, endOfDay, zone).toISOString();
  const meetingOf = async (of: Body<'decide'>['meeting']): Promise<Meeting | null> => {
    if (of === undefined) return null;
    const { minutes, recused, ...meeting } = of;
    await expectPeople(
      tx,
      receipt.officeId,
      recused.map(({ personId }) => personId),
    );
    const recusals = [];
    for (const { personId, reason } of recused) recusals.push({ personId, textId: await store(reason) });
    return {
      ...meeting,
      recused: recusals.map(({ personId }) => personId),
      ...{ recusals, minutesTextId: await store(minutes) },
    };
  };
  switch (body.do) {
    case 'serve-facts':
    case 'serve-decision':
      return { ...body, how: 'by-hand' };
    case 'acknowledge':
    case 'open-reply':
    case 'check-organ-decision':
      return body;
    case 'reply':
      return {
        ...{ do: body.do, step: body.step, replyId: newId(), textId: await ownWords(body.reply) },
        answers: await answersOf(body, ownWords),
      };
    case 'decide':
      return {
        ...{ do: body.do, step: body.step, version: body.version, outcome: body.outcome },
        ...{ rung: body.rung ?? null, until: endOf(body.until), inBulk: false },
        textId: await store(body.reason),
        meeting: await meetingOf(body.meeting),
      };
    case 'decide-tolerance':
      return {
        ...{ do: body.do, step: body.step, grant: body.grant, textId: await store(body.reason) },
        meeting: await meetingOf(body.meeting),
      };
    case 'decide-appeal':
      return {
        ...{ do: body.do, step: body.step, outcome: body.outcome, rung: body.rung ?? null },
        textId: await store(body.reason),
        meeting: await meetingOf(body.meeting),
      };
    case 'do-act':
      return { do: body.do, step: body.step, act: await actOf(body, store) };
    case 'record-organ-decision': {
      const { minutes, ...rest } = body;
      return { ...rest, textId: await store(minutes) };
    }
    case 'report-rectification':
      return { do: body.do, step: body.step, textId: await store(body.report) };
    case 'verify-rectification':
      return {
        ...{ do: body.do, step: body.step, accept: body.accept, until: endOf(body.until) },
        textId: body.reason === undefined ? null : await store(body.reason),
      };
    case 'look-back':
      return { do: body.do, step: body.step, passed: body.passed, textId: await store(body.reason) };
    case 'ask-tolerance':
    case 'appeal':
      return { do: body.do, step: body.step, textId: await ownWords(body.reason) };
    case 'stay-appeal':
    case 'annul':
      return { do: body.do, step: body.step, textId: await store(body.reason) };
  }
}

type Store = (text: string) => Promise<string>;

async function answersOf({ answers }: Body<'reply'>, store: Store) {
  const stored = [];
  for (const { incidentId, text } of answers) stored.push({ incidentId, textId: await store(text) });
  return stored;
}

async function actOf({ act }: Body<'do-act'>, store: Store): Promise<DoneAct> {
  if (act.what === 'circular') return act;
  return { what: act.what, heldOn: act.heldOn, textId: await store(act.record) };
}
