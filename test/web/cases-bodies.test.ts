import { actBody } from '../../api/routes/case-act-schemas';
import { bodyOf, missingOf } from '../../web/case/act-body';
import type { CaseAction, CaseStep, Need } from '../../web/case/answers';

const step = { step: 1, version: 4 } as CaseStep;
const title = { zh: '', en: '' };
const people = ['head', 'deputy'].map((id) => ({ id, name: id, post: '', concerned: false }));
const action = (what: string, choice: string | null, needs: Need[]): CaseAction => ({
  ...{ do: what, step: 1, choice, title, leadsTo: title, needs, rungs: ['criticism'] },
  body: needs.includes('meeting') ? { title, members: 9, people } : null,
});
const filled = {
  ...{ reason: '理由', report: '改好了', record: '谈了', minutes: '纪要', day: '2026-11-20' },
  ...{ 'document-number': '测委办〔2026〕3号', recipients: '31', until: '2026-11-27', rung: 'criticism' },
  ...{ heldOn: '2026-11-20', present: '7', inFavour: '5', against: '1', abstained: '1' },
  ...{ meetingMinutes: '第 11 次会议', 'left.deputy': 'yes', 'why.deputy': '近亲属' },
};

const acts: [what: string, choice: string | null, needs: Need[]][] = [
  ['serve-facts', null, []],
  ['serve-decision', null, []],
  ['acknowledge', 'facts', []],
  ['acknowledge', 'decision', []],
  ['ask-tolerance', null, ['reason']],
  ['decide-tolerance', 'grant', ['reason', 'meeting']],
  ['decide', 'confirm', ['reason', 'meeting']],
  ['decide', 'decline', ['reason']],
  ['decide', 'defer', ['reason', 'until']],
  ['decide', 'other-rung', ['reason', 'rung']],
  ['do-act', 'interview', ['day', 'record']],
  ['do-act', 'circular', ['day', 'document-number', 'recipients']],
  ['record-organ-decision', null, ['document-number', 'day', 'minutes']],
  ['check-organ-decision', 'agrees', []],
  ['report-rectification', null, ['report']],
  ['verify-rectification', 'accept', []],
  ['verify-rectification', 'return', ['reason', 'until']],
  ['look-back', 'failed', ['reason']],
  ['appeal', null, ['reason']],
  ['stay-appeal', null, ['reason']],
  ['decide-appeal', 'lighter', ['reason', 'rung', 'meeting']],
  ['annul', null, ['reason']],
];

test.each(acts)('what the form of %s (%s) sends is what the API takes', (what, choice, needs) => {
  const asked = action(what, choice, needs);
  expect(missingOf(asked, filled)).toEqual([]);
  expect(missingOf(asked, {})).toEqual(needs);
  const taken = actBody.safeParse(bodyOf(asked, step, filled));
  expect(taken.error?.issues ?? []).toEqual([]);
});

test('a decision carries the version of the proposal that was seen, and nothing that the choice does not ask for', () => {
  expect(bodyOf(action('decide', 'decline', ['reason']), step, filled)).toEqual({
    ...{ do: 'decide', step: 1, version: 4, outcome: 'decline', reason: '理由' },
  });
});

test('who left the room goes with the reason, and without one the meeting is not told yet', () => {
  const asked = action('decide', 'confirm', ['reason', 'meeting']);
  const said = bodyOf(asked, step, filled);
  expect(said).toMatchObject({
    meeting: { members: 9, recused: [{ personId: 'deputy', reason: '近亲属' }] },
  });
  expect(missingOf(asked, { ...filled, 'why.deputy': ' ' })).toEqual(['meeting']);
});
