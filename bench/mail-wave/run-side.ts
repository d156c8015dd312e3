import { join } from 'node:path';
import { startChild, type Child } from '../answers';
import type { Databases } from '../databases';
import type { FilledOffice } from './fill-office';
import type { SinkCount } from './mail-sink';
import type { SideQuestion } from './sides';

export interface Setting {
  databases: Databases;
  sink: Child;
  smtpUrl: string;
  warmUp: FilledOffice;
  office: FilledOffice;
  people: number;
}

/**
 * One run in a process of its own, on a fresh copy of the database, after the same with the small office. Throws where
 * the server did not get exactly one mail for each person.
 */
export async function runSide<Measured>(program: string, setting: Setting): Promise<Measured> {
  const { databases, sink, smtpUrl, warmUp, office, people } = setting;
  const databaseUrl = await databases.copy();
  const side = startChild(join(__dirname, program));
  const question = ({ officeId }: FilledOffice): SideQuestion => ({ databaseUrl, smtpUrl, officeId });
  try {
    for (const of of [warmUp, office]) await side.ask('prepare', question(of));
    await side.ask('measure', question(warmUp));
    await sink.ask('count');
    const measured = await side.ask<Measured>('measure', question(office));
    const { mails, people: reached } = await sink.ask<SinkCount>('count');
    if (mails !== people || reached !== people)
      throw new Error(
        `${program}: expected ${people} mails, one for each person, got ${mails} for ${reached}`,
      );
    return measured;
  } finally {
    await side.end();
  }
}
