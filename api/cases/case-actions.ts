import type { z } from 'zod';
import { may } from '../../domain/authority/may';
import type { Asker, CommandRefusal, RefusalRule } from '../../domain/escalation/case-command';
import type { CaseContext } from '../../domain/escalation/case-context';
import type { CaseState, Step } from '../../domain/escalation/case-state';
import { decide } from '../../domain/escalation/decide';
import { isUndecided } from '../../domain/escalation/grounds';
import type { caseStory } from '../routes/case-story-schemas';
import type { Action, Choice } from './choice';
import { appealChoices, decidingChoices } from './deciding-choices';
import { followingChoices, subjectChoices } from './following-choices';
import { ofTheSubject } from './may-ask';

/** An action without the body that decides it: that is asked of the roster. */
export type Bodiless = Omit<Action, 'body'>;
type Impossible = z.infer<typeof caseStory>['cannot'][number];

/** Not worth a word: another act is for somebody else, or for another time. */
const unspoken: readonly RefusalRule[] = ['wrong-stage', 'not-the-subject', 'decided-already', 'case-closed'];

/** What this person may do in the case now, and what they may not, with the rule. The case itself is asked. */
export function caseActions(
  state: CaseState,
  asker: Asker | null,
  context: CaseContext,
): { actions: Bodiless[]; cannot: Impossible[] } {
  const [actions, cannot]: [Bodiless[], Impossible[]] = [[], []];
  if (asker === null || !may(asker.role, 'case.answer')) return { actions, cannot };
  for (const step of state.steps) {
    for (const one of grouped(choicesOf(step, asker, context))) {
      const answers = one.map(({ command }) => decide(command, state, asker, context));
      const possible = one.filter((_, index) => hasEffect(answers[index]));
      const [first] = one;
      if (first === undefined) continue;
      const line = { do: first.command.do, step: step.step, choice: first.choice, title: first.title };
      const refusal = answers.find((each) => !Array.isArray(each)) ?? null;
      if (possible.length > 0) {
        const rungs = possible.flatMap(({ rung }) => rung ?? []);
        actions.push({ ...line, leadsTo: first.leadsTo, needs: first.needs, rungs });
      } else if (refusal !== null && !Array.isArray(refusal) && isWorthAWord(refusal, first, step, asker)) {
        cannot.push({ ...line, rule: refusal.refused, reason: refusal.message });
      }
    }
  }
  return { actions, cannot };
}

function choicesOf(step: Step, asker: Asker, context: CaseContext): Choice[] {
  const of = { step, context };
  const subject = subjectChoices(of);
  if (!may(asker.role, 'case.decide')) return subject;
  return [...decidingChoices(of), ...appealChoices(of), ...followingChoices(of), ...subject];
}

/** Choices that differ by the rung alone are one, with the rungs to choose from. */
function grouped(choices: Choice[]): Choice[][] {
  const groups = new Map<string, Choice[]>();
  for (const one of choices) {
    const key = `${one.command.do} ${one.choice ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** What was done before already is neither offered nor refused. */
function hasEffect(answer: ReturnType<typeof decide> | undefined): boolean {
  return Array.isArray(answer) && answer.length > 0;
}

/** On an open proposal each choice is told, also that nobody asked for tolerance; else only what the asker could expect. */
function isWorthAWord({ refused }: CommandRefusal, { command }: Choice, step: Step, asker: Asker): boolean {
  if (ofTheSubject.includes(command.do))
    return !may(asker.role, 'case.decide') && !unspoken.includes(refused);
  if (isUndecided(step)) return command.do === 'decide' || command.do === 'decide-tolerance';
  return !unspoken.includes(refused) && command.do !== 'annul';
}
