import type { CaseStory } from './answers';
import { ReplyForm } from './reply-form';

/** A form for each step that this person may reply to. */
export function ReplyForms({ story, now, first }: { story: CaseStory; now: string; first: boolean }) {
  return story.actions
    .filter((action) => action.do === 'reply')
    .map(({ step: number }) => {
      const step = story.steps.find((each) => each.step === number);
      if (step === undefined) return null;
      const facts = story.facts.filter(({ incidentId }) => step.incidentIds.includes(incidentId));
      return <ReplyForm key={number} caseId={story.id} step={step} facts={facts} now={now} first={first} />;
    });
}
