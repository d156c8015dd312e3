import { rungs, type Rung } from '../../domain/policy/rungs';
import { termsOf } from '../../domain/escalation/rung-terms';
import { choice, meetingOf, soon, TEXT, type Choice, type StepIn } from './choice';
import { spokenSpan } from './span-words';
import { rungTitle } from '../../domain/policy/ladder-words';

/** What may be decided on a proposal, on tolerance and on an appeal. Nothing is chosen beforehand. */
export function decidingChoices({ step, context }: StepIn): Choice[] {
  const { step: number, proposal } = step;
  const { ladder } = context;
  const terms = termsOf(context, proposal.rung);
  const body = terms.decidedBy.kind === 'body' && 'meeting';
  const meeting = meetingOf(terms.decidedBy, context);
  const [rectify, mark] = [spokenSpan(terms.rectification.within), spokenSpan(terms.mark)];
  const title = rungTitle(ladder, proposal.rung);
  const decide = {
    do: 'decide',
    step: number,
    version: proposal.version,
    textId: TEXT,
    inBulk: false,
  } as const;
  const plain = { rung: null, until: null, meeting: null };
  const later = soon(context);
  const tolerance = { do: 'decide-tolerance', step: number, textId: TEXT } as const;
  return [
    choice(
      { ...decide, ...plain, outcome: 'confirm', meeting },
      [`${title.zh}成立`, `Confirm: ${title.en}`],
      [
        `送达后整改 ${rectify.zh}；印记 ${mark.zh}`,
        `Rectification within ${rectify.en}; a mark for ${mark.en}`,
      ],
      ['reason', body],
      { choice: 'confirm' },
    ),
    choice(
      { ...decide, ...plain, outcome: 'decline' },
      ['不予处置', 'Decline'],
      ['提议到此为止，没有印记', 'The proposal ends here and leaves no mark'],
      ['reason'],
      { choice: 'decline' },
    ),
    choice(
      { ...decide, ...plain, outcome: 'defer', until: later },
      ['暂缓决定', 'Put off'],
      ['到那一天再决定，不会自动成立', 'Decided then; nothing is confirmed by itself'],
      ['reason', 'until'],
      { choice: 'defer' },
    ),
    ...lighterThan(proposal.rung, terms.mayBecome).map((rung) =>
      choice(
        { ...decide, ...plain, outcome: 'other-rung', rung, meeting },
        ['改为较轻的一档', 'A lighter rung'],
        ['按那一档的期限整改和计印记', 'By the terms of that rung'],
        ['reason', 'rung', body],
        { choice: 'other-rung', ...(rung === null ? {} : { rung }) },
      ),
    ),
    choice(
      { ...tolerance, grant: true, meeting },
      ['适用容错', 'Grant tolerance'],
      ['不予处置，没有印记', 'Nothing follows, and no mark'],
      ['reason', body],
      { choice: 'grant' },
    ),
    choice(
      { ...tolerance, grant: false, meeting: null },
      ['不适用容错', 'Refuse tolerance'],
      ['接着决定本提议', 'The proposal is decided then'],
      ['reason'],
      { choice: 'refuse' },
    ),
  ];
}

/** On an appeal: never heavier. */
export function appealChoices({ step, context }: StepIn): Choice[] {
  const terms = termsOf(context, step.rung);
  const { decidedBy } = terms.appeal;
  const body = decidedBy.kind === 'body' && 'meeting';
  const meeting = meetingOf(decidedBy, context);
  const decide = { do: 'decide-appeal', step: step.step, textId: TEXT, meeting } as const;
  return [
    choice(
      { ...decide, outcome: 'upheld', rung: null },
      ['维持原决定', 'Uphold the decision'],
      ['照原决定继续', 'It goes on as decided'],
      ['reason', body],
      { choice: 'upheld' },
    ),
    ...lighterThan(step.rung, undefined).map((rung) =>
      choice(
        { ...decide, outcome: 'lighter', rung },
        ['改为较轻的一档', 'Make it lighter'],
        ['按那一档的期限继续', 'It goes on by the terms of that rung'],
        ['reason', 'rung', body],
        { choice: 'lighter', ...(rung === null ? {} : { rung }) },
      ),
    ),
    choice(
      { ...decide, outcome: 'annulled', rung: null },
      ['撤销原决定', 'Annul the decision'],
      ['记录保留，印记取消', 'The record stays, the mark goes'],
      ['reason', body],
      { choice: 'annulled' },
    ),
    choice(
      { do: 'stay-appeal', step: step.step, textId: TEXT },
      ['申诉期间暂停执行', 'Stay the execution'],
      ['申诉决定之前不再执行', 'Nothing is carried out until the appeal is decided'],
      ['reason'],
    ),
  ];
}

/** Rungs that could take its place; none: one choice without a rung, so that the refusal can be told. */
function lighterThan(rung: Rung, mayBecome: readonly Rung[] | undefined): (Rung | null)[] {
  const lighter = rungs.slice(0, rungs.indexOf(rung));
  const named = mayBecome === undefined ? lighter : lighter.filter((one) => mayBecome.includes(one));
  return named.length === 0 ? [null] : named;
}
