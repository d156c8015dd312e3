import type { Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { storeText } from '../../prisma/texts';
import type { Asking } from '../auth/actor';
import { writeOnce } from '../idempotency';
import { Problem } from '../problem';
import { formsFor } from './forms-of-rung';
import { caseInReach } from './reach';

interface Confirmed {
  caseId: string;
  step: number;
  /** A form of the rule pack, or `none`. */
  form: string;
  reason: string;
  key: string | undefined;
  now: Date;
}

/**
 * A person says which form of the regulation a step answers to, or that it answers to none. The ladder is no list of
 * forms: nothing is mapped by itself, and what was said before stays on the record.
 */
export async function confirmForm(
  db: Database,
  actor: Asking,
  { caseId, step, form, reason, key, now }: Confirmed,
): Promise<{ caseId: string; step: number; form: string }> {
  const { officeId, postId: byPostId, tokenId } = actor;
  if (byPostId === null)
    throw new Problem(403, 'no-post', 'your token names no post: every write is made in the name of one');
  const { state } = await caseInReach(db, actor.reach, caseId);
  const of = state.steps.find((one) => one.step === step);
  if (of === undefined) throw new Problem(404, 'step-unknown', `case ${caseId} has no step ${step}`);
  const { pack, forms } = formsFor(of);
  if (form !== 'none' && !forms.some((one) => one.form === form)) {
    const choices = ['none', ...forms.map((one) => one.form)].join(', ');
    throw new Problem(
      400,
      'form-unknown',
      `form: ${form} is none that this step may answer to, expected ${choices}`,
    );
  }
  const { answer } = await writeOnce(db, tokenId, key, { caseId, step, form, reason }, now, async (tx) => {
    const text = await storeText(tx, reason, now);
    const id = newId();
    await tx.accountabilityForm.create({
      data: { id, officeId, caseId, step, form, pack, reasonId: text.id, byPostId, recordedAt: now },
    });
    await appendEntry(tx, {
      officeId,
      at: now,
      kind: 'case.form-confirmed',
      subject: caseId,
      data: { row: id, step, form, pack, reason: text.digest, by: byPostId },
    });
    return { caseId, step, form };
  });
  return answer;
}
