import type { z } from 'zod';
import type { CaseCommand } from '../../domain/escalation/case-command';
import type { CaseContext } from '../../domain/escalation/case-context';
import type { Meeting } from '../../domain/escalation/case-event';
import type { Step } from '../../domain/escalation/case-state';
import { windowEnd } from '../../domain/escalation/windows';
import { civilDateOf } from '../../domain/calendar/civil-time';
import type { Authority } from '../../domain/policy/ladder';
import type { Rung } from '../../domain/policy/rungs';
import type { Bilingual } from '../../domain/policy/words';
import type { caseStory } from '../routes/case-story-schemas';

export type Action = z.infer<typeof caseStory>['actions'][number];
export type Need = Action['needs'][number];

/** An act that a page could offer, with a command that would be taken if nothing speaks against the act itself. */
export interface Choice {
  command: CaseCommand;
  /** Which of several choices of one act it is, as in the body. */
  choice: string | null;
  title: Bilingual;
  leadsTo: Bilingual;
  needs: Need[];
  /** The rung that the command names, where a person would choose one. */
  rung?: Rung;
}

/** Stands for a text that is still to be written. */
export const TEXT = 'text';

/** Stands for a meeting at which everybody was there and in favour. */
export function meetingOf(authority: Authority, { now, zone }: CaseContext): Meeting | null {
  if (authority.kind === 'person') return null;
  const { members } = authority;
  return {
    heldOn: civilDateOf(now, zone),
    ...{ members, present: members, inFavour: members, against: 0, abstained: 0 },
    ...{ recused: [], minutesTextId: TEXT },
  };
}

/** A choice as the tables of choices write it: `needs` of a meeting only where a body decides. */
export function choice(
  command: CaseCommand,
  title: [zh: string, en: string],
  leadsTo: [zh: string, en: string],
  needs: (Need | false)[] = [],
  more: { choice?: string; rung?: Rung } = {},
): Choice {
  return {
    command,
    title: { zh: title[0], en: title[1] },
    leadsTo: { zh: leadsTo[0], en: leadsTo[1] },
    needs: needs.filter((need) => need !== false),
    choice: more.choice ?? null,
    ...(more.rung === undefined ? {} : { rung: more.rung }),
  };
}

/** The nearest end of a working day that is to come, for what would be put off. */
export const soon = (context: CaseContext): string => windowEnd(context.now, { workdays: 1 }, context);

export type StepIn = { step: Step; context: CaseContext };
