import type { z } from 'zod';
import { isoInZone } from '../../domain/calendar/civil-time';
import { askerOf } from '../../offices/cases/asker';
import { caseContext } from '../../offices/cases/context';
import type { StoredCaseEvent } from '../../offices/cases/stored-case';
import { rulesOfVersion } from '../../offices/rules';
import type { Asking } from '../auth/actor';
import { Problem } from '../problem';
import type { caseStory as caseStorySchema } from '../routes/case-story-schemas';
import { caseActions } from './case-actions';
import { dateOf } from './case-dates';
import { documentLines } from './case-documents';
import { caseFacts } from './case-facts';
import { formOfStep, formsOfCase } from './case-forms';
import { firstToEnd } from './case-item';
import { caseLadder } from './case-ladder';
import { markLines } from './case-marks';
import { caseSentence } from './case-sentence';
import { subjectView } from './case-subject';
import { withBodies } from './deciding-bodies';
import { eventWords } from '../../domain/escalation/words/event-words';
import { mayDecideOn } from './may-decide-on';
import { idsIn, namesOf, type Names } from './names';
import { caseInReach } from './reach';
import type { StepTelling } from './step-telling';
import { stepView } from './step-view';
import { textsIn, type TextDeps, type Texts } from './texts';

type CaseStory = z.infer<typeof caseStorySchema>;

/** A whole case as its page shows it, and what this actor may do in it now. */
export async function caseStory(
  deps: TextDeps,
  actor: Asking,
  caseId: string,
  now: Date,
): Promise<CaseStory> {
  const { db } = deps;
  const { file, events, state } = await caseInReach(db, actor.reach, caseId);
  const rules = await rulesOfVersion(db, file.policyVersionId);
  const { ladder } = rules.policy;
  if (ladder === undefined) throw new Problem(500, 'no-ladder', `case ${caseId}: its policy has no ladder`);
  const { officeId, openedAt, id } = file;
  const of = { subject: state.subject, officeId, caseId: id, openedAt };
  const context = await caseContext(db, of, rules, ladder, now);
  const asker =
    actor.postId === null
      ? null
      : await askerOf(db, { officeId, postId: actor.postId, role: actor.role }, state.subject, now);
  const zone = rules.policy.office.timeZone;
  const ids = idsIn([events, state]);
  const names = await namesOf(db, ids.people, ids.posts);
  const { texts, noteReading } = await textsIn(deps, events);
  const dating = { ladder, calendar: rules.calendar, zone, now };
  const telling: StepTelling = {
    ...{ ...dating, state, events, names, texts },
    personId: asker?.by.personId ?? null,
    mayDecide: (step) => mayDecideOn(step, asker, ladder),
  };
  const forms = await formsOfCase(deps, id);
  const version = await db.policyVersion.findUniqueOrThrow({ where: { id: file.policyVersionId } });
  const subject = await subjectView(db, state.subject, names);
  const { actions, cannot } = caseActions(state, asker, context);
  const hidden = hiddenReplies(telling);
  const next = firstToEnd(state);
  const step = next?.step === null ? undefined : state.steps.find((one) => one.step === next?.step);
  const story: CaseStory = {
    ...{ id, version: state.version, status: state.status },
    openedAt: isoInZone(openedAt, zone),
    closedAt: file.closedAt === null ? null : isoInZone(file.closedAt, zone),
    sentence: caseSentence(subject.person ?? subject.unit.name, state, ladder),
    subject,
    policy: {
      version: version.version,
      title: rules.policy.title,
      inForceFrom: isoInZone(version.inForceFrom, zone),
    },
    next: next && dateOf(next.for, next.until, step && ladder.rungs[step.rung], dating),
    ladder: caseLadder(ladder, state, context.subject),
    facts: await caseFacts(db, state, zone),
    steps: state.steps.map((one) => ({
      ...stepView(one, telling),
      form: formOfStep(one, forms, { zone }),
    })),
    marks: await markLines(db, { officeId, ...marksOf(file) }, ladder, { zone, now }),
    documents: await documentLines(db, [id], zone),
    events: events.map((event) => lineOf(event, telling, hidden)),
    actions: await withBodies(db, actions, { state, ladder, by: asker?.by ?? null, now }),
    cannot,
  };
  await noteReading(actor, id, now);
  return story;
}

/** The case follows a person where it is theirs, else the unit. */
function marksOf({ unitId, personId }: { unitId: string; personId: string | null }) {
  return personId === null ? { unitId } : { personId };
}

/** Replies that this asker, who may decide, has not opened. */
function hiddenReplies({ state, personId, mayDecide }: StepTelling): Set<string> {
  return new Set(
    state.steps
      .filter(mayDecide)
      .flatMap(({ replies }) =>
        replies.flatMap(({ replyId, openedBy }) =>
          personId !== null && openedBy.includes(personId) ? [] : [replyId],
        ),
      ),
  );
}

function lineOf(
  event: StoredCaseEvent,
  { names, texts, ladder, zone }: { names: Names; texts: Texts } & Pick<StepTelling, 'ladder' | 'zone'>,
  hidden: ReadonlySet<string>,
): CaseStory['events'][number] {
  const by = 'by' in event ? event.by : null;
  const untold = event.kind === 'replied' && hidden.has(event.replyId);
  return {
    ...{ seq: event.seq, kind: event.kind, at: isoInZone(event.at, zone) },
    step: 'step' in event ? event.step : null,
    by: by === null ? null : names.who(by),
    words: eventWords(event, { ladder, zone }),
    text: untold ? null : texts(textIdOf(event)),
  };
}

function textIdOf(event: StoredCaseEvent): string | null {
  if (event.kind === 'act-done') return event.act.what === 'interview' ? event.act.textId : null;
  return 'textId' in event ? event.textId : null;
}
